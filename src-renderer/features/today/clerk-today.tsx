import type { SoonDays } from '#shared/case/deadline'
import type { Person } from '#shared/office/office'
import type { LocalDate } from '#shared/prelude/local-date'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useState, type ReactElement } from 'react'
import { useFrameFacts } from '../../desk/frame-facts'
import { useDeadlines } from '../../desk/use-deadlines'
import { useStaff } from '../../desk/use-staff'
import { whomItWaitsFor } from '../../messages/waited-for-words'
import { workListedAtMost } from '../../ledger-store/read/read-work-list'
import { goTo } from '../../routes'
import { EnterSampleButton } from '../../sample-door/enter-sample-button'
import { EmptyState } from '../../ui/empty-state'
import { LoadingRows } from '../../ui/loading-rows'
import { Panel } from '../../ui/panel'
import { BackupCard } from './backup-card'
import { looksAtOwn } from './day-parts'
import { useOfficeWork, useOwnWork, useTodayCounts } from './use-today-work'
import { WorkCards } from './work-cards'
import { WorkList } from './work-list'

type Whose = 'all' | 'mine'

export interface ClerkTodayProps {
  /** Undefined while nobody is chosen. */
  readonly actor: Person | undefined
  readonly today: LocalDate
  /** Until which day cases are due soon. */
  readonly soon: SoonDays
}

/** The day of who registers and handles: what is overdue, due, and waiting, and what to take up first. */
export function ClerkToday({ actor, today, soon }: ClerkTodayProps): ReactElement {
  const work = useTodayCounts(today, soon)
  const facts = useFrameFacts()
  return (
    <>
      <BackupCard />
      <ReconcileNotice count={facts?.reconcile ?? 0} />
      <WorkCards work={work} overdue={facts?.overdue} onOpen={(filter) => goTo({ screen: 'ledger', filter })} />
      <FirstThings actor={actor} today={today} soon={soon} isEmpty={work?.isEmpty === true} />
    </>
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

function FirstThings({ actor, today, soon, isEmpty }: ClerkTodayProps & { readonly isEmpty: boolean }): ReactElement {
  const staff = useStaff()
  const judge = useDeadlines()
  const [whose, setWhose] = useState<Whose>(looksAtOwn(actor) ? 'mine' : 'all')
  const ofOffice = useOfficeWork(actor, soon)
  const own = useOwnWork(actor, soon)
  const rows = whose === 'mine' ? own : ofOffice
  const title =
    whose === 'mine' ? '等我办的（逾期、临期的在前）' : '要先办的（等我办的在前，再是特急、紧急、重点和逾期、临期的）'
  const content = (): ReactElement => {
    if (rows === undefined) return <LoadingRows rows={8} />
    if (rows.length > 0)
      return (
        <WorkList
          label={title}
          rows={rows}
          today={today}
          judge={judge}
          waitsFor={(row) => whomItWaitsFor(row, staff?.people)}
        />
      )
    if (isEmpty)
      return (
        <EmptyState
          title="台账里还没有案件"
          hint="有来电来访的，直接记下来；受理中心交来 U 盘的，插上后导入交办包。想先看看办起来是什么样，打开样例单位。"
          action={
            <Stack direction="row" sx={{ gap: 1 }}>
              <Button onClick={() => goTo({ screen: 'entry' })}>去登记</Button>
              <Button onClick={() => goTo({ screen: 'intake' })}>去导入</Button>
              <EnterSampleButton />
            </Stack>
          }
        />
      )
    if (whose === 'mine') return <EmptyState title="没有等您办理的案件" hint="切换到“全部”，看看全单位在办的。" />
    return (
      <EmptyState
        title="没有在办的案件"
        hint="都已经反馈或者结束了。反馈以后的答复、回访、办结、归档，从台账打开案件接着办。"
        action={<Button onClick={() => goTo({ screen: 'ledger', filter: '' })}>打开台账</Button>}
      />
    )
  }
  return (
    <Panel
      title={title}
      padding="none"
      actions={
        <WhoseChoice whose={whose} mine={actor === undefined ? undefined : (own?.length ?? 0)} onChoose={setWhose} />
      }
    >
      {content()}
      {rows?.length === workListedAtMost ? (
        <EmptyState title={`这里只列前 ${workListedAtMost} 件，其余在台账里`} />
      ) : null}
    </Panel>
  )
}

interface WhoseChoiceProps {
  readonly whose: Whose
  /** How many wait for the person at the desk; undefined while nobody is chosen. */
  readonly mine: number | undefined
  readonly onChoose: (whose: Whose) => void
}

function WhoseChoice({ whose, mine, onChoose }: WhoseChoiceProps): ReactElement {
  return (
    <ToggleButtonGroup
      size="small"
      exclusive
      value={whose}
      aria-label="看谁的"
      onChange={(_event, next: Whose | null) => onChoose(next ?? whose)}
      sx={{ '& .MuiToggleButton-root': { py: 0.25, px: 1.5 } }}
    >
      <ToggleButton value="all">全部</ToggleButton>
      <ToggleButton value="mine" disabled={mine === undefined}>
        等我办的{mine === undefined ? '' : ` ${mine}`}
      </ToggleButton>
    </ToggleButtonGroup>
  )
}
