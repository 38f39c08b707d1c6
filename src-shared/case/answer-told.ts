import type { Case } from './case'
import { outcomeWords } from './choices'
import { isBlank } from './private-text'
import { showText, veilCase } from './veil'
import { sayWord } from '../text/say-word'

/** What a caller was answered, as lists may show it: the answer on the spot, else the opinion of the reply; '' while nothing was. */
export function answerTold(one: Case): string {
  const veil = veilCase(one, false)
  const spot = one.values.answer
  if (spot !== undefined) return showText(spot.answer, veil)
  if (one.stage !== 'approved' && one.stage !== 'closed') return ''
  const said = [one.reply.opinion, one.reply.findings].find((text) => !isBlank(text))
  if (said !== undefined) return showText(said, veil)
  return one.reply.outcome === '' ? '' : sayWord(outcomeWords, one.reply.outcome)
}
