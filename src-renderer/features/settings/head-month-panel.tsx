import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import type { ReactElement } from 'react'
import type { Person } from '#shared/office/office'
import { useToday } from '../../desk/use-today'
import { routeToHash } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { useHeadMonth } from './use-head-month'

/** 每月亲自处理一件: which cases were the head's own this month, and how many. */
export function HeadMonthPanel({ people }: { readonly people: readonly Person[] }): ReactElement {
  const today = useToday()
  const month = today.slice(0, 7)
  const head = people.find((person) => person.active && person.isHead === true)
  const rows = useHeadMonth(head?.id, month)
  return (
    <Panel title={`主要负责人每月亲自处理一件　${month}　${rows === undefined ? '' : `${rows.length} 件`}`}>
      {head === undefined ? (
        <EmptyState title="还没有标明主要负责人" hint="在“人员”里给镇长、局长等勾选“单位主要负责人”。" />
      ) : rows?.length === 0 ? (
        <EmptyState
          title={`${head.name}本月还没有亲自处理的案件`}
          hint="本人批示、包案或者承办的算一件；审阅回复不算。"
        />
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {rows?.map((row) => (
            <li key={row.id}>
              <Link href={routeToHash({ screen: 'case', caseId: row.id })}>
                {row.ledgerNumber === '' ? row.sheetNumber : row.ledgerNumber}
              </Link>
              {'　'}
              {row.title}
            </li>
          ))}
        </Box>
      )}
    </Panel>
  )
}
