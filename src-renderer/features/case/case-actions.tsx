import { isClosedBefore } from '#shared/case/imported-case'
import type { StepName } from '#shared/case/step-name'
import { nextFollowUp } from '#shared/case/follow-up'
import { isMovingStep, stepNames, stepOf } from '#shared/case/step-tables'
import type { Case } from '#shared/case/case'
import { savedReplyGaps } from '#shared/case/reply-gaps'
import { hasPassedCheck } from '#shared/case/standing-check'
import { notChecked } from '#shared/case/steps/send-for-review'
import { findSentBack, isReworked } from '#shared/case/sent-back'
import type { Person } from '#shared/office/office'
import type { ReactElement } from 'react'
import { stepBarrier, whoMayTake } from '../../desk/next-step'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { readOffice } from '../../ledger-store/read/read-office'
import { barrierToText } from '../../messages/step-words'
import { NoteIcon, PhoneIcon } from '../../ui/icons'
import { PapersMenu } from './papers/papers-menu'
import type { OpenedPaper } from './papers/use-papers'
import { SideActions } from './side-actions'
import { formOf } from './steps/step-dialog'
import { StepButton } from './step-button'

export interface CaseActionsProps {
  readonly one: Case
  readonly actor: Person | undefined
  readonly people: readonly Person[]
  readonly onOpen: (step: StepName) => void
  readonly onReply: () => void
  /** The whole case is asked for as a folder. */
  readonly onFolder: () => void
  readonly onPaper: (paper: OpenedPaper) => void
}

/** What can be done to the case now: what is always possible, and at the right end the step that moves it on. */
export function CaseActions({
  one,
  actor,
  people,
  onOpen,
  onReply,
  onFolder,
  onPaper,
}: CaseActionsProps): ReactElement {
  const office = useLedgerRead(readOffice)
  const checkBarrier = office?.checksReplies === true && !hasPassedCheck(one) ? notChecked : undefined
  const shut = (step: StepName): string | undefined => {
    const barrier =
      stepBarrier(step, one, actor) ?? (step === 'send-for-review' ? (replyBarrier(one) ?? checkBarrier) : undefined)
    return barrier === undefined ? undefined : barrierToText(barrier, whoMayTake(step, one, people))
  }
  const button = (step: StepName, primary = false): ReactElement => (
    <StepButton
      key={step}
      label={formOf(step).label?.(one, actor) ?? stepOf(step).name}
      primary={primary}
      shut={shut(step)}
      onPress={() => (step === 'draft' ? onReply() : onOpen(step))}
    />
  )
  const folder = <StepButton label="导出案件文件夹" shut={shut('record-folder')} onPress={onFolder} />
  const papers = <PapersMenu one={one} onOpen={onPaper} />
  if (one.voids.length > 0)
    return (
      <>
        {folder}
        {papers}
        {button('lift', true)}
      </>
    )
  if (one.ending !== undefined)
    return (
      <>
        <StepButton label="作废" shut={shut('void')} onPress={() => onOpen('void')} />
        {folder}
        {papers}
        {button('resume', true)}
      </>
    )
  const followUp = nextFollowUp(one)
  return (
    <>
      <SideActions one={one} shut={shut} onOpen={onOpen} />
      <StepButton label="作废" shut={shut('void')} onPress={() => onOpen('void')} />
      {one.stage === 'received' ? null : (
        <>
          <StepButton label="办理记录" icon={<NoteIcon />} shut={shut('note')} onPress={() => onOpen('note')} />
          <StepButton
            label="联系来电人"
            icon={<PhoneIcon />}
            shut={shut('contact')}
            onPress={() => onOpen('contact')}
          />
        </>
      )}
      {one.stage === 'closed' ? folder : null}
      {papers}
      {followUp === undefined ? null : button(followUp)}
      {one.stage === 'closed' && !isClosedBefore(one) ? (
        <StepButton
          label={one.values.answer === undefined ? '查看、打印回复' : '查看、打印答复存根'}
          primary
          shut={undefined}
          onPress={onReply}
        />
      ) : (
        listOnward(one, actor).map((step, index, all) => button(step, index === all.length - 1))
      )}
    </>
  )
}

/** The steps of the main line that can be taken from where the case stands, the one that moves it on last. */
function listOnward(one: Case, actor: Person | undefined): readonly StepName[] {
  if (one.stage === 'handling')
    // Once the reply is complete the step onward is 送审; one that came back is to be worked on before it goes up again.
    return replyBarrier(one) === undefined && (findSentBack(one) === undefined || isReworked(one))
      ? ['assign', 'draft', 'send-for-review']
      : ['assign', 'send-for-review', 'draft']
  // Both decisions on a reply are taken in one dialog.
  const steps = stepNames.filter((step) => {
    const { place, from, barrier } = stepOf(step)
    // What the case has behind it, or has no need of, is no way on.
    const isDone = actor !== undefined && barrier?.(one, actor)?.type === 'StepRefuses'
    return place === 'main' && from.includes(one.stage) && step !== 'approve' && !isDone
  })
  return steps.toSorted((a, b) => Number(isMovingStep(a)) - Number(isMovingStep(b)))
}

function replyBarrier(one: Case): { readonly type: 'ReplyHasGaps'; readonly gaps: readonly string[] } | undefined {
  const gaps = savedReplyGaps(one)
  return gaps.length === 0 ? undefined : { type: 'ReplyHasGaps', gaps }
}
