import Stack from '@mui/material/Stack'
import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import type { CaseRow } from '#shared/case/case-row'
import type { OpenConflict } from '../../ledger-store/read/read-conflicts'
import { goTo } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { SectionTabs } from '../../ui/section-tabs'
import { AlarmsSection } from './alarms-section'
import { ConflictList } from './conflict-list'
import { DoubtsPanel } from './doubts-panel'
import { RingsPanel, type RingsPanelProps } from './rings-panel'
import { NumbersSection } from './numbers-section'
import {
  useCallings,
  useConflicts,
  useDoubts,
  useForkAlarms,
  useNumberFacts,
  useRings,
  type Callings,
} from './use-reconcile'

const sections = ['conflicts', 'numbers', 'doubts', 'alarms'] as const
type Section = (typeof sections)[number]

/** 需要核对: what several PCs recorded without knowing of each other, and who gives the numbers. */
export function ReconcileScreen({ section: address }: { readonly section: string }): ReactElement {
  const section = sections.find((one) => one === address) ?? 'conflicts'
  const conflicts = useConflicts()
  const doubts = useDoubts()
  const rings = useRings()
  const numbers = useNumberFacts()
  const alarms = useForkAlarms()
  const callings = useCallings()
  const tabs = [
    { value: 'conflicts', label: counted('两边不一致', conflicts?.length) },
    {
      value: 'numbers',
      label: counted('台账编号', numbers === undefined ? undefined : numbers.doubled.length + numbers.waiting.length),
    },
    { value: 'doubts', label: counted('前后不符', doubts?.length) },
    { value: 'alarms', label: counted('副本警报', alarms?.filter(({ open }) => open).length) },
  ] as const
  const content = (): ReactElement => {
    if (section === 'conflicts')
      return conflicts === undefined ? (
        <LoadingRows rows={8} />
      ) : (
        <Conflicts conflicts={conflicts} callings={callings} />
      )
    if (section === 'numbers')
      return (
        <Scrolled>
          {numbers === undefined ? <LoadingRows rows={8} /> : <NumbersSection facts={numbers} callings={callings} />}
        </Scrolled>
      )
    if (section === 'doubts')
      return (
        <Scrolled>
          {doubts === undefined || rings === undefined ? (
            <LoadingRows rows={8} />
          ) : (
            <Doubts rows={doubts} rings={rings} callings={callings} />
          )}
        </Scrolled>
      )
    return (
      <Scrolled>
        {alarms === undefined ? <LoadingRows rows={8} /> : <AlarmsSection alarms={alarms} callings={callings} />}
      </Scrolled>
    )
  }
  return (
    <PageFrame
      title="需要核对"
      subtitle="几台电脑互相不知道时各记各的，合到一起后要由人定下来的，都在这里。定下来的结果随台账交换传到其他电脑。"
      scroll="fixed"
    >
      <SectionTabs
        label="需要核对的种类"
        value={section}
        tabs={tabs}
        onChange={(next: Section) => goTo({ screen: 'reconcile', section: next === 'conflicts' ? '' : next })}
      />
      {content()}
    </PageFrame>
  )
}

interface DoubtsProps extends RingsPanelProps {
  readonly rows: readonly CaseRow[]
}

function Doubts({ rows, rings, callings }: DoubtsProps): ReactElement {
  // What is settled in its own panel needs no second line, unless something else does not fit either.
  const others = rows.filter(({ doubts }) => doubts.some((doubt) => doubt !== 'merged-ring'))
  if (rings.length === 0 && others.length === 0)
    return (
      <EmptyState
        title="没有前后不符的案件"
        hint="某一步的日期早于前面一步，或号码的年份与日期不同的案件，会列在这里，用“更正”改正；几台电脑互相并单的案件也列在这里。"
      />
    )
  return (
    <>
      {rings.length === 0 ? null : <RingsPanel rings={rings} callings={callings} />}
      {others.length === 0 ? null : <DoubtsPanel rows={others} />}
    </>
  )
}

const counted = (word: string, count: number | undefined): string =>
  count === undefined || count === 0 ? word : `${word}（${count}）`

const Scrolled = ({ children }: { readonly children: ReactElement }): ReactElement => (
  <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
    <Stack sx={{ gap: 2, pb: 2 }}>{children}</Stack>
  </Box>
)

function Conflicts({
  conflicts,
  callings,
}: {
  readonly conflicts: readonly OpenConflict[]
  readonly callings: Callings
}): ReactElement {
  if (conflicts.length === 0)
    return (
      <EmptyState
        title="没有需要核对的内容"
        hint="与其他电脑交换台账后，两边把同一项写成不同内容的，会列在这里。两份都留着，由人定下以哪一份为准。"
      />
    )
  return <ConflictList conflicts={conflicts} callings={callings} />
}
