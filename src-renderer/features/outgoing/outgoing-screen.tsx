import type { CaseRow } from '#shared/case/case-row'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { useDrives } from '../../desk/use-drives'
import { goTo } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { askForPlace } from '../../ui/find-target'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { Panel } from '../../ui/panel'
import { StepBar } from '../../ui/step-bar'
import { useTarget } from '../../ui/use-target'
import { OutgoingHistory } from './outgoing-history'
import { OutgoingRequests } from './outgoing-requests'
import { OutgoingList } from './outgoing-list'
import { OutgoingResult, OutgoingUnrecorded } from './outgoing-result'
import type { OutgoingState } from './outgoing-state'
import { OutgoingTarget } from './outgoing-target'
import { carriedToText } from './outgoing-words'
import { useExport } from './use-export'
import { useOutgoing, type OutgoingFacts } from './use-outgoing'

const noNames: ReadonlyMap<string, string> = new Map()

/** 导出: choose the replies, seal them for the centre, write the file, read it back, and put it on record. */
export function OutgoingScreen(): ReactElement {
  const { app } = useDesk()
  const facts = useOutgoing()
  const drives = useDrives()
  const { state, actions } = useExport()
  const choice = useChoice(facts)
  const target = useTarget(drives)
  const { place } = target
  const numberOf = (caseId: string): string =>
    [...(facts?.fresh ?? []), ...(facts?.unacknowledged ?? [])].find((row) => row.id === caseId)?.ledgerNumber ??
    facts?.requests.find((request) => request.caseId === caseId)?.number ??
    ''
  const { centre, caseIds, requests } = choice
  const start = (): void => {
    if (centre !== undefined && place !== undefined)
      void actions.start({ centre, caseIds, requests, drive: place === askForPlace ? null : place, numberOf })
  }
  const primary =
    state.at === 'choosing' ? (
      <Button
        variant="contained"
        disabled={centre === undefined || place === undefined || caseIds.length + requests.length === 0}
        onClick={start}
      >
        {exportLabel(caseIds.length, choice.chosen.size, requests.length)}
      </Button>
    ) : state.at === 'done' ? (
      <Button variant="contained" onClick={actions.startOver}>
        返回待导出列表
      </Button>
    ) : state.at === 'unrecorded' ? (
      <Button onClick={actions.startOver} disabled={state.retrying}>
        已删去这个文件，返回
      </Button>
    ) : null
  return (
    <PageFrame
      title="导出"
      subtitle="把已反馈案件的回复和向受理中心提出的请求做成加密、签名的回复包，写到 U 盘，交回受理中心。"
      actions={primary}
    >
      {state.at === 'choosing' ? (
        <>
          {state.failure === undefined ? null : <FailureNotice words={state.failure} />}
          {facts === undefined || facts.barred.length === 0 ? null : <BarredReplies rows={facts.barred} />}
          <ChosenReplies facts={facts} choice={choice} />
          <OutgoingRequests
            requests={facts?.requests ?? []}
            chosen={new Set(requests.map(({ requestId }) => requestId))}
            onChoose={choice.chooseRequests}
          />
          {facts === undefined ? null : (
            <OutgoingTarget
              centres={facts.centres}
              centreCode={centre?.officeCode ?? ''}
              drives={drives ?? []}
              target={target}
              isBrowser={app.shell === 'browser'}
              againCount={facts.unacknowledged.length}
              withAgain={choice.withAgain}
              onCentre={choice.chooseCentre}
              onWithAgain={choice.chooseWithAgain}
            />
          )}
        </>
      ) : null}
      {state.at === 'working' ? <Working state={state} /> : null}
      {state.at === 'unrecorded' ? (
        <OutgoingUnrecorded
          written={state.written}
          failure={state.failure}
          retrying={state.retrying}
          onRetry={() => void actions.recordAgain(numberOf)}
        />
      ) : null}
      {state.at === 'done' ? <OutgoingResult written={state.written} /> : null}
      <OutgoingHistory sent={facts?.sent} nameById={facts?.nameById ?? noNames} />
    </PageFrame>
  )
}

/** Says when nothing in the bundle would be new. */
const exportLabel = (count: number, fresh: number, requests: number): string =>
  requests > 0
    ? `导出 ${carriedToText(count, requests)}`
    : count === 0
      ? '没有可导出的回复'
      : fresh === 0
        ? `再发 ${count} 件回复`
        : `导出 ${count} 件回复`

