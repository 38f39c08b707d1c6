import type { Case } from '#shared/case/case'
import { savedReplyGaps } from '#shared/case/reply-gaps'
import { findSentBack, isReworked } from '#shared/case/sent-back'
import { judgeConsentWays } from '#shared/case/step-barrier'
import type { StepName } from '#shared/case/step-refused'
import type { ConsentStep } from '#shared/case/step-rules'
import type { Person } from '#shared/office/office'
import type { ReactElement } from 'react'
import { stepBarrier, whoMayTake } from '../../desk/next-step'
import { barrierToText } from '../../messages/step-words'
import { NoteIcon, PhoneIcon } from '../../ui/icons'
import { dialogByStep, type DialogStep, type StepDialogName } from './steps/step-dialog'
import { StepButton } from './step-button'

export interface CaseActionsProps {
  readonly one: Case
  readonly actor: Person | undefined
  readonly people: readonly Person[]
  readonly onOpen: (dialog: StepDialogName) => void
  readonly onReply: () => void
}

/** What can be done to the case now: what is always possible, and at the right end the step that moves it on. */
export function CaseActions({ one, actor, people, onOpen, onReply }: CaseActionsProps): ReactElement {
  const shut = (step: StepName): string | undefined => {
    const barrier = stepBarrier(step, one, actor) ?? (step === 'send-for-review' ? replyBarrier(one) : undefined)
    return barrier === undefined ? undefined : barrierToText(barrier, whoMayTake(step, one, people))
  }
  const button = (step: DialogStep, label: string, primary = false): ReactElement => (
    <StepButton
      key={label}
      label={label}
      primary={primary}
      shut={shut(step)}
      onPress={() => onOpen(dialogByStep[step])}
    />
  )
  const draft = (primary: boolean): ReactElement => (
    <StepButton key="拟写回复" label="拟写回复" primary={primary} shut={shut('draft')} onPress={onReply} />
  )
  // Where both ways are shut the button says what the leader does, and by whom it may be done.
  const mayThemself = (step: ConsentStep): boolean => {
    const ways = actor === undefined ? undefined : judgeConsentWays(step, one, actor)
    return ways?.self === undefined || ways.recorded !== undefined
  }
  const onward = (): readonly ReactElement[] => {
    switch (one.stage) {
      case 'received':
        return [button('register', '登记', true)]
      case 'registered':
        return [button('submit', '呈报', true)]
      case 'submitted':
        return [button('instruct', mayThemself('instruct') ? '批示' : '代录批示', true)]
      case 'instructed':
        return [button('assign', '交办', true)]
      case 'handling':
        // Once the reply is complete the step onward is 送审; one that came back is to be worked on before it goes up again.
        return replyBarrier(one) === undefined && (findSentBack(one) === undefined || isReworked(one))
          ? [button('assign', '改派'), draft(false), button('send-for-review', '送审', true)]
          : [button('assign', '改派'), button('send-for-review', '送审'), draft(true)]
      case 'in-review':
        return [button('send-back', mayThemself('send-back') ? '审阅' : '代录审阅', true)]
      case 'approved':
        return [button('feed-back', '反馈', true)]
      case 'closed':
        return [<StepButton key="reply" label="查看、打印回复" primary shut={undefined} onPress={onReply} />]
    }
  }
  if (one.voids.length > 0) return button('lift', '恢复案件', true)
  return (
    <>
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
      {onward()}
    </>
  )
}

function replyBarrier(one: Case): { readonly type: 'ReplyHasGaps'; readonly gaps: readonly string[] } | undefined {
  const gaps = savedReplyGaps(one)
  return gaps.length === 0 ? undefined : { type: 'ReplyHasGaps', gaps }
}
