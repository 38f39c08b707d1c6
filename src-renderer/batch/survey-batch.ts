import type { BatchGround } from '#shared/batch/paper-of-case'
import type { Case } from '#shared/case/case'
import { instantToLocalDate, instantToMinuteText } from '#shared/prelude/instant'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { Desk } from '../desk/desk'
import { readCases } from '../ledger-store/read/read-cases'
import { readOffice, readStaffOn } from '../ledger-store/read/read-office'
import { readOfficeWording } from '../ledger-store/read/read-wordings'

/** The cases of a batch as they stand, and what their papers are made of besides. */
export interface BatchSurvey {
  readonly ground: BatchGround
  /** In the order in which they were asked for. */
  readonly cases: readonly Case[]
}

export type SurveyFailure =
  /** Nobody sits here to whom the printing could be put down. */
  { readonly type: 'ActorUnknown' } | { readonly type: 'CalledOff' }

/** Told how many cases are done; answers whether to go on. */
export type BatchPace = (done: number) => Promise<boolean>

/** Cases read from the view at once. */
const casesAtATime = 20

/** Reads the cases of a batch. What is not in the ledger any more is left out. */
export async function surveyBatch(
  { ledger, settings, clock }: Pick<Desk, 'ledger' | 'settings' | 'clock'>,
  caseIds: readonly string[],
  pace: BatchPace,
): Promise<Result<BatchSurvey, SurveyFailure>> {
  const { database } = ledger
  const today = instantToLocalDate(clock.now())
  const [office, { people, departments }, wording] = await Promise.all([
    readOffice(database),
    readStaffOn(database, today),
    readOfficeWording(database),
  ])
  const actor = people.get(settings.actorId)
  if (actor === undefined || office === undefined) return fail({ type: 'ActorUnknown' })
  const cases: Case[] = []
  for (let at = 0; at < caseIds.length; at += casesAtATime) {
    const found = new Map(
      (await readCases(database, caseIds.slice(at, at + casesAtATime))).map(({ one }) => [one.id, one]),
    )
    cases.push(...caseIds.slice(at, at + casesAtATime).flatMap((id) => found.get(id) ?? []))
    if (!(await pace(Math.min(caseIds.length, at + casesAtATime)))) return fail({ type: 'CalledOff' })
  }
  return ok({
    ground: {
      office,
      people,
      departments,
      actor,
      today,
      dateStyle: settings.dateStyle,
      wording,
      printedAt: instantToMinuteText(clock.now()),
    },
    cases,
  })
}
