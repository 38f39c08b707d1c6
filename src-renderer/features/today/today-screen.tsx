import { weekdayOf, type LocalDate } from '#shared/prelude/local-date'
import type { WorkCalendar } from '#shared/calendar/work-calendar'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useEffect, useState, type ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { useFrameFacts } from '../../desk/frame-facts'
import { useDeadlines } from '../../desk/use-deadlines'
import { useActor, useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { workListedAtMost } from '../../ledger-store/read/read-work-list'
import { holidaysUnknown } from '../../messages/stage-words'
import { goTo } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { Panel } from '../../ui/panel'
import { BackupCard } from './backup-card'
import { RoundsBar } from './rounds-bar'
import { soonUntil } from './soon-until'
import { useRecordRound } from './use-record-round'
import { useRounds, useTodayCounts, useWorkList } from './use-today-work'
import { WorkCards } from './work-cards'
import { WorkList } from './work-list'

type Whose = 'all' | 'mine'

/** 今日工作: what is overdue, due, and waiting, and what to take up first. */
export function TodayScreen(): ReactElement {
  const { calendar } = useDesk()
  const today = useToday()
  const staff = useStaff()
  const actor = useActor()
  const until = soonUntil(today, calendar)
  const work = useTodayCounts(today, until)
  const facts = useFrameFacts()
  const rounds = useRounds(today) ?? []
  const { half, busy, failure, record } = useRecordRound(today)
  const personName = (id: string): string => staff?.people.get(id)?.name ?? ''
  const usable = work !== undefined && facts !== undefined
  useEffect(() => {
    // What `npm run bench` measures the start by.
    if (usable && performance.getEntriesByName('ledger-usable').length === 0) performance.mark('ledger-usable')
  }, [usable])
  return (
    <PageFrame
      title="今日工作"
      subtitle={dayToText(today, calendar)}
      actions={
        <RoundsBar
          rounds={rounds}
          half={half}
          actorId={actor?.id ?? ''}
          personName={personName}
          busy={busy}
          onRecord={record}
        />
      }
    >
      {failure === undefined ? null : <FailureNotice words={failure} onRetry={record} />}
      <BackupCard />
      <ReconcileNotice count={facts?.reconcile ?? 0} />
      <WorkCards work={work} overdue={facts?.overdue} onOpen={(filter) => goTo({ screen: 'ledger', filter })} />
      <FirstThings today={today} until={until} isEmpty={work?.isEmpty === true} />
    </PageFrame>
  )
}

/** The way to what two PCs wrote differently, while there is something. */
function ReconcileNotice({ count }: { readonly count: number }): ReactElement | null {
  if (count === 0) return null
  return (
    <Alert
      severity="warning"
      variant="outlined"
      sx={{ py: 0 }}
      action={
        <Button size="small" onClick={() => goTo({ screen: 'reconcile', section: '' })}>
          去核对
        </Button>
      }
    >
      有 {count} 项要由人核对：几台电脑写得不一样、号码重复或者副本警报。核对以前，有关案件不能审阅通过、打印和导出。
    </Alert>
  )
}

function FirstThings({
  today,
  until,
  isEmpty,
}: {
  readonly today: LocalDate
  readonly until: LocalDate
  readonly isEmpty: boolean
}): ReactElement {
  const staff = useStaff()
  const actor = useActor()
  const [whose, setWhose] = useState<Whose>('all')
  const rows = useWorkList(whose === 'mine' ? actor : undefined, until)
  const judge = useDeadlines()
  const choice = (
    <ToggleButtonGroup
      size="small"
      exclusive
      value={whose}
      aria-label="看谁的"
      onChange={(_event, next: Whose | null) => setWhose(next ?? whose)}
      sx={{ '& .MuiToggleButton-root': { py: 0.25, px: 1.5 } }}
    >
      <ToggleButton value="all">全部</ToggleButton>
      <ToggleButton value="mine" disabled={actor === undefined}>
        我的
      </ToggleButton>
    </ToggleButtonGroup>
  )
  const content = (): ReactElement => {
    if (rows === undefined) return <LoadingRows rows={8} />
    if (rows.length > 0)
      return <WorkList rows={rows} today={today} judge={judge} personName={(id) => staff?.people.get(id)?.name ?? ''} />
    if (isEmpty)
      return (
        <EmptyState
          title="台账里还没有案件"
          hint="插上受理中心交来的 U 盘，先导入交办包。"
          action={<Button onClick={() => goTo({ screen: 'intake' })}>去导入</Button>}
        />
      )
    if (whose === 'mine') return <EmptyState title="没有等您办理的案件" hint="切换到“全部”，看看全单位要先办的。" />
    return (
      <EmptyState
        title="没有要先办的案件"
        hint="没有逾期、临期和待登记的案件。其他在办案件在台账里。"
        action={<Button onClick={() => goTo({ screen: 'ledger', filter: '' })}>打开台账</Button>}
      />
    )
  }
  return (
    <Panel
      title={whose === 'mine' ? '等我办的（按办结时限）' : '要先办的（逾期、临期、待登记）'}
      padding="none"
      actions={choice}
    >
      {content()}
      {rows?.length === workListedAtMost ? (
        <EmptyState title={`这里只列前 ${workListedAtMost} 件，其余在台账里`} />
      ) : null}
    </Panel>
  )
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const

/** `2026-11-23 星期一 工作日`, and that it is a guess in a year whose holidays are not announced. */
function dayToText(day: LocalDate, calendar: WorkCalendar): string {
  const { workday, known } = calendar.isWorkday(day)
  return `${day}　星期${weekdays[weekdayOf(day)] ?? ''}　${workday ? '工作日' : '休息日'}${known ? '' : `（${holidaysUnknown}，按周一至周五推算）`}`
}
