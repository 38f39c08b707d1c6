import type { Names } from '#shared/case/names'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useMemo, useState, type ReactElement } from 'react'
import type { Person } from '#shared/office/office'
import { usePcNames } from '../../desk/use-pc-names'
import { useActor, useStaff } from '../../desk/use-staff'
import type { ActivityCursor } from '../../ledger-store/read/read-activity'
import { replicaToPcName } from '../../messages/pc-words'
import { rolesToText } from '../../messages/role-words'
import { goTo } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { PaperButtons } from '../../ui/paper-buttons'
import { SectionTabs } from '../../ui/section-tabs'
import { filterToQuery, filterToText, logReaders, mayReadAll, wholeLog, type ActivityFilter } from './activity-filter'
import { ActivityFilters } from './activity-filters'
import { ActivityTable } from './activity-table'
import { CheckScreen } from './check-screen'
import { useActivityPage, useCaseOfNumber, useDevices, type ActivityView } from './use-activity'
import { useActivityPapers, type LogTask } from './use-activity-papers'

const views = ['log', 'check'] as const
const tabs = [
  { value: 'log', label: '操作日志' },
  { value: 'check', label: '核对与见证' },
] as const

/** 操作日志: every act of the office, and the proof that none was changed unnoticed. */
export function ActivityScreen({ view }: { readonly view: string }): ReactElement {
  const shown = views.find((one) => one === view) ?? 'log'
  const actor = useActor()
  const staff = useStaff()
  const names = useMemo(
    (): Names => ({
      person: (id) => staff?.people.get(id)?.name ?? '未知人员',
      department: (id) => staff?.departments.get(id)?.name ?? '未知部门',
    }),
    [staff],
  )
  const tabRow = (
    <SectionTabs
      label="日志分类"
      value={shown}
      tabs={tabs}
      onChange={(next) => goTo({ screen: 'activity', view: next === 'log' ? '' : next })}
    />
  )
  if (staff === undefined)
    return (
      <PageFrame title="操作日志">
        <LoadingRows rows={10} />
      </PageFrame>
    )
  if (shown === 'log' && actor === undefined) {
    return (
      <PageFrame title="操作日志">
        {tabRow}
        <EmptyState
          title="还没有选定使用人"
          hint={`每个人可以看自己的操作；有“${rolesToText(logReaders)}”职责的人可以看全部。请先在右上角选定正在使用电脑的人。`}
        />
      </PageFrame>
    )
  }
  return shown === 'log' && actor !== undefined ? (
    <Log actor={actor} people={[...staff.people.values()]} names={names} tabRow={tabRow} />
  ) : (
    <CheckScreen tabRow={tabRow} />
  )
}

interface LogProps {
  readonly actor: Person
  readonly people: readonly Person[]
  readonly names: Names
  readonly tabRow: ReactElement
}

const pageLength = 50

function Log({ actor, people, names, tabRow }: LogProps): ReactElement {
  const all = mayReadAll(actor)
  const pcs = usePcNames()
  const devices = useDevices()
  const [filter, setFilter] = useState(wholeLog)
  const [round, setRound] = useState(0)
  const [earlier, setEarlier] = useState<readonly ActivityCursor[]>([])
  const caseId = useCaseOfNumber(filter.caseNumber)
  const query = useMemo(
    () => (typeof caseId === 'string' ? filterToQuery(filter, caseId, all ? '' : actor.id) : undefined),
    [filter, caseId, all, actor.id],
  )
  const page = useActivityPage(query, earlier.at(-1), pageLength, names)
  const papers = useActivityPapers(names)
  const change = (next: ActivityFilter): void => {
    setFilter(next)
    setEarlier([])
  }
  const pcName = (device: string): string => replicaToPcName(device, pcs)
  const run = (task: LogTask): void => {
    if (query !== undefined)
      void papers.run(task, query, filterToText(all ? filter : { ...filter, personId: actor.id }, names.person, pcName))
  }
  return (
    <PageFrame
      scroll="fixed"
      title="操作日志"
      subtitle={
        all
          ? '本单位每个人、每台电脑的每一步操作，最近的在上面。'
          : `您自己的操作。看全部要有“${rolesToText(logReaders)}”职责。`
      }
      actions={
        <>
          <Button
            loading={papers.busy === 'save'}
            disabled={papers.busy !== undefined && papers.busy !== 'save'}
            onClick={() => run('save')}
          >
            存为表格文件
          </Button>
          <PaperButtons
            isPrimary
            busy={papers.busy === 'save' ? undefined : papers.busy}
            disabled={papers.busy === 'save'}
            printLabel="打印日志"
            onRun={run}
          />
        </>
      }
    >
      {tabRow}
      <ActivityFilters
        filter={all ? filter : { ...filter, personId: actor.id }}
        round={round}
        people={people}
        pcs={devices.map((device) => [device, pcName(device)])}
        all={all}
        caseUnknown={caseId === null}
        onChange={(next) => change(all ? next : { ...next, personId: '' })}
        onClear={() => {
          change(wholeLog)
          setRound(round + 1)
        }}
      />
      {papers.failure === undefined ? null : <FailureNotice words={papers.failure} />}
      {page === undefined ? (
        <LoadingRows rows={10} />
      ) : page.lines.length === 0 ? (
        <EmptyState title="没有符合条件的操作" hint="请放宽筛选条件，或换一段日期。" />
      ) : (
        <ActivityTable lines={page.lines} />
      )}
      <PageTurner page={page} earlier={earlier} onTurn={setEarlier} />
    </PageFrame>
  )
}

interface PageTurnerProps {
  readonly page: ActivityView | undefined
  /** Where each page after the newest one begins, as far as it was turned. */
  readonly earlier: readonly ActivityCursor[]
  readonly onTurn: (earlier: readonly ActivityCursor[]) => void
}

const PageTurner = ({ page, earlier, onTurn }: PageTurnerProps): ReactElement => (
  <Stack direction="row" sx={{ alignItems: 'center', gap: 1, flexShrink: 0 }}>
    <Box role="status" sx={{ flex: 1, color: 'text.secondary' }}>
      {page === undefined
        ? '正在读取…'
        : `第 ${earlier.length + 1} 页，本页 ${page.lines.length} 条${page.next === undefined ? '，已到最早' : ''}`}
    </Box>
    <Button disabled={earlier.length === 0} onClick={() => onTurn(earlier.slice(0, -1))}>
      较新的一页
    </Button>
    <Button
      disabled={page?.next === undefined}
      onClick={() => onTurn(page?.next === undefined ? earlier : [...earlier, page.next])}
    >
      较早的一页
    </Button>
  </Stack>
)
