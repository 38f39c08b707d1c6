import { actOf, consentOfAct, type Act, type ActName } from './act'
import { standsForOf } from './stands-for'
import type { Telling, ToldAct } from './acts/define-act'
import { allActs } from './all-acts'
import { consentToText } from './consent-words'
import { newerContentWords } from '../text/say-word'
import { caseFieldName } from './field-tables'
import { partOf } from './fields/define-field'
import type { Names } from './names'
import { joinTold, type PrivateText } from './private-text'

/** An act as the timeline tells it: what was done, and what was said or written in doing it. */
export interface ActText {
  readonly title: string
  readonly detail: PrivateText
}

type Named<A extends ActName = ActName> = { [N in A]: { readonly act: N } & Extract<Act, { act: N }> }[A]

const table: { readonly [A in ActName]: { readonly tell: (act: Named<A>, telling: Telling) => ToldAct } } = allActs

const tellOne = <A extends ActName>(act: Named<A>, telling: Telling): ToldAct => table[act.act].tell(act, telling)

/** The step an act names, as the timeline calls it; a newer program may have more. */
export const actName = (act: string): string => actOf(act)?.name ?? newerContentWords

/** Tells one act in Chinese; of a leader's consent also how it was given, of a cover's also in whose place. */
export function actToText(act: Act, names: Names): ActText {
  const { title, detail } = tellOne(act, {
    ...names,
    actName,
    partOf: (of, part) => partOf(actOf(of)?.parts, part),
    fieldName: caseFieldName,
  })
  const consent = consentOfAct(act)
  const absent = standsForOf(act)
  const inPlace = absent === undefined ? '' : `代${names.person(absent)}`
  return { title, detail: joinTold([inPlace, detail, consent === undefined ? '' : consentToText(consent, names)]) }
}
