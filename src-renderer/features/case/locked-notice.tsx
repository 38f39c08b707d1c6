import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import type { ReactElement } from 'react'
import { reportToName } from '#shared/approved-report/approved-report'
import { tellMove } from '#shared/approved-report/moved-figures'
import type { Names } from '#shared/case/names'
import { useCaseLocks } from '../../desk/use-case-locks'
import { movingActToWords } from '../../messages/report-words'
import { routeToHash } from '../../routes'

/** 锁定之后改动: that acts on this case have changed figures of a report after it was approved. Nothing is forbidden by it. */
export function LockedNotice({
  caseId,
  names,
}: {
  readonly caseId: string
  readonly names: Names
}): ReactElement | null {
  const locks = useCaseLocks(caseId) ?? []
  if (locks.length === 0) return null
  const rowNames = { personName: names.person, departmentName: names.department }
  return (
    <Alert severity="warning" variant="outlined" sx={{ py: 0.25, bgcolor: 'background.paper' }}>
      {locks.map(({ report, move, acts }) => (
        <Box key={report.id}>
          <strong>锁定之后改动：</strong>这一件改变了已审定的
          <Link href={routeToHash({ screen: 'report', about: `archive ${report.id}` })}>{reportToName(report)}</Link>（
          {tellMove(move, rowNames)}）
          <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
            {acts.map(({ entry }) => movingActToWords(entry, names)).join('；')}
          </Box>
        </Box>
      ))}
    </Alert>
  )
}
