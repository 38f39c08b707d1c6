import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useState, type ReactElement } from 'react'
import { bundleRemarkToWords, findBundleRemarks } from '#shared/bundle/bundle-remarks'
import type { IntakeKind } from '#shared/intake/plan-intake'
import { instantToMinuteText } from '#shared/prelude/instant'
import { intakeKindWords } from '../../messages/intake-words'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { KeyValue } from '../../ui/key-value'
import { OddNameNotice } from '../../ui/odd-name-notice'
import { Panel } from '../../ui/panel'
import { SectionTabs } from '../../ui/section-tabs'
import { IntakeAnswers } from './intake-answers'
import { IntakeItems } from './intake-items'
import type { ShownFailure } from '../../desk/use-bundle-import'
import { JoinChoiceContext } from './join-choice'
import type { ReadyIntake } from './intake-state'

export interface IntakePlanViewProps {
  readonly ready: ReadyIntake
  readonly failure: ShownFailure | undefined
  readonly nameById: ReadonlyMap<string, string>
  /** 归并: whether a sheet joins the case of ours that it is probably for. */
  readonly onJoin: (caseId: string, joins: boolean) => void
}

const kinds: readonly IntakeKind[] = ['new', 'changed', 'repeated', 'problem']

/** What importing the opened bundle would do, before anything is done. */
export function IntakePlanView({ ready, failure, nameById, onJoin }: IntakePlanViewProps): ReactElement {
  const { plan, before, lost } = ready
  return (
    <Stack sx={{ gap: 2 }}>
      {failure === undefined ? null : <FailureNotice words={failure.words} />}
      <OddNameNotice fileName={ready.fileName} />
      {plan.repeat ? (
        <Alert severity="info" variant="outlined">
          这个包已于 {before === undefined ? '以前' : instantToMinuteText(before.importedAt)} 由
          {nameById.get(before?.importedBy ?? '') ?? '本单位'}导入过，没有改变任何内容。
        </Alert>
      ) : null}
      {lost.length === 0 ? null : (
        <Alert severity="warning" variant="outlined">
          本机有 {lost.length} 个附件丢失或损坏：{lost.map((file) => file.name).join('、')}
          。这个包里有原件，可以按右上角“补回附件”放回本机；台账不会改变。
        </Alert>
      )}
      <BundleHead ready={ready} />
      <JoinChoiceContext value={onJoin}>
        <IntakeAnswers items={plan.repeat ? [] : (plan.answered?.items ?? [])} />
        <PlanGroups ready={ready} />
      </JoinChoiceContext>
    </Stack>
  )
}

function BundleHead({ ready }: { readonly ready: ReadyIntake }): ReactElement {
  const { info, signer, payload, position } = ready.bundle
  return (
    <Panel title="交办包">
      <Stack sx={{ gap: 1.5 }}>
        <KeyValue
          columns={3}
          items={[
            { label: '发送单位', value: signer.officeName },
            { label: '签名', value: '有效，与登记的名片一致' },
            { label: '生成时间', value: instantToMinuteText(info.createdAt) },
            { label: '序号', value: `第 ${info.seq} 号` },
            {
              label: '包内件数',
              value: `${ready.plan.items.length} 件${payload.files.length === 0 ? '' : `，附件 ${payload.files.length} 个`}`,
            },
            { label: '说明', value: payload.head.title === '' ? '无' : payload.head.title },
            { label: '文件', value: ready.fileName, wide: true },
          ]}
        />
        {findBundleRemarks(ready.bundle).map((remark) => (
          <Alert key={remark.type} severity="warning" variant="outlined">
            {bundleRemarkToWords(remark)}
          </Alert>
        ))}
        {position.at === 'gap' ? (
          <Alert severity="warning" variant="outlined">
            {position.from === position.to
              ? `没有收到第 ${position.from} 号包。`
              : `没有收到第 ${position.from} 号至第 ${position.to} 号包。`}
            可以先导入这一包；请把缺的号告诉受理中心，补来以后再导入。
          </Alert>
        ) : null}
      </Stack>
    </Panel>
  )
}

function PlanGroups({ ready }: { readonly ready: ReadyIntake }): ReactElement {
  const { items, counts } = ready.plan
  const first = kinds.find((kind) => counts[kind] > 0) ?? 'new'
  const [chosen, setChosen] = useState<IntakeKind>(first)
  const panelId = useId()
  const shown = items.filter((item) => item.kind === chosen)
  return (
    <Panel title="导入后会怎样" padding="none">
      <Box sx={{ px: 1, borderBottom: 1, borderColor: 'divider' }}>
        <SectionTabs
          label="导入分组"
          value={chosen}
          tabs={kinds.map((value) => ({ value, label: `${intakeKindWords[value].name} ${counts[value]}` }))}
          controls={panelId}
          onChange={setChosen}
        />
      </Box>
      <div id={panelId} role="tabpanel" aria-label={intakeKindWords[chosen].name}>
        {shown.length === 0 ? (
          <EmptyState title={`没有${intakeKindWords[chosen].name}的承办单`} />
        ) : (
          <>
            <Typography sx={{ px: 2, py: 1, color: 'text.secondary' }}>{intakeKindWords[chosen].promise}</Typography>
            <IntakeItems key={chosen} items={shown} />
          </>
        )}
      </div>
    </Panel>
  )
}
