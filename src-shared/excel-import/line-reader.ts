import { cleanLine, cleanText } from '../text/clean-text'
import { cellToText, type SheetCell, type SheetLine } from '../workbook/workbook'
import type { ImportField } from './import-fields'
import type { LineProblem, ProblemKind } from './line-problem'
import type { ColumnChoice, Mapping } from './map-columns'
import type { OldFact } from './old-line'
import { saysNothing } from './read-choice'

/** Characters of a value that a problem shows. */
const shownValue = 60

/** Reads one line and remembers what was wrong and what is kept under its own head. */
export class LineReader {
  readonly problems: LineProblem[] = []
  readonly facts: OldFact[] = []

  constructor(
    readonly cells: SheetLine,
    readonly line: number,
    private readonly mapping: Mapping,
  ) {}

  columns(field: ImportField): readonly ColumnChoice[] {
    return this.mapping.filter((one) => one.field === field)
  }

  column(field: ImportField): ColumnChoice | undefined {
    return this.mapping.find((one) => one.field === field)
  }

  /** What a column is; undefined beyond the heads. */
  at(column: number): ColumnChoice | undefined {
    return this.mapping.find((one) => one.column === column)
  }

  cell(field: ImportField): SheetCell | undefined {
    const column = this.column(field)
    return column === undefined ? undefined : this.cells[column.column]
  }

  /** On one line. */
  text(field: ImportField): string {
    return cleanLine(cellToText(this.cell(field)))
  }

  /** With its line breaks, without those at its ends. */
  long(field: ImportField): string {
    return this.columns(field)
      .map(({ column }) => trimText(cellToText(this.cells[column])))
      .filter((text) => !saysNothing(text))
      .join('\n')
  }

  problem(kind: ProblemKind, column: ColumnChoice | undefined, told = ''): void {
    const value = column === undefined ? '' : cleanLine(cellToText(this.cells[column.column])).slice(0, shownValue)
    this.problems.push({ kind, line: this.line, column: column?.column, head: column?.head ?? '', value, told })
  }

  /** Keeps what a column says under its own head. */
  keep(column: ColumnChoice | undefined): void {
    const value = column === undefined ? '' : trimText(cellToText(this.cells[column.column]))
    if (column !== undefined && value !== '') this.facts.push({ head: headOf(column), value })
  }
}

/** What a column is called where nothing stands over it. */
const headOf = ({ head, column }: ColumnChoice): string => (head === '' ? `第 ${column + 1} 列` : head)

/** Line breaks and tabs at either end go: exports begin long texts with them. */
export const trimText = (text: string): string => cleanText(text).replaceAll(/^[\s　]+|[\s　]+$/gu, '')
