import type { CaseRow } from '#shared/case/case-row'
import type { Person } from '#shared/office/office'
import { whoIsWaitedFor, type WaitedFor } from '#shared/round/waiting'
import { roleWords } from './role-words'

type People = ReadonlyMap<string, Person>

/** `李敏`, or `登记人员` where any of them may; '' where nobody is waited for. */
export const waitedForToText = (who: WaitedFor | undefined, people: People): string =>
  who === undefined ? '' : who.role === '' ? (people.get(who.personId)?.name ?? '') : `${roleWords[who.role]}人员`

/** For whom a case of a list waits. */
export const whomItWaitsFor = (row: CaseRow, people: People | undefined): string =>
  people === undefined ? '' : waitedForToText(whoIsWaitedFor(row, people), people)
