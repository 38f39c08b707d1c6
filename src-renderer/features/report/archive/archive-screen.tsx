import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Link from '@mui/material/Link'
import Alert from '@mui/material/Alert'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState, type ReactElement } from 'react'
import {
  approverOf,
  findDoubled,
  isInForce,
  reportToName,
  type ApprovedReport,
} from '#shared/approved-report/approved-report'
import { instantToMinuteText, toInstant } from '#shared/prelude/instant'
import { useDesk } from '../../../desk/desk'
import { usePcNames } from '../../../desk/use-pc-names'
import { staffToNames } from '../../../desk/staff-names'
import { useStaff } from '../../../desk/use-staff'
import { recountReport } from '../../../ledger-store/position/read-reports'
import type { Staff } from '../../../ledger-store/read/read-office'
import { positionToWords } from '../../../messages/report-words'
import { replaceRoute, routeToHash } from '../../../routes'
import { EmptyState } from '../../../ui/empty-state'
import { LoadingRows } from '../../../ui/loading-rows'
import { PageFrame } from '../../../ui/page'
import { Panel } from '../../../ui/panel'
import { archiveAbout, toArchiveAbout } from './archive-address'
import { ArchivedReportPage } from './archived-report-page'
import { useReportArchive } from './use-archive'

/** 已存档的报告: all that were approved, or one of them as it was. */
export function ArchiveScreen({ about }: { readonly about: string }): ReactElement {
  const archive = useReportArchive()
  const staff = useStaff()
  const id = about.slice(archiveAbout.length).trim()
  if (archive === undefined || staff === undefined)
    return (
      <PageFrame title="已存档的报告">
        <LoadingRows rows={8} />
      </PageFrame>
    )
  const report = archive.reports.find((one) => one.id === id)
  if (report !== undefined)
    return (
      <ArchivedReportPage
        key={report.id}
        report={report}
        staff={staff}
        isDoubled={findDoubled(archive.reports).has(id)}
      />
    )
  return (
    <ArchiveList reports={archive.reports} unreadable={archive.unreadable.length} staff={staff} isLost={id !== ''} />
  )
}

interface ArchiveListProps {
  readonly reports: readonly ApprovedReport[]
  readonly unreadable: number
  readonly staff: Staff
  readonly isLost: boolean
}

function ArchiveList({ reports, unreadable, staff, isLost }: ArchiveListProps): ReactElement {
  const pcs = usePcNames()
  const names = staffToNames(staff)
  const doubled = findDoubled(reports)
  const checking = useCheckAll(reports)
  return (
    <PageFrame
      title="已存档的报告"
      subtitle="审定过的报告，连同审定时台账的位置；任何一台有当时全部操作的电脑都能重算出来"
      actions={
        <>
          <Button loading={checking.isRunning} disabled={reports.length === 0} onClick={() => void checking.run()}>
            全部重算一遍
          </Button>
          <Button variant="contained" onClick={() => replaceRoute({ screen: 'report', about: '' })}>
            起草报告
          </Button>
        </>
      }
    >
      {isLost ? <Alert severity="warning">台账里没有这份报告，可能还没有同步过来。</Alert> : null}
      {unreadable === 0 ? null : (
        <Alert severity="warning">有 {unreadable} 份存档的内容已损坏，读不出来，没有列在下面；别的都不受影响。</Alert>
      )}
      {doubled.size === 0 ? null : (
        <Alert severity="warning">
          同一期有几份审定的报告，多半是几台电脑各自审定的，都留着。请打开不用的那一份，撤回审定。
        </Alert>
      )}
      <Panel title={`审定的报告（${reports.length}）`} padding="none">
        {reports.length === 0 ? (
          <EmptyState title="还没有审定的报告" hint="在“报告”里起草好以后，由领导审定并存档。" />
        ) : (
          <Table size="small" aria-label="审定的报告">
            <TableHead>
              <TableRow>
                <TableCell>报告</TableCell>
                <TableCell sx={{ width: 110 }}>审定人</TableCell>
                <TableCell sx={{ width: 140 }}>审定时间</TableCell>
                <TableCell>台账位置</TableCell>
                <TableCell sx={{ width: 190 }}>情况</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {reports.map((report) => (
                <TableRow key={report.id} hover>
                  <TableCell sx={{ py: 0.75 }}>
                    <Link href={routeToHash({ screen: 'report', about: toArchiveAbout(report.id) })}>
                      {reportToName(report)}
                    </Link>
                    <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{report.content.title}</Box>
                  </TableCell>
                  <TableCell>{names.person(approverOf(report))}</TableCell>
                  <TableCell>{instantToMinuteText(toInstant(report.at))}</TableCell>
                  <TableCell>{positionToWords(report.approved.position, pcs)}</TableCell>
                  <TableCell>
                    <ReportState
                      report={report}
                      isDoubled={doubled.has(report.id)}
                      recounted={checking.found.get(report.id)}
                    />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </Panel>
    </PageFrame>
  )
}

type Recounted = 'same' | 'differs' | 'unreachable'

const recountedWords = { same: '可以重现', differs: '与存档不符', unreachable: '这台电脑算不出' } as const

/** How an archived report stands, in words and not by colour alone. */
function ReportState({
  report,
  isDoubled,
  recounted,
}: {
  readonly report: ApprovedReport
  readonly isDoubled: boolean
  readonly recounted: Recounted | undefined
}): ReactElement {
  return (
    <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
      <Chip size="small" variant="outlined" label={isInForce(report) ? '已锁定' : '已撤回'} />
      {isDoubled ? <Chip size="small" color="warning" variant="outlined" label="同一期有两份" /> : null}
      {report.isWhole ? null : <Chip size="small" color="error" variant="outlined" label="与存档不符" />}
      {report.newer ? <Chip size="small" variant="outlined" label="有新版本内容" /> : null}
      {recounted === undefined ? null : (
        <Chip
          size="small"
          variant="outlined"
          color={recounted === 'differs' ? 'error' : 'default'}
          label={recountedWords[recounted]}
        />
      )}
    </Box>
  )
}

interface CheckAll {
  readonly isRunning: boolean
  readonly found: ReadonlyMap<string, Recounted>
  run(): Promise<void>
}

/** Counts every report again, one after the other. */
function useCheckAll(reports: readonly ApprovedReport[]): CheckAll {
  const { ledger } = useDesk()
  const [found, setFound] = useState<ReadonlyMap<string, Recounted>>(new Map())
  const [isRunning, setRunning] = useState(false)
  return {
    isRunning,
    found,
    run: async () => {
      setRunning(true)
      for (const report of reports) {
        const result = await recountReport(ledger.database, report)
        const came: Recounted = !result.ok ? 'unreachable' : result.value.length === 0 ? 'same' : 'differs'
        setFound((before) => new Map([...before, [report.id, came]]))
      }
      setRunning(false)
    },
  }
}
