import type { StepOf } from '#shared/case/case-step'
import { callerViews, outcomes } from '#shared/case/choices'
import { readEntryFields, type EntryGaps } from '#shared/entry/read-entry-fields'
import type { EnterWish } from '#shared/entry/plan-enter'
import { parseLocalDate, yearOf } from '#shared/prelude/local-date'
import { useState } from 'react'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { commitCaseStep } from '../../ledger-store/commit/commit-case-step'
import { commitEntry, type LinkWish } from '../../ledger-store/commit/commit-entry'
import { readNextStubNumber } from '../../ledger-store/read/read-cases'
import { readNumberOffer } from '../../ledger-store/read/read-numbering'
import { entryFailureToWords } from '../../messages/entry-failure-words'
import { stepFailureToWords } from '../../messages/step-words'
import type { FailureWords } from '../../messages/words-of'
import { offeredNumber } from './use-entry-numbers'

/** A case that was saved, to go on to. */
export interface SavedEntry {
  readonly caseId: string
  /** '' while it waits for its number. */
  readonly ledgerNumber: string
  /** It was answered on the spot, and is closed. */
  readonly answered: boolean
  /** Why the answer on the spot was not put on record, though the case is in the ledger. */
  readonly unanswered: FailureWords | undefined
}

export interface EntrySaving {
  readonly busy: boolean
  readonly gaps: EntryGaps
  readonly failure: FailureWords | undefined
  /** Undefined where nothing was saved: the gaps or the failure say why. */
  save(form: FormData, link: LinkWish | undefined): Promise<SavedEntry | undefined>
}

/** Saves what stands in the form of 登记: first the case with its number, then what the caller was answered on the spot. */
export function useSaveEntry(): EntrySaving {
  const { ledger, settings, calendar } = useDesk()
  const today = useToday()
  const { actorId } = settings
  const [state, setState] = useState<Omit<EntrySaving, 'save'>>({ busy: false, gaps: {}, failure: undefined })
  const answerOnSpot = async (
    { caseId, registeredOn }: EnterWish,
    answer: SpotAnswer,
  ): Promise<FailureWords | undefined> => {
    const stubNumber = await readNextStubNumber(ledger.database, yearOf(registeredOn))
    const step = { step: 'answer' as const, ...answer, stubNumber, on: registeredOn }
    const done = await commitCaseStep(ledger, { caseId, step, actorId, today })
    return done.ok ? undefined : stepFailureToWords(done.failure)
  }
  return {
    ...state,
    save: async (form, link) => {
      setState({ busy: true, gaps: {}, failure: undefined })
      // Sent by key before the number stood in the form: it has the one that was about to be shown.
      if (!form.has('ledgerNumber')) {
        const year = yearOf(parseLocalDate(String(form.get('registeredOn'))) ?? today)
        form.set('ledgerNumber', offeredNumber(await readNumberOffer(ledger.database, ledger.replica, year, today)))
      }
      const read = readEntryFields((name) => form.getAll(name).filter((value) => typeof value === 'string'), { today })
      const answer = readSpotAnswer(form)
      const gaps = { ...(read.ok ? {} : read.failure), ...answer.gaps }
      if (!read.ok || Object.keys(gaps).length > 0) {
        setState({ busy: false, gaps, failure: undefined })
        return undefined
      }
      const wish: EnterWish = { ...read.value, caseId: crypto.randomUUID() }
      const done = await commitEntry(ledger, wish, { actorId, today, calendar }, link)
      if (!done.ok) {
        setState({ busy: false, gaps: {}, failure: entryFailureToWords(done.failure) })
        return undefined
      }
      const unanswered = answer.given === undefined ? undefined : await answerOnSpot(wish, answer.given)
      setState({ busy: false, gaps: {}, failure: undefined })
      const { caseId, ledgerNumber } = wish
      return { caseId, ledgerNumber, answered: answer.given !== undefined && unanswered === undefined, unanswered }
    },
  }
}

type SpotAnswer = Pick<StepOf<'answer'>, 'answer' | 'outcome' | 'view'>

/** What was answered on the spot, if the form says that anything was. */
function readSpotAnswer(form: FormData): { readonly given: SpotAnswer | undefined; readonly gaps: EntryGaps } {
  if (form.get('onSpot') === null) return { given: undefined, gaps: {} }
  const textOf = (name: string): string => String(form.get(name) ?? '').trim()
  const answer = textOf('answer')
  const outcome = outcomes.find((one) => one === textOf('outcome'))
  const view = callerViews.find((one) => one === textOf('view'))
  const gaps = {
    ...(answer === '' ? { answer: '请写明怎么答复的' } : {}),
    ...(outcome === undefined ? { outcome: '请选择办理结果' } : {}),
    ...(view === undefined ? { view: '请选择来电人意见' } : {}),
    ...(form.get('ledgerNumber') === 'waiting' ? { ledgerNumber: '现场答复要写存根，请先用临时号' } : {}),
  }
  return {
    given: answer === '' || outcome === undefined || view === undefined ? undefined : { answer, outcome, view },
    gaps,
  }
}
