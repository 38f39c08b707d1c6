import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import {
  columnToWords,
  type CrossTable,
  type CrossTableColumn,
  type CrossTableRow,
} from '#shared/statement/compose-cross-table'
import { blockRuns, countToWords, groupRuns, headRuns } from '#shared/statement/cross-table-to-grid'
import { routeToHash } from '../../../routes'
import { crossGridSx } from './cross-grid-sx'
import { statementLookToText, type StatementLook } from './statement-look'

export interface CrossGridProps {
  readonly look: StatementLook
  readonly table: CrossTable
  readonly label: string
}

/** The cross table, each number of it a link to its cases; one that is nothing has none. */
export function CrossGrid({ look, table, label }: CrossGridProps): ReactElement {
  const { columns, rows } = table
  return (
    <Box
      role="region"
      aria-label={label}
      tabIndex={0}
      sx={{
        flex: 1,
        minHeight: 260,
        overflow: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      <Box component="table" sx={crossGridSx} aria-label={label}>
        <Heads columns={columns} />
        <tbody>
          {rows.map((row, nth) => (
            <tr key={row.name}>
              <Names rows={rows} nth={nth} />
              {row.counts.map((count, column) => {
                const of = columns[column]
                return of === undefined ? null : (
                  <td key={of.key} className={of.isSum ? 'sum' : undefined}>
                    <Count look={look} row={row} column={of} count={count} />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  )
}

const Heads = ({ columns }: { readonly columns: readonly CrossTableColumn[] }): ReactElement => (
  <thead>
    <tr>
      <th className="corner" colSpan={3} rowSpan={2}>
        内容
      </th>
      {headRuns(columns).map(({ first, length }) =>
        first.group === '' ? (
          <th key={first.key} rowSpan={2} scope="col">
            {first.name}
          </th>
        ) : (
          <th key={first.key} colSpan={length} scope="colgroup">
            {first.group}
          </th>
        ),
      )}
    </tr>
    <tr>
      {columns
        .filter(({ group }) => group !== '')
        .map(({ key, name }) => (
          <th key={key} scope="col">
            {name}
          </th>
        ))}
    </tr>
  </thead>
)

/** What stands beside a row: the block and the group where they begin, and its own label. */
function Names({ rows, nth }: { readonly rows: readonly CrossTableRow[]; readonly nth: number }): ReactElement | null {
  const row = rows[nth]
  if (row === undefined) return null
  const block = blockRuns(rows).find(({ first }) => first === row)
  const group = groupRuns(rows).find(({ first }) => first === row)
  const isAlone = row.label === ''
  return (
    <>
      {block === undefined ? null : (
        <th className="block" rowSpan={block.length} scope="rowgroup">
          {row.block}
        </th>
      )}
      {group === undefined ? null : (
        <th
          className="group"
          rowSpan={group.length}
          {...(isAlone ? { colSpan: 2 } : {})}
          scope={isAlone ? 'row' : 'rowgroup'}
        >
          {row.group}
        </th>
      )}
      {isAlone ? null : (
        <th className="label" scope="row">
          {row.label}
        </th>
      )}
    </>
  )
}

interface CountProps {
  readonly look: StatementLook
  readonly row: CrossTableRow
  readonly column: CrossTableColumn
  readonly count: number
}

/** Plain links: a table has a thousand of them. */
function Count({ look, row, column, count }: CountProps): ReactElement | string {
  if (count === 0) return countToWords(count, look.zeros)
  const cases = { row: row.name, column: column.key }
  const of = `${row.group}${row.label === '' ? '' : `（${row.label}）`}，${columnToWords(column)}`
  return (
    <span data-place={`${row.name} ${column.key}`}>
      <a
        href={routeToHash({ screen: 'statement', look: statementLookToText({ ...look, cases }) })}
        aria-label={`${of}：${count}，看案件`}
        title={`${of}：看案件`}
      >
        {count}
      </a>
    </span>
  )
}
