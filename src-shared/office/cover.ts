import { z } from 'zod'
import { localDateToDayNumber, localDateSchema, type LocalDate } from '../prelude/local-date'
import { holdsAny, type Person, type Role } from './office'

export const coverLimits = { reason: 60, days: 366 } as const

/**
 * 代班: while somebody is away another takes the steps of their roles. Both days are included. What was entered by mistake is
 * withdrawn and stays to be read: steps may have been taken under it.
 */
export const coverSchema = z.looseObject({
  id: z.string().min(1),
  /** Who is away. */
  absentId: z.string(),
  /** Who acts in their place, under their own name: 代某某. */
  coverId: z.string(),
  from: localDateSchema,
  to: localDateSchema,
  /** 年休、出差、病假; may be ''. */
  reason: z.string().max(coverLimits.reason),
  withdrawn: z.boolean().optional(),
})
export type Cover = z.infer<typeof coverSchema>

/** Whether a cover lasts on a day. */
export const lastsOn = ({ from, to, withdrawn }: Cover, day: LocalDate): boolean =>
  withdrawn !== true && from <= day && day <= to

/**
 * Those in whose place a person may act on a day, by their entry in the ledger; never a chain: who covers somebody that covers a
 * third person acts for the one alone.
 */
export function listAbsentFor(
  personId: string,
  covers: readonly Cover[],
  people: ReadonlyMap<string, Person>,
  day: LocalDate,
): Person[] {
  const ids = covers
    .filter((cover) => cover.coverId === personId && lastsOn(cover, day))
    .map(({ absentId }) => absentId)
  return [...new Set(ids)].flatMap((id) => {
    const absent = people.get(id)
    return absent?.active === true && id !== personId ? [absent] : []
  })
}

/** Somebody who may act, with those in whose place they may act today beside their own right. */
export type Actor = Person & { readonly covering?: readonly Person[] | undefined }

/** Whether they hold one of these roles, or cover somebody who does. */
export const actsWithAny = (actor: Actor, needs: readonly Role[]): boolean =>
  [actor, ...(actor.covering ?? [])].some((one) => holdsAny(one, needs))

/** Everybody of the office with those whom they cover on a day. */
export const withCovers = (
  people: ReadonlyMap<string, Person>,
  covers: readonly Cover[],
  day: LocalDate,
): ReadonlyMap<string, Actor> =>
  new Map(
    [...people].map(([id, person]): [string, Actor] => {
      const covering = listAbsentFor(id, covers, people, day)
      return [id, covering.length === 0 ? person : { ...person, covering }]
    }),
  )

/** Who acts in somebody's place on a day; undefined where nobody does. */
export const findCoverOf = (absentId: string, covers: readonly Cover[], day: LocalDate): Cover | undefined =>
  covers.find((cover) => cover.absentId === absentId && lastsOn(cover, day))

/** What keeps a cover from being recorded. */
export type CoverProblem =
  | 'absent-missing'
  | 'cover-missing'
  | 'same-person'
  | 'cover-inactive'
  | 'days-missing'
  | 'days-reversed'
  | 'too-long'
  | 'over-already'
  | 'overlaps'
  | 'cover-away'
  | 'absent-covers'

/** A cover as it is being written; days are '' while they are none. */
export type WrittenCover = Pick<Cover, 'id' | 'absentId' | 'coverId' | 'reason'> & {
  readonly from: LocalDate | ''
  readonly to: LocalDate | ''
}

/**
 * The first problem of an entry, in the order of the form. Nobody is covered by two people on one day, nor by somebody who is away
 * then, whichever of the two was arranged first; a cover that is over on the day it is first written would make past steps look allowed.
 */
export function findCoverProblem(
  written: WrittenCover,
  covers: readonly Cover[],
  people: ReadonlyMap<string, Person>,
  today: LocalDate,
): CoverProblem | undefined {
  const { absentId, coverId, from, to } = written
  if (people.get(absentId) === undefined) return 'absent-missing'
  if (people.get(coverId) === undefined) return 'cover-missing'
  if (absentId === coverId) return 'same-person'
  if (people.get(coverId)?.active !== true) return 'cover-inactive'
  if (from === '' || to === '') return 'days-missing'
  if (to < from) return 'days-reversed'
  if (localDateToDayNumber(to) - localDateToDayNumber(from) >= coverLimits.days) return 'too-long'
  const others = covers.filter(({ id, withdrawn }) => id !== written.id && withdrawn !== true)
  if (to < today && !covers.some(({ id }) => id === written.id)) return 'over-already'
  const meets = (one: Cover): boolean => one.from <= to && from <= one.to
  if (others.some((one) => one.absentId === absentId && meets(one))) return 'overlaps'
  if (others.some((one) => one.absentId === coverId && meets(one))) return 'cover-away'
  return others.some((one) => one.coverId === absentId && meets(one)) ? 'absent-covers' : undefined
}

/** Those whom somebody is to cover on a day or later: who leaves the office leaves them without a cover. */
export const listCoversOwed = (coverId: string, covers: readonly Cover[], today: LocalDate): readonly Cover[] =>
  covers.filter((cover) => cover.coverId === coverId && cover.withdrawn !== true && cover.to >= today)
