import type { Act, ActOf } from '../case/act'
import { appealKindWords } from '../case/steps/appeal'
import { beyondDutyWords } from '../case/steps/beyond-duty'
import { exclusionReasonWords } from '../case/steps/exclusion'
import { returnReasonWords } from '../case/steps/return'
import { waitsForWords } from '../case/steps/suspension'
import { unreasonableKindWords } from '../case/steps/unreasonable'
import { sayWord } from '../text/say-word'

/** The acts that ask something of a superior. */
type AskingAct =
  | 'return-asked'
  | 'extension-asked'
  | 'suspension-asked'
  | 'termination-asked'
  | 'coordination-asked'
  | 'appeal-asked'
  | 'exclusion-asked'
  | 'beyond-duty-asked'
  | 'unreasonable-asked'

const tellers: { readonly [A in AskingAct]: (act: ActOf<A>) => string } = {
  'return-asked': ({ reason, proposed }) =>
    `${sayWord(returnReasonWords, reason)}${saidOf('，建议由', proposed, '承办')}`,
  'extension-asked': ({ askedDueOn }) => `延到 ${askedDueOn}`,
  'suspension-asked': ({ waitsFor, until }) => `${sayWord(waitsForWords, waitsFor)}，挂到 ${until}`,
  'termination-asked': ({ superior }) => `不再办理，报请${superior}批准`,
  'coordination-asked': ({ to, answerBy }) => `请${to}协调${saidOf('，', answerBy, ' 前答复')}`,
  'appeal-asked': ({ kind, to }) => `对${sayWord(appealKindWords, kind)}不服，向${to}提出`,
  'exclusion-asked': ({ kind }) => sayWord(exclusionReasonWords, kind),
  'beyond-duty-asked': ({ kind, owner }) => `${sayWord(beyondDutyWords, kind)}${saidOf('，应由', owner, '负责')}`,
  'unreasonable-asked': ({ kind }) => sayWord(unreasonableKindWords, kind),
}

const saidOf = (before: string, value: string | undefined, after: string): string =>
  value === undefined || value === '' ? '' : `${before}${value}${after}`

const isAsking = (act: Act): act is Extract<Act, { readonly act: AskingAct }> => Object.hasOwn(tellers, act.act)

/** 请求内容: what an ask comes to, in a few words beside its name; '' of whatever asks nothing of a superior. Names no caller. */
export function requestToText(act: Act): string {
  return isAsking(act) ? tellOne(act) : ''
}

function tellOne<A extends AskingAct>(act: ActOf<A> & { readonly act: A }): string {
  const tell: (told: ActOf<A>) => string = tellers[act.act]
  return tell(act)
}
