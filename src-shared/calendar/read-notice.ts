import { z } from 'zod'
import { parseLocalDate, type LocalDate } from '../prelude/local-date'
import { findArrangementFaults } from './arrangement-faults'
import type { NoticeFault, ReadNotice } from './notice-faults'
import { readNoticeText } from './notice-text'
import { arrangementLimits, yearArrangementSchema } from './year-arrangement'

/** The most characters of a text or file that are looked at: a notice has some 800. */
export const noticeCharacters = 40_000

/**
 * Reads a year's arrangement from the pasted text of a notice or from a file: our own JSON (`yearArrangementSchema`) or holiday-cn's
 * (`{year, papers, days: [{name, date, isOffDay}]}`). What was read can be used only where nothing was found wrong. Pure.
 */
export function readNotice(content: string): {
  readonly read: ReadNotice
  readonly faults: readonly NoticeFault[]
} {
  const text = content
    .slice(0, noticeCharacters)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim()
  const { read, faults } = text.startsWith('{') || text.startsWith('[') ? readJson(text) : readNoticeText(text)
  if (faults.length > 0) return { read, faults }
  if (read.year === undefined) return { read, faults: [{ type: text === '' ? 'nothing-read' : 'year-unknown' }] }
  if (read.festivals.length === 0) return { read, faults: [{ type: 'nothing-read' }] }
  return { read, faults: findArrangementFaults({ year: read.year, festivals: read.festivals }) }
}

const nothing: ReadNotice = { year: undefined, source: '', issuedOn: undefined, festivals: [] }

const holidayCnSchema = z.looseObject({
  year: z.number().int().min(2000).max(2100),
  papers: z.array(z.string()),
  days: z
    .array(
      z.looseObject({ name: z.string().min(1).max(arrangementLimits.name), date: z.string(), isOffDay: z.boolean() }),
    )
    .max(400),
})

function readJson(text: string): { read: ReadNotice; faults: NoticeFault[] } {
  const value = parseJson(text)
  const own = yearArrangementSchema.safeParse(value)
  if (own.success) return { read: own.data, faults: [] }
  const other = holidayCnSchema.safeParse(value)
  if (other.success) return readHolidayCn(other.data)
  const isOurs = typeof value === 'object' && value !== null && 'festivals' in value
  const path = (isOurs ? own : other).error.issues[0]?.path.join('.') ?? ''
  return { read: nothing, faults: [{ type: 'not-our-json', where: path }] }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readHolidayCn({ year, papers, days }: z.infer<typeof holidayCnSchema>): {
  read: ReadNotice
  faults: NoticeFault[]
} {
  const byName = new Map<string, { off: LocalDate[]; worked: LocalDate[] }>()
  const faults: NoticeFault[] = []
  for (const { name, date, isOffDay } of days) {
    const day = parseLocalDate(date)
    if (day === undefined) {
      faults.push({ type: 'no-such-day', festival: name, text: date })
      continue
    }
    const festival = byName.get(name) ?? { off: [], worked: [] }
    festival[isOffDay ? 'off' : 'worked'].push(day)
    byName.set(name, festival)
  }
  return {
    read: {
      year,
      source: papers.join(' ').slice(0, arrangementLimits.source),
      issuedOn: papers.flatMap((paper) => addressToDay(paper) ?? []).at(-1),
      festivals: [...byName].map(([name, { off, worked }]) => ({ name, off: off.sort(), worked: worked.sort() })),
    },
    faults,
  }
}

/** `…/2025-11/04/content_….htm` tells the day; newer addresses tell the month alone. */
function addressToDay(address: string): LocalDate | undefined {
  const [, month = '', date = ''] = /\/(\d{4}-\d{2})\/(\d{2})\//.exec(address) ?? []
  return parseLocalDate(`${month}-${date}`)
}
