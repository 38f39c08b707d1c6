import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import type { ReactElement } from 'react'
import type { CaseRow } from '#shared/case/case-row'
import type { DoubtName } from '#shared/case/doubts'
import { routeToHash } from '../../routes'
import { Panel } from '../../ui/panel'
import { plainTableSx } from './plain-table-sx'

const doubtWords: { readonly [D in DoubtName]: string } = {
  days: '某一步的日期早于它前面一步的日期',
  'ledger-year': '台账号的年份与登记日期的年份不同',
  'stub-year': '存根号的年份与反馈日期的年份不同',
  'sent-open': '回复已经导出，反馈又撤回了',
}

/** Cases in which no two entries contradict each other, and which do not fit together all the same. */
export function DoubtsPanel({ rows }: { readonly rows: readonly CaseRow[] }): ReactElement {
  return (
    <Panel title={`前后不符（${rows.length} 件）`} padding="none">
      <Box component="table" aria-label="前后不符" sx={plainTableSx}>
        <thead>
          <tr>
            {['案件', '哪里不符', '怎么办'].map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link href={routeToHash({ screen: 'case', caseId: row.id })} color="inherit">
                  {row.ledgerNumber === '' ? row.sheetNumber : row.ledgerNumber}　{row.title}
                </Link>
              </td>
              <td>{row.doubts.map((doubt) => doubtWords[doubt]).join('；')}</td>
              <td>打开案件，在“经过”里用“更正”改正有误的一步</td>
            </tr>
          ))}
        </tbody>
      </Box>
    </Panel>
  )
}
