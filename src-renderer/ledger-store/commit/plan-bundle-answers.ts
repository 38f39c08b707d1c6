import type { AnswerRecord } from '#shared/bundle/request-record'
import type { WorkCalendar } from '#shared/calendar/work-calendar'
import { keepPrivate } from '#shared/case/private-text'
import { planAnswers, type AnsweredCase, type AnswerItem } from '#shared/intake/plan-answers'
import { joinKind, type PlannedAnswers } from '#shared/intake/plan-intake'
import type { LocalDate } from '#shared/prelude/local-date'
import { createValueReader } from '#shared/prelude/value-reader'
import { readHeads } from '#shared/record/ledger-record'
import { z } from 'zod'
import type { LedgerDatabase } from '../view/ledger-database'
import { readCases } from '../read/read-cases'
import { readOffice, readStaffOn } from '../read/read-office'
import { readRules, rulesOfCase } from '../read/read-rules'

/** By whom and on which day answers are written down. */
export interface AnsweringBy {
  readonly actorId: string
  readonly today: LocalDate
  readonly calendar: WorkCalendar
}

/** What the answers of a bundle come to; undefined where it brings none. */
export async function planBundleAnswers(
  database: LedgerDatabase,
  answers: readonly AnswerRecord[],
  { actorId, today, calendar }: AnsweringBy,
): Promise<PlannedAnswers | undefined> {
  if (answers.length === 0) return undefined
  const [staff, office, rules, joins] = await Promise.all([
    readStaffOn(database, today),
    readOffice(database),
    readRules(database),
    database.records.bulkGet(answers.map(({ caseId }) => `${joinKind}/${caseId}`)),
  ])
  const actor = staff.people.get(actorId)
  const intoById = new Map(
    joins.flatMap((join) =>
      join === undefined ? [] : [[join.id, readHeads(join, 'into', readInto).map(({ value }) => value)] as const],
    ),
  )
  const bearersOf = (id: string): string[] => [...new Set([id, ...(intoById.get(id) ?? [])])]
  const cases = await readCases(database, [...new Set(answers.flatMap(({ caseId }) => bearersOf(caseId)))])
  const around = actor && {
    actor,
    today,
    ...staff,
    calendar,
    lateDays: office?.lateDays,
    ledgerNumberTaken: () => false,
    stubNumberTaken: () => false,
  }
  const casesOf = (centreCaseId: string): readonly AnsweredCase[] => {
    const bearers = bearersOf(centreCaseId)
    if (around === undefined) return []
    return cases
      .filter(({ one }) => bearers.includes(one.id) && one.centreCaseId === centreCaseId)
      .map(({ one, record }) => ({ one, record, around: { ...around, rules: rulesOfCase(rules, one) } }))
  }
  const planned = planAnswers(answers, casesOf)
  const nobody = { type: 'ActorUnknown' } as const
  const items: readonly AnswerItem[] =
    actor === undefined ? planned.map((item) => ({ ...item, problem: nobody })) : planned
  return { answers: keepPrivate(answers), today, calendar, items }
}

const readInto = createValueReader(z.string())
