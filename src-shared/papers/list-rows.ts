import type { FormRow, FormTable } from '../paper/form-paper'
import { entry, label, middle, row } from './form-rows'

/** A column of a list in a form: its head, its width in millimetres, and whether its entries are short and stand in the middle. */
export interface ListColumn {
  readonly head: string
  readonly width: number
  readonly isShort?: true
}

/** A list as rows of a form: a head, the lines, and empty ones down to `least` of them, to be written in by hand. */
export function listRows(
  columns: readonly ListColumn[],
  lines: readonly (readonly string[])[],
  { least, height }: { readonly least: number; readonly height: number },
): FormRow[] {
  const blanks = Array.from({ length: Math.max(0, least - lines.length) }, () => columns.map(() => ''))
  return [
    row(height, ...columns.map(({ head, width }) => label(width, head))),
    ...[...lines, ...blanks].map((cells) =>
      row(
        height,
        ...columns.map(({ width, isShort }, nth) =>
          isShort === true ? middle(width, cells[nth] ?? '') : entry(width, cells[nth] ?? ''),
        ),
      ),
    ),
  ]
}

/** The same as a table of its own, whose head stands on every page. */
export const listTable = (
  caption: string,
  columns: readonly ListColumn[],
  lines: readonly (readonly string[])[],
  size: { readonly least: number; readonly height: number },
): FormTable => ({ caption, heads: 1, rows: listRows(columns, lines, size) })
