import type { ColumnTable } from '#shared/case/columns/column'
import { columns } from '#shared/case/columns/columns'

/** The indexes that a table of columns asks for, as Dexie writes them. */
export const columnsToIndexes = (table: ColumnTable): string[] =>
  Object.entries(table).flatMap(([name, { indexed }]) =>
    indexed.map((index) =>
      index === 'each' ? `*${name}` : index.after.length === 0 ? name : `[${[...index.after, name].join('+')}]`,
    ),
  )

/** The tables of the view with their keys and indexes, as Dexie writes them. With a change of these, raise `viewVersion`. */
export const viewTables = {
  commits: '&ref, [replica+seq], at',
  records: '&key, of, conflict',
  cases: ['&id', ...columnsToIndexes(columns)].join(', '),
  state: '&name',
  held: '&hash',
  quarantine: '&hash',
  rowChanges: '++stamp',
  packs: '[generation+nth]',
  packHeads: '&name',
}
