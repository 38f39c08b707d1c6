import { periodAround, periodBefore, type PeriodRules } from '#shared/figures/period'
import { gridSheets, type GridSheet } from '#shared/paper/paper-grid'
import type { LocalDate } from '#shared/prelude/local-date'
import type { ZeroWay } from '#shared/statement/cross-table-to-grid'
import { putDays, readDays, type LookedDays } from '../figures-look'

/** 分类统计表, and 与上级对账表. */
export type StatementKind = 'cross' | 'county'

/** The cases behind one number of the cross table: its row and its column by their names. */
export interface CrossPlace {
  readonly row: string
  readonly column: string
}

/** How 报表 is looked at: all of it stands in the address, so that 返回 leads to the same numbers. */
export interface StatementLook {
  readonly kind: StatementKind
  readonly days: LookedDays
  /** On which paper it is printed; undefined where nobody has chosen. */
  readonly sheet: GridSheet | undefined
  readonly zeros: ZeroWay
  readonly cases: CrossPlace | undefined
}

/** The look that an address names: where it names no days, the month that was over last, which is the one to be handed in. */
export function parseStatementLook(text: string, today: LocalDate, rules: PeriodRules): StatementLook {
  const values = new URLSearchParams(text)
  const [row, column] = [values.get('row') ?? '', values.get('column') ?? '']
  const named = values.has('period') || values.has('on')
  const lastMonth = periodBefore(periodAround('month', today, rules), rules)
  return {
    kind: values.get('form') === 'county' ? 'county' : 'cross',
    days: named ? readDays(values) : { kind: 'month', on: lastMonth.from },
    sheet: gridSheets.find((sheet) => sheet === values.get('sheet')),
    zeros: values.get('zeros') === 'shown' ? 'shown' : 'blank',
    cases: row === '' || column === '' ? undefined : { row, column },
  }
}

/** The address of a look. */
export function statementLookToText({ kind, days, sheet, zeros, cases }: StatementLook): string {
  const values = new URLSearchParams()
  if (kind === 'county') values.set('form', kind)
  putDays(values, days)
  if (sheet !== undefined) values.set('sheet', sheet)
  if (zeros === 'shown') values.set('zeros', zeros)
  if (cases !== undefined) {
    values.set('row', cases.row)
    values.set('column', cases.column)
  }
  return values.toString()
}
