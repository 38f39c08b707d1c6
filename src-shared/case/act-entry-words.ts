import { actOf } from './act'
import { newerContentWords } from '../text/say-word'
import { partOf, toParts } from './fields/define-field'
import type { Names } from './names'
import { partToText } from './parts'
import { joinTold, privateText, tell, type PrivateText } from './private-text'

/** A part of an act as its dialog calls it. */
export const actPartName = (act: string, part: string): string =>
  partOf(actOf(act)?.parts, part)?.label ?? newerContentWords

/** What the field of an entry holds, a line a part, as a side of a conflict shows it. */
export function entryValueToText(value: unknown, names: Names): PrivateText {
  const { act, takenBack, consent: _consent, ...parts } = toParts(value)
  if (takenBack === true) return privateText('已撤回')
  const of = typeof act === 'string' ? act : ''
  return joinTold(
    Object.entries(parts).map(
      ([part, one]) => tell`${actPartName(of, part)}：${partToText(partOf(actOf(of)?.parts, part), one, names)}`,
    ),
  )
}
