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
  'revised-after': '反馈以后受理中心又修订了承办单，答复的是修订前的内容',
  'sent-open': '回复已经导出，反馈又撤回了',
  'ended-answered': '一台电脑上已经反馈，另一台上已经退单、终止或并单',
  'merged-ring': '几台电脑上互相并单，没有一件答复来电人',
}

const todoWords: Partial<Record<DoubtName, string>> = {
  'revised-after': '打开案件，按“其他办理”里的“重办”再答复一次',
  'merged-ring': '在上面的“互相并单”里定下由哪一件答复',
  'ended-answered': '打开案件：答复算数的，按“恢复办理”；退单、终止、并单算数的，在“经过”里撤回反馈',
}

const whatToDo = (doubts: CaseRow['doubts']): string =>
  doubts.flatMap((doubt) => todoWords[doubt] ?? [])[0] ?? '打开案件，在“经过”里用“更正”改正有误的一步'

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
              <td>{whatToDo(row.doubts)}</td>
            </tr>
          ))}
        </tbody>
      </Box>
    </Panel>
  )
}
