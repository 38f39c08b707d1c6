import { valuesOf } from '#shared/case/choices'
import { measureStateWords, visitViewWords, type DossierBasics } from '#shared/dossier/dossier'
import type { MeasureWish, VisitWish } from '#shared/dossier/plan-dossier'
import type { Instant } from '#shared/prelude/instant'
import { parseLocalDate, type LocalDate } from '#shared/prelude/local-date'
import { fail, ok, type Result } from '#shared/prelude/result'

/** What stands in a field of a form, without blanks at its ends. */
export const readText = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** A day that may be left out. */
const toDayOrNone = (text: string): LocalDate | '' => parseLocalDate(text) ?? ''

/** One of some words; undefined where none was chosen. */
const toWord = <Word extends string>(text: string, words: readonly Word[]): Word | undefined =>
  words.find((word) => word === text)

/** Numbers of cases as they were written: by blanks, commas or lines. */
export const splitNumbers = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\s,，、;；]+/u)
      .map((number) => number.trim())
      .filter((number) => number !== ''),
  ),
]

/** What is wrong in a form, by field. */
export type Gaps = Readonly<Record<string, string>>

export const measureStates = valuesOf(measureStateWords)
export const visitViews = valuesOf(visitViewWords)

/** The name of a new measure or visit: by the moment it is entered at, so that they stand in their order. */
export const newPartId = (now: Instant): string => `${now.toString(36)}-${crypto.randomUUID().slice(0, 8)}`

/** What the form says of the issue and who answers for it. */
export const readBasics = (form: FormData): DossierBasics => ({
  name: readText(form, 'name'),
  about: readText(form, 'about'),
  cause: readText(form, 'cause'),
  leaderId: readText(form, 'leaderId'),
  ownerId: readText(form, 'ownerId'),
  dueOn: toDayOrNone(readText(form, 'dueOn')),
})

/** A measure as it stands in its form, or what is missing in it. */
export function readMeasure(form: FormData): Result<MeasureWish, Gaps> {
  const dueText = readText(form, 'dueOn')
  const on = parseLocalDate(readText(form, 'on'))
  const state = toWord(readText(form, 'state'), measureStates)
  const gaps = {
    ...(dueText !== '' && parseLocalDate(dueText) === undefined ? { dueOn: '请填写完整的日期，或者空着' } : {}),
    ...(on === undefined ? { on: '请填写完整的日期' } : {}),
    ...(state === undefined ? { state: '请选择进展' } : {}),
  }
  return on === undefined || state === undefined || Object.keys(gaps).length > 0
    ? fail(gaps)
    : ok({
        text: readText(form, 'text'),
        ownerId: readText(form, 'ownerId'),
        dueOn: toDayOrNone(dueText),
        state,
        on,
        result: readText(form, 'result'),
      })
}

/** A return visit as it stands in its form, or what is missing in it. */
export function readVisit(form: FormData): Result<VisitWish, Gaps> {
  const on = parseLocalDate(readText(form, 'on'))
  const view = toWord(readText(form, 'view'), visitViews)
  return on === undefined || view === undefined
    ? fail({
        ...(on === undefined ? { on: '请填写完整的日期' } : {}),
        ...(view === undefined ? { view: '请选择结果' } : {}),
      })
    : ok({
        on,
        byId: readText(form, 'byId'),
        whom: readText(form, 'whom'),
        found: readText(form, 'found'),
        view,
      })
}