interface OutgoingChoice {
  readonly centre: OutgoingFacts['centres'][number] | undefined
  readonly chosen: ReadonlySet<string>
  readonly withAgain: boolean
  /** New ones in the order of the list, then those that ride along. */
  readonly caseIds: readonly string[]
  readonly requests: OutgoingFacts['requests']
  chooseRequests(chosen: ReadonlySet<string>): void
  choose(chosen: ReadonlySet<string>): void
  chooseCentre(officeCode: string): void
  chooseWithAgain(withAgain: boolean): void
}

/** Everything is chosen until somebody takes something out: what is remembered is what was left out. */
function useChoice(facts: OutgoingFacts | undefined): OutgoingChoice {
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const [withAgain, setWithAgain] = useState(true)
  const [centreCode, setCentreCode] = useState<string>()
  // What the centre has received already is sent once more only where somebody asks for it.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const asked = facts?.requests ?? []
  const requests = asked.filter(({ requestId, arrived }) => arrived === turned.has(requestId))
  const fresh = facts?.fresh ?? []
  const chosen = new Set(fresh.map((row) => row.id).filter((id) => !leftOut.has(id)))
  const again = withAgain ? (facts?.unacknowledged ?? []) : []
  return {
    centre: facts?.centres.find((centre) => centre.officeCode === centreCode) ?? facts?.centres[0],
    chosen,
    withAgain,
    caseIds: [...chosen, ...again.map((row) => row.id)],
    requests,
    chooseRequests: (next) =>
      setTurned(
        new Set(asked.flatMap(({ requestId, arrived }) => (arrived === next.has(requestId) ? [requestId] : []))),
      ),
    choose: (next) => setLeftOut(new Set(fresh.map((row) => row.id).filter((id) => !next.has(id)))),
    chooseCentre: setCentreCode,
    chooseWithAgain: setWithAgain,
  }
}

/** What may not leave is said, not left out silently. */
function BarredReplies({ rows }: { readonly rows: readonly CaseRow[] }): ReactElement {
  return (
    <Alert
      severity="warning"
      variant="outlined"
      action={<Button onClick={() => goTo({ screen: 'reconcile', section: '' })}>去核对</Button>}
    >
      {rows.length} 件两台电脑写得不一样，核对以前不能导出：{rows.map((row) => row.ledgerNumber).join('、')}。
    </Alert>
  )
}

function ChosenReplies({
  facts,
  choice,
}: {
  readonly facts: OutgoingFacts | undefined
  readonly choice: OutgoingChoice
}): ReactElement {
  if (facts === undefined) {
    return (
      <Panel title="待导出的回复" padding="none">
        <LoadingRows />
      </Panel>
    )
  }
  const again = choice.withAgain ? facts.unacknowledged : []
  return (
    <Panel
      title={`待导出的回复（新 ${facts.fresh.length} 件${again.length === 0 ? '' : `，随包再发 ${again.length} 件`}）`}
      padding="none"
    >
      {facts.onPaper === 0 ? null : (
        <Typography sx={{ px: 2, pt: 1.5, color: 'text.secondary' }}>
          另有 {facts.onPaper} 件只作纸质送达，不用导出。
        </Typography>
      )}
      {facts.fresh.length + again.length === 0 ? (
        <EmptyState
          title="没有待导出的回复"
          hint="反馈方式选了“回复包”的案件，办到“已反馈”以后，回复会自动列在这里。"
        />
      ) : (
        <OutgoingList fresh={facts.fresh} again={again} chosen={choice.chosen} onChoose={choice.choose} />
      )}
    </Panel>
  )
}

const stageWords = {
  composing: '正在生成回复文件',
  sealing: '正在签名、加密',
  writing: '正在写文件并读回核对',
  recording: '正在记入台账',
} as const

function Working({ state }: { readonly state: Extract<OutgoingState, { at: 'working' }> }): ReactElement {
  const { stage, done, of } = state
  const stages = Object.keys(stageWords)
  return (
    <StepBar
      label="导出进度"
      step={stages.indexOf(stage) + 1}
      of={stages.length}
      words={stage === 'composing' ? `${stageWords[stage]} ${done} / ${of} 件` : stageWords[stage]}
      share={stage === 'composing' ? done / Math.max(1, of) : 0}
      note="写完并核对之前，请不要拔 U 盘。"
    />
  )
}
