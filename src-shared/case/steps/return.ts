import type { LocalDate } from '../../prelude/local-date'
import { createWorkCalendar } from '../../calendar/work-calendar'
import type { CommitRef } from '../../record/commit'
import { momentToText } from '../../rules/moment'
import { refuseReturn } from '../../rules/refuse-asking'
import { sayWord } from '../../text/say-word'
import { defineAct } from '../acts/define-act'
import type { Case } from '../case'
import type { ConsentGiven } from '../consent'
import { momentReceived } from '../issue-day'
import { choicePart, consentPart, dayPart, linePart, sinceLater, toldPart } from '../parts'
import { returnsUsed } from '../sides/asking-rules'
import { answerBarrier, askers, leaders, onlyOne, planAnswer, planSignedAsk, refuses } from '../sides/plan-side'
import { returnSide } from '../sides/return'
import { askPart, grantPart, grantWords, tellRest } from '../sides/side-parts'
import { latestReturn, returnTimesOf } from '../sides/side-rules'
import { refuses as noStep } from '../refusals/step-refuses'
import type { StepGround } from '../step-ground'
import { stepLimits } from '../step-limits'
import { waitingStages } from '../stage'
import { defineStep } from './define-step'

/** 退单理由 */
export const returnReasonWords = {
  'not-ours': '不属本单位职责',
  'not-on-list': '不在履职事项清单内',
  'other-place': '不在本辖区',
  'other-unit': '由其他单位主管',
  repeated: '重复交办',
  'other-way': '已进入诉讼、复议或信访程序',
  unclear: '诉求不清且联系不上来电人',
  other: '其他',
} as const

const askedParts = {
  on: dayPart('申请日期'),
  reason: choicePart('退单理由', returnReasonWords),
  grounds: toldPart('理由说明', stepLimits.opinion),
  opinion: toldPart('领导意见', stepLimits.opinion),
  proposed: linePart('建议承办单位', 60, { optional: true }),
  talkedWith: linePart('事先沟通（单位、人、电话）', 120),
  consent: consentPart(),
}

export const returnAskedAct = defineAct({
  act: 'return-asked',
  name: '申请退单',
  parts: askedParts,
  day: 'on',
  correctable: ['on', 'reason', 'grounds', 'opinion', 'proposed', 'talkedWith'],
  log: 'handle',
  tell: (act, names) => ({
    title: `申请退单：${sayWord(returnReasonWords, act.reason)}`,
    detail: tellRest(act, askedParts, names, ['reason']),
  }),
})

/** What 申请退单 brings. */
export interface AskReturn {
  readonly on: LocalDate
  readonly reason: keyof typeof returnReasonWords
  readonly grounds: string
  readonly opinion: string
  readonly proposed: string
  readonly talkedWith: string
  /** The leader's whose opinion it is, where they signed it. */
  readonly consent?: ConsentGiven
}

/** Nobody above sent it: a sheet of theirs that was taken down by hand bears their number. */
const isOwnWord = ({ origin, sheet }: Case): boolean => origin === 'own' && sheet.sheetNumber === ''

/** What nobody sent goes back to nobody: the ask would wait for an answer that cannot come. */
const nothingToReturn = noStep(
  'nothing-to-return',
  '没有可以退回的承办单',
  '这件是本单位自己登记的，没有上级编号，没有谁来受理退单。',
  '不归本单位管的，可以“提请上级协调”，或者答复来电人应当去哪里反映；确是上级交来的，请先用“更正登记”补上级编号。',
)

/** 申请退单: within its limit and as often as the rule lets, after it was talked over. */
export const askReturnStep = defineStep({
  step: 'ask-return',
  name: '申请退单',
  place: 'side',
  group: 'course',
  from: waitingStages,
  roles: leaders,
  consent: { recordedBy: askers, toReply: false },
  act: returnAskedAct,
  barrier: (one) => (isOwnWord(one) ? nothingToReturn : onlyOne(returnSide)(one)),
  plan: planSignedAsk<AskReturn>(returnAskedAct, refuseReturning),
})

function refuseReturning({ on }: AskReturn, { one, around }: StepGround) {
  const received = momentReceived(one)
  const asked = returnsUsed(one)
  const latest = latestReturn(one, received, around.rules, around.calendar ?? createWorkCalendar([]))
  // Of the day alone it is known that it was asked: at its beginning, so that what was asked in time is not refused.
  const refused = refuseReturn({ returns: { times: returnTimesOf(around.rules) } }, asked, { on, minute: 0 }, latest)
  switch (refused?.type) {
    case undefined:
      return undefined
    case 'ReturnsUsedUp':
      return refuses('returns-used-up', {
        title: '不能再申请退单',
        what: `按规则一件最多申请退单 ${refused.times} 次，这件已经申请过 ${asked} 次。`,
        todo: '请继续办理，或按“需上级协调”提出。',
      })
    case 'ReturnTooLate':
      return refuses('return-too-late', {
        part: 'on',
        title: '已经过了退单的时限',
        what: `这件是 ${received.on} 收到的，按规则最迟 ${momentToText(refused.latest)} 申请退单，填写的申请日期是 ${on}。`,
        todo: '请继续办理，或按“需上级协调”提出；当时已经提出、现在补记的，填当时的日期。',
      })
  }
}

const answeredParts = {
  entry: askPart,
  state: grantPart('受理中心答复'),
  on: dayPart('答复日期'),
  said: toldPart('答复内容', stepLimits.opinion, { optional: true }),
  newUnit: sinceLater(linePart('改派到', 60, { optional: true })),
}

export const returnAnsweredAct = defineAct({
  act: 'return-answered',
  name: '退单答复',
  parts: answeredParts,
  day: 'on',
  answers: true,
  correctable: ['on', 'said', 'newUnit'],
  log: 'handle',
  tell: (act, names) => ({
    title: `受理中心${sayWord(grantWords, act.state)}退单`,
    detail: tellRest(act, answeredParts, names),
  }),
})

/** What the answer to 退单 brings. */
export interface AnswerReturn {
  readonly entry: CommitRef
  readonly state: keyof typeof grantWords
  readonly on: LocalDate
  readonly said: string
  readonly newUnit?: string
}

/** 记录退单答复: granted, the case ends. */
export const answerReturnStep = defineStep({
  step: 'answer-return',
  name: '记录退单答复',
  place: 'entry',
  from: waitingStages,
  roles: askers,
  outward: true,
  act: returnAnsweredAct,
  barrier: answerBarrier(returnSide, 'return-answered'),
  plan: planAnswer<AnswerReturn>(returnSide, returnAnsweredAct, {
    writes: ({ state, on, said }, side, { write }) =>
      state === 'granted'
        ? [write.set('ending', { how: 'returned', on, reason: said, into: '', intoNumber: '', entry: side.ref })]
        : [],
  }),
})
