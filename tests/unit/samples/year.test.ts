import { beforeAll, describe, expect, it } from 'vitest'
import { allActs } from '#shared/case/all-acts'
import { conclusionWayWords } from '#shared/case/conclusion-ways'
import { deadlineLights, judgeDeadline } from '#shared/case/deadline'
import { channels, demandKinds, urgencies } from '#shared/case/sheet'
import { allSides } from '#shared/case/sides/all-sides'
import { rowStages } from '#shared/case/stage'
import { stepNames, stepOf } from '#shared/case/step-tables'
import { categoryNames } from '#shared/case/taxonomy'
import { instantToLocalDate } from '#shared/prelude/instant'
import { localDateSchema } from '#shared/prelude/local-date'
import { allSubLedgers } from '#shared/sub-ledger/all-sub-ledgers'
import { createSubLedgerBook } from '#shared/sub-ledger/sub-ledger-book'
import { findRareHanzi } from '#shared/text/gb2312'
import { rounds } from '#tests/support/rounds'
import { shippedCalendar } from '#tests/support/shipped-calendar'
import { usualLights } from '#tests/support/usual-lights'
import { playYear, type Year } from './played'
import { fictionalPhone, findCarelessMarks, textsOf } from './read-samples'

const today = '2026-11-29'
const calendar = shippedCalendar()

/** What no clerk can do at the one PC of a sample, each with its reason. */
const notAtOnePc: Readonly<Record<string, string>> = {
  settled: 'a contradiction between two PCs is settled',
  numbered: 'a number comes later where another PC gives the numbers',
  'stub-renumbered': 'two PCs gave the same stub number',
  exported: 'a bundle is written to a stick',
  'attachment-opened': 'no files come with the sample',
  'folder-saved': 'a folder is written to a disk',
  imported: 'an old ledger is brought as a file',
  'old-step': 'an old ledger is brought as a file',
  'paper-numbered': 'a paper takes its number when it is printed or saved',
  sealed: 'no scans come with the sample',
}

const missing = <T>(wanted: readonly T[], found: Iterable<unknown>): T[] => {
  const held = new Set(found)
  return wanted.filter((one) => !held.has(one))
}

/** What was not done in the bureau's year, beside what no single PC can do. */
const notInTheBureau = ['charge-ended', 'lifted', 'resumed', 'supervision-lifted']

/** The sub-ledgers in which no case stands. */
function listEmpty({ rows }: Year): string[] {
  const book = createSubLedgerBook(allSubLedgers, localDateSchema.parse(today))
  book.put(rows)
  return allSubLedgers.map(({ name }) => name).filter((name) => book.rowsOf(name).length === 0)
}

/** The ways of closing of which a case was closed. */
const waysOf = ({ acts }: Year) => acts.flatMap((act) => (act.act === 'concluded' ? [act.way] : []))

describe('the year of the township', () => {
  let year: Year
  beforeAll(async () => {
    year = await playYear('township', today)
  }, 120_000)

  it('has so many cases, and nothing in it that the rules of the trade refuse', () => {
    expect(year.played.refused).toEqual([])
    expect(year.cases.length).toBeGreaterThanOrEqual(155)
    expect(new Set(year.office.stories.map(({ key }) => key)).size).toBe(year.office.stories.length)
  })

  it('tells every act and takes every step that one PC can', () => {
    const told = new Set(year.acts.map(({ act }) => act))
    expect(missing(Object.keys(allActs), told).toSorted()).toEqual(Object.keys(notAtOnePc).toSorted())
    const untaken = stepNames.filter((name) => {
      const act = stepOf(name).act?.act
      return act !== undefined && missing([act], told).length > 0 && notAtOnePc[act] === undefined
    })
    expect(untaken).toEqual([])
  })

  it('leaves cases at every stage and of every ending, with lights of every colour', () => {
    expect(
      missing(
        rowStages,
        year.rows.map(({ stage }) => stage),
      ),
    ).toEqual(['newer'])
    const day = localDateSchema.parse(today)
    const lights = year.rows.map((row) => judgeDeadline(row, usualLights(day)).light)
    expect(missing(deadlineLights, lights)).toEqual([])
  })

  it('has every state of every way beside the main line', () => {
    const states = year.cases.flatMap(({ sides }) => sides.map(({ side, state }) => `${side} ${state}`))
    const every = Object.values(allSides).flatMap(({ side, states: words }) =>
      Object.keys(words).map((state) => `${side} ${state}`),
    )
    expect(missing(every, states)).toEqual([])
  })

  it('closes cases in every way, ① to ⑪, and handles some a second time', () => {
    expect(missing(Object.keys(conclusionWayWords), waysOf(year))).toEqual([])
    expect(year.rows.filter(({ round }) => round > 1).length).toBeGreaterThanOrEqual(5)
  })

  it('fills every sub-ledger', () => {
    expect(listEmpty(year)).toEqual([])
  })

  it('keeps a record of what is raised often, with what is done about it, and one that is settled', () => {
    expect(year.dossiers.map(({ standing }) => standing.state).toSorted()).toEqual(['closed', 'open', 'open'])
    for (const { cause, caseIds, measures, visits } of year.dossiers) {
      expect([cause === '', visits.length]).toEqual([false, 1])
      expect(Math.min(caseIds.length, measures.length)).toBeGreaterThanOrEqual(2)
    }
  })

  it('covers every channel, kind of demand, urgency and content class', () => {
    expect(
      missing(
        channels,
        year.rows.map(({ channel }) => channel),
      ),
    ).toEqual([])
    expect(
      missing(
        demandKinds,
        year.rows.map(({ demand }) => demand),
      ),
    ).toEqual([])
    expect(
      missing(
        urgencies,
        year.rows.map(({ urgency }) => urgency),
      ),
    ).toEqual([])
    expect(
      missing(
        categoryNames,
        year.rows.map(({ category }) => category),
      ),
    ).toEqual([])
  })

  it('spreads over the year, ends on the last working day before today, and every act is of a working day', () => {
    const months = new Set(year.rows.map(({ calledOn }) => calledOn.slice(5, 7)))
    expect(months.size).toBe(12)
    const days = [...new Set(year.played.acts.map(({ at }) => instantToLocalDate(at)))].toSorted()
    expect([(days[0] ?? '') >= '2025-11-27', days.at(-1)]).toEqual([true, '2026-11-27'])
    expect(days.filter((day) => !calendar.isWorkday(day).workday)).toEqual([])
  })

  it('names nobody who called where it tells of their matter, and no number that could ring', () => {
    for (const { came } of year.office.stories) {
      expect(`${came.title}${came.content}${came.remark}`).not.toContain(
        came.caller.name === '' ? '无名' : came.caller.name,
      )
      expect(came.caller.phone === '' || fictionalPhone.test(came.caller.phone)).toBe(true)
    }
    for (const { telephone } of [...year.office.people, ...year.office.villages, year.office.office])
      expect(telephone).toMatch(fictionalPhone)
  })

  it('is written with care: full-width punctuation, characters every font has, no two cases in the same words', () => {
    const words = year.played.acts.flatMap(({ ops }) => ops.flatMap((op) => ('value' in op ? textsOf(op.value) : [])))
    expect(words.filter((text) => !text.endsWith('.docx')).flatMap(findCarelessMarks)).toEqual([])
    expect(findRareHanzi(words.join(''))).toEqual([])
    const contents = year.office.stories.map(({ came }) => came.content)
    expect(contents.filter((content, index) => contents.indexOf(content) !== index)).toEqual([])
  })

  it('is the same each time', async () => {
    const again = await playYear('township', today)
    expect(JSON.stringify(again.played.acts)).toBe(JSON.stringify(year.played.acts))
  }, 180_000)
})

