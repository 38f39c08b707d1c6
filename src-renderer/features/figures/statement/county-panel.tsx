import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import type { ReactElement } from 'react'
import { TableVirtuoso } from 'react-virtuoso'
import type { CountySheet } from '#shared/statement/compose-county-sheet'
import { countyColumns, countyNotes } from '#shared/statement/county-sheet-to-grids'
import { routeToHash } from '../../../routes'
import { EmptyState } from '../../../ui/empty-state'
import { framedTable } from '../../../ui/framed-table'
import { Panel } from '../../../ui/panel'
import { figuresTableSx } from '../figures-table-sx'

const pixelsPerChar = 14

/** 与上级对账表 on screen: totals and rates above, below them every case by the centre's number. */
export function CountyPanel({ sheet }: { readonly sheet: CountySheet }): ReactElement {
  const { lines } = sheet
  const header = (
    <tr>
      {countyColumns.map(({ head, width, to }) => (
        <th key={head} scope="col" style={{ width: to === 'left' ? undefined : width * pixelsPerChar }}>
          {head}
        </th>
      ))}
    </tr>
  )
  return (
    <>
      <Totals sheet={sheet} />
      <Rates sheet={sheet} />
      {lines.length === 0 ? (
        <EmptyState
          title="这一期没有上级编号的案件"
          hint="受理中心的承办单和登记时写了上级编号的案件才在对账表里。换一个期间看，或者用“更正登记”补上级编号。"
        />
      ) : (
        <Box sx={{ height: 420, flexShrink: 0, display: 'flex' }}>
          <Box sx={framedTable} role="region" aria-label="逐件">
            <TableVirtuoso
              style={{ height: '100%' }}
              data={lines}
              increaseViewportBy={200}
              fixedHeaderContent={() => header}
              computeItemKey={(_index, { id }) => id}
              itemContent={(index, line) =>
                countyColumns.map(({ head, words, to }) => {
                  const said = words(line, index)
                  return (
                    <td key={head} title={said} data-place={to === 'left' ? line.id : undefined}>
                      {to === 'left' ? (
                        <Link href={routeToHash({ screen: 'case', caseId: line.id })} color="inherit">
                          {said}
                        </Link>
                      ) : (
                        said
                      )}
                    </td>
                  )
                })
              }
            />
          </Box>
        </Box>
      )}
      <Box sx={{ color: 'text.secondary', fontSize: 13, flexShrink: 0 }}>
        {countyNotes(sheet).map((note) => (
          <div key={note}>{note}</div>
        ))}
      </Box>
    </>
  )
}

const Totals = ({ sheet: { totals } }: { readonly sheet: CountySheet }): ReactElement => (
  <Panel title="合计（件）" padding="none">
    <Box component="table" sx={{ ...centred }} aria-label="合计">
      <thead>
        <tr>
          {totals.map(({ letter, words }) => (
            <th key={letter} scope="col">
              {words}（{letter}）
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {totals.map(({ letter, count }) => (
            <td key={letter}>{count}</td>
          ))}
        </tr>
      </tbody>
    </Box>
  </Panel>
)

const centred = {
  width: '100%',
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  '& th, & td': { px: 0.5, py: 0.75, textAlign: 'center' },
  '& th': { fontSize: 12, lineHeight: '17px', fontWeight: 600, color: 'text.secondary' },
  '& td': { borderTop: 1, borderColor: 'divider', fontWeight: 600 },
} as const

const Rates = ({ sheet: { rates } }: { readonly sheet: CountySheet }): ReactElement => (
  <Panel title="各率" padding="none">
    <Box component="table" sx={figuresTableSx} aria-label="各率">
      <thead>
        <tr>
          {['指标', '剔除不计入的', '剔除前'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col" className="words">
            口径
          </th>
        </tr>
      </thead>
      <tbody>
        {rates.map(({ title, after, before, formula }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td>{after}</td>
            <td>{before}</td>
            <td className="words">{formula}</td>
          </tr>
        ))}
      </tbody>
    </Box>
  </Panel>
)
