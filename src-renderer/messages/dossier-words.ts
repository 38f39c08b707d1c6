import type { Names } from '#shared/case/names'
import {
  dossierStateWords,
  measureSchema,
  measureStateWords,
  standingSchema,
  visitSchema,
  visitViewWords,
  type DossierStanding,
  type Measure,
  type Visit,
} from '#shared/dossier/dossier'
import { anyText } from '#shared/prelude/any-text'
import { sayWord } from '#shared/text/say-word'
import type { DossierFailure } from '../ledger-store/commit/commit-dossier'
import { commitFailureToWords } from './host-words'
import { nobodyChosen } from './nobody-chosen'
import type { FailureWords } from './words-of'

const personOr = (id: string, { person }: Names): string => (id === '' ? '（空）' : person(id))

/** A measure in words: for lists, conflicts and the log. */
export const measureToText = ({ text, ownerId, dueOn, state, on, result }: Measure, names: Names): string =>
  [
    text,
    `责任人：${personOr(ownerId, names)}${dueOn === '' ? '' : `　期限：${dueOn}`}`,
    `${sayWord(measureStateWords, state)}（${on}）${result === '' ? '' : `：${result}`}`,
  ].join('\n')

/** A return visit in words. */
export const visitToText = ({ on, byId, whom, found, view }: Visit, names: Names): string =>
  `${on}　${personOr(byId, names)}回访${whom}：${sayWord(visitViewWords, view)}\n${found}`

/** Where a dossier stands in words. */
export const standingToText = ({ state, on, words }: DossierStanding): string =>
  `${sayWord(dossierStateWords, state)}（${on}）${words === '' ? '' : `：${words}`}`

/** A value of a dossier's field in words. */
export function dossierValueToText(field: string, value: unknown, names: Names): string {
  if (field === 'leaderId' || field === 'ownerId') return personOr(anyText(value), names)
  const measure = field.startsWith('measure:') ? measureSchema.safeParse(value).data : undefined
  if (measure !== undefined) return measureToText(measure, names)
  const visit = field.startsWith('visit:') ? visitSchema.safeParse(value).data : undefined
  if (visit !== undefined) return visitToText(visit, names)
  const standing = field === 'standing' ? standingSchema.safeParse(value).data : undefined
  if (standing !== undefined) return standingToText(standing)
  return value === '' ? '（空）' : typeof value === 'object' ? '读不出的内容' : anyText(value)
}

const safe = '专档没有改动，填写的内容还在。'

/** Why a dossier was not changed. */
export function dossierFailureToWords(failure: DossierFailure): FailureWords {
  switch (failure.type) {
    case 'DossierRefuses':
      return { title: failure.title, what: failure.what, safe, todo: failure.todo }
    case 'ActorUnknown':
      return nobodyChosen(safe)
    default:
      return commitFailureToWords(failure)
  }
}
