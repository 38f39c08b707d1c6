/**
 * Which rows of a list are chosen: these alone, or all of the list but these. That all are chosen is a flag, so that it costs
 * the same over ten rows and over a hundred thousand.
 */
export interface RowSelection {
  readonly all: boolean
  readonly ids: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

export const noRows: RowSelection = { all: false, ids: none }
export const everyRow: RowSelection = { all: true, ids: none }

export const isChosen = ({ all, ids }: RowSelection, id: string): boolean => all !== ids.has(id)

/** The selection with these rows chosen, or not. */
export function chooseRows({ all, ids }: RowSelection, some: readonly string[], chosen: boolean): RowSelection {
  const next = new Set(ids)
  for (const id of some)
    if (all === chosen) next.delete(id)
    else next.add(id)
  return { all, ids: next }
}

/** Those of a list that are chosen, in its order. */
export function chosenOf<Row>(
  selection: RowSelection,
  rows: readonly Row[],
  idOf: (row: Row) => string,
): readonly Row[] {
  if (selection.ids.size === 0) return selection.all ? rows : []
  return rows.filter((row) => isChosen(selection, idOf(row)))
}
