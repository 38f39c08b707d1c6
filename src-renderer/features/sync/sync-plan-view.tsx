import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useState, type ReactElement } from 'react'
import { instantToMinuteText, type Instant } from '#shared/prelude/instant'
import {
  brakeToWords,
  gapsToWords,
  irregularToWords,
  isClockAhead,
  ownNameWords,
  positionToWords,
  type PcNames,
} from '../../messages/sync-words'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { KeyValue } from '../../ui/key-value'
import { OddNameNotice } from '../../ui/odd-name-notice'
import { Panel } from '../../ui/panel'
import { SectionTabs } from '../../ui/section-tabs'
import { bundleRemarkToWords, findBundleRemarks } from '#shared/bundle/bundle-remarks'
import type { SyncCaseKind } from './read-sync-cases'
import { SyncCases } from './sync-cases'
import type { ShownFailure } from '../../desk/use-bundle-import'
import type { LookedSync } from './sync-import-state'

export interface SyncPlanViewProps {
  readonly looked: LookedSync
  readonly failure: ShownFailure | undefined
  readonly nameOf: PcNames
  readonly now: Instant
}

/** What importing the bundle would do. Nothing of it has been done. */
export function SyncPlanView({ looked, failure, nameOf, now }: SyncPlanViewProps): ReactElement {
  const { plan, ownUsed } = looked
  const { source, outcome } = plan
  return (
    <>
      {failure === undefined ? null : <FailureNotice words={failure.words} />}
      {ownUsed > 0 ? <FailureNotice words={ownNameWords(ownUsed)} /> : null}
      <OddNameNotice fileName={source.fileName} />
      <Panel title="导入后会怎样">
        <Stack sx={{ gap: 2 }}>
          <KeyValue
            columns={2}
            labelWidth={88}
            items={[
              { label: '来自', value: nameOf(source.fromDevice) },
              { label: '制作时间', value: instantToMinuteText(source.createdAt) },
              { label: '文件', value: source.fileName, wide: true },
              {
                label: '新操作',
                value: `${outcome.fresh} 条${outcome.repeated === 0 ? '' : `（另有 ${outcome.repeated} 条已有，跳过）`}`,
              },
              {
                label: '案件',
                value: `新增 ${outcome.newCaseIds.length} 件，变更 ${outcome.changedCaseIds.length} 件，作废 ${outcome.voidedCaseIds.length} 件`,
              },
              { label: '需要核对', value: outcome.conflicts.length === 0 ? '没有' : `${outcome.conflicts.length} 项` },
              {
                label: '等待',
                value: outcome.held === 0 ? '没有' : `${outcome.held} 条，${gapsToWords(outcome.gaps, nameOf) ?? ''}`,
              },
            ]}
          />
          <PlanNotes looked={looked} nameOf={nameOf} now={now} />
        </Stack>
      </Panel>
      <CasesPanel looked={looked} />
    </>
  )
}

function PlanNotes({ looked, nameOf, now }: Pick<SyncPlanViewProps, 'looked' | 'nameOf' | 'now'>): ReactElement {
  const { plan, bundle } = looked
  const { outcome, source } = plan
  const forkedNames = [...new Set(outcome.forks.map(({ replica }) => nameOf(replica)))]
  const notes: readonly (readonly ['info' | 'warning', string | undefined])[] = [
    ...findBundleRemarks(bundle).map((remark) => ['warning', bundleRemarkToWords(remark)] as const),
    ['info', positionToWords(plan.repeat ? { at: 'repeat' } : bundle.position)],
    [
      'warning',
      isClockAhead(source.createdAt, now)
        ? `对方电脑的时钟不对：包上写的制作时间是 ${instantToMinuteText(source.createdAt)}，比本机现在的时间晚一天以上。不影响导入，请提醒对方校准时钟。`
        : undefined,
    ],
    [
      'info',
      outcome.conflicts.length === 0
        ? undefined
        : `有 ${outcome.conflicts.length} 项内容，两台电脑各写了一个值。导入后两个值都保留，由人核对后定一个；没定之前，有关案件不能审阅通过和反馈。`,
    ],
    [
      'warning',
      outcome.forks.length === 0
        ? undefined
        : [
            `警报：${forkedNames.map((name) => `“${name}”`).join('、')}的编号被两台电脑同时使用（多半是复制过数据）。`,
            `不一致的 ${outcome.quarantined} 条操作会隔离起来，不生效也不丢失，可以在“需要核对”里查看和收进台账。`,
            '请查清是哪两台电脑，停用其中一台。',
          ].join(''),
    ],
    ['warning', irregularToWords(outcome.irregular)],
    ['warning', outcome.brake.pulled ? `${brakeToWords(outcome.brake)}导入前会再问一次，并先做备份。` : undefined],
    [
      'info',
      (bundle.payload.head.commitsLeft ?? 0) === 0
        ? undefined
        : `内容较多，对方分成了几个包：还有 ${bundle.payload.head.commitsLeft} 条操作在后面的包里，请接着导入。`,
    ],
    [
      'info',
      (bundle.payload.head.filesLeft ?? 0) === 0
        ? undefined
        : `还有 ${bundle.payload.head.filesLeft} 个附件这次装不下，对方下次会接着带来。`,
    ],
  ]
  const said = notes.filter(([, text]) => text !== undefined)
  return (
    <>
      {said.map(([severity, text]) => (
        <Alert key={text} severity={severity} variant="outlined">
          {text}
        </Alert>
      ))}
    </>
  )
}

const kindWords: { readonly [K in SyncCaseKind]: string } = { new: '新增', changed: '变更', voided: '作废' }
const kinds = ['new', 'changed', 'voided'] as const

function CasesPanel({ looked }: { readonly looked: LookedSync }): ReactElement | null {
  const panelId = useId()
  const { cases } = looked
  const [chosen, setChosen] = useState<SyncCaseKind>(
    kinds.find((kind) => cases.some((one) => one.kind === kind)) ?? 'new',
  )
  if (cases.length === 0) return null
  const shown = cases.filter((one) => one.kind === chosen)
  return (
    <Panel title="涉及的案件" padding="none">
      <Box sx={{ px: 1, borderBottom: 1, borderColor: 'divider' }}>
        <SectionTabs
          label="涉及的案件"
          value={chosen}
          tabs={kinds.map((value) => ({
            value,
            label: `${kindWords[value]} ${cases.filter((one) => one.kind === value).length}`,
          }))}
          controls={panelId}
          onChange={setChosen}
        />
      </Box>
      <div id={panelId} role="tabpanel" aria-label={kindWords[chosen]}>
        {shown.length === 0 ? (
          <EmptyState title={`没有${kindWords[chosen]}的案件`} />
        ) : (
          <SyncCases key={chosen} cases={shown} />
        )}
        {chosen === 'voided' && shown.length > 0 ? (
          <Typography sx={{ px: 2, py: 1, color: 'text.secondary' }}>
            作废的案件仍留在台账里，可以查看，不再办理。
          </Typography>
        ) : null}
      </div>
    </Panel>
  )
}