describe('the year of the bureau', () => {
  let year: Year
  beforeAll(async () => {
    year = await playYear('bureau', today)
  }, 120_000)

  it('has its cases, and nothing in it that the rules of the trade refuse', () => {
    expect(year.played.refused).toEqual([])
    expect(year.cases.length).toBeGreaterThanOrEqual(150)
    expect(new Set(year.office.stories.map(({ key }) => key)).size).toBe(year.office.stories.length)
    expect(new Set(year.rows.map(({ calledOn }) => calledOn.slice(5, 7))).size).toBe(12)
  })

  it('passes cases on to its sections and to every one of its schools', () => {
    const schools = year.office.departments.filter(({ name }) =>
      year.office.villages.some((unit) => unit.name === name),
    )
    expect(schools.length).toBe(year.office.villages.length)
    const handled = new Set(year.rows.map(({ departmentId }) => departmentId))
    expect(
      missing(
        schools.map(({ id }) => id),
        handled,
      ),
    ).toEqual([])
  })

  it('tells which acts', () => {
    const told = new Set(year.acts.map(({ act }) => act))
    expect(missing(Object.keys(allActs), told).toSorted()).toEqual(
      [...Object.keys(notAtOnePc), ...notInTheBureau].toSorted(),
    )
  })

  it('leaves cases at every stage and of every ending', () => {
    expect(
      missing(
        rowStages,
        year.rows.map(({ stage }) => stage),
      ),
    ).toEqual(['newer'])
  })

  it('fills every sub-ledger', () => {
    expect(listEmpty(year)).toEqual([])
  })

  it('keeps a record of what is raised often, with what is done about it, and one that is settled', () => {
    expect(year.dossiers.map(({ standing }) => standing.state).toSorted()).toEqual(['closed', 'open', 'open'])
    for (const { cause, caseIds, measures, visits } of year.dossiers) {
      expect([cause === '', visits.length]).toEqual([false, 1])
      expect(Math.min(caseIds.length, measures.length)).toBeGreaterThanOrEqual(2)
    }
  })

  it('names nobody who called, and is written with care', () => {
    const words = year.played.acts.flatMap(({ ops }) => ops.flatMap((op) => ('value' in op ? textsOf(op.value) : [])))
    expect(words.filter((text) => !text.endsWith('.docx')).flatMap(findCarelessMarks)).toEqual([])
    expect(findRareHanzi(words.join(''))).toEqual([])
    for (const { came } of year.office.stories)
      expect(`${came.title}${came.content}${came.remark}`).not.toContain(came.caller.name)
  })
})

// Each takes both offices through a whole year: one of them at every run, the others at the long ones.
it.each(['2027-03-05', '2026-05-15', '2026-10-03'].slice(0, rounds(1, 3)))(
  'is laid down on %s as well, without a refusal',
  async (day) => {
    const { played, rows } = await playYear('township', day)
    expect(played.refused).toEqual([])
    expect((await playYear('bureau', day)).played.refused).toEqual([])
    expect(
      missing(
        rowStages,
        rows.map(({ stage }) => stage),
      ),
    ).toEqual(['newer'])
  },
  180_000,
)
