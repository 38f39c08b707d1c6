import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import type { ReactElement } from 'react'
import { tellMove } from '#shared/approved-report/moved-figures'
import type { ApprovedReport } from '#shared/approved-report/approved-report'
import { staffToNames } from '../../../desk/staff-names'
import { usePcNames } from '../../../desk/use-pc-names'
import type { LaterChange } from '../../../ledger-store/position/read-reports'
import type { Staff } from '../../../ledger-store/read/read-office'
import { movingActToWords, positionUnreachableToWords } from '../../../messages/report-words'
import { routeToHash } from '../../../routes'
import { FailureNotice } from '../../../ui/failure-notice'
import { LoadingRows } from '../../../ui/loading-rows'
import { Panel } from '../../../ui/panel'
import { useLaterChanges } from './use-archive'

interface LaterChangesPanelProps {
  readonly report: ApprovedReport
  readonly staff: Staff
}

/** 锁定后的变化: by case, which figures moved since the report was approved, and by which act. */
export function LaterChangesPanel({ report, staff }: LaterChangesPanelProps): ReactElement {
  const found = useLaterChanges(report)
  const pcs = usePcNames()
  const count = found?.ok === true ? `（${found.value.length} 件）` : ''
  return (
    <Panel title={`锁定后的变化${count}`}>
      {found === undefined ? (
        <LoadingRows rows={2} />
      ) : !found.ok ? (
        <FailureNotice words={positionUnreachableToWords(found.failure, pcs)} />
      ) : found.value.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>审定以后，没有案件改变这一期的数字。</Box>
      ) : (
        <Box component="ul" aria-label="锁定后的变化" sx={{ m: 0, pl: 0, listStyle: 'none' }}>
          {found.value.map((change) => (
            <ChangedCase key={change.id} change={change} staff={staff} />
          ))}
        </Box>
      )}
    </Panel>
  )
}

function ChangedCase({ change, staff }: { readonly change: LaterChange; readonly staff: Staff }): ReactElement {
  const names = staffToNames(staff)
  const rowNames = { personName: names.person, departmentName: names.department }
  return (
    <Box component="li" sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Link href={routeToHash({ screen: 'case', caseId: change.id })}>{change.number}</Link>
      <Box component="span" sx={{ ml: 1 }}>
        {tellMove(change.move, rowNames)}
      </Box>
      {change.acts.map(({ ref, entry }) => (
        <Box key={ref} sx={{ color: 'text.secondary', fontSize: 13 }}>
          {movingActToWords(entry, names)}
        </Box>
      ))}
    </Box>
  )
}
