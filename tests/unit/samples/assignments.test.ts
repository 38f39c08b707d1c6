import { emptyJournalTail } from '#shared/journal/journal-frame'
import { describe, expect, it } from 'vitest'
import { addWorkdays } from '#shared/calendar/work-calendar'
import { judgeDeadline } from '#shared/case/deadline'
import { centreChannels, demandKinds, sheetSchema, urgencies, type Sheet } from '#shared/case/sheet'
import { categoryNames, demandWords } from '#shared/case/taxonomy'
import { sayWord } from '#shared/text/say-word'
import { planIntake } from '#shared/intake/plan-intake'
import { findRareHanzi } from '#shared/text/gb2312'
import { instantSchema } from '#shared/prelude/instant'
import { localDateSchema } from '#shared/prelude/local-date'
import { shippedCalendar } from '#tests/support/shipped-calendar'
import { fictionalPhone, findCarelessMarks, sampleAssignments, sampleHandling, textsOf } from './read-samples'
import { usualLights } from '#tests/support/usual-lights'

const calendar = shippedCalendar()
const sheets: readonly Sheet[] = sampleAssignments.map((one) => one.sheet)
const today = localDateSchema.parse('2026-11-23')
const unique = <T>(values: readonly T[]): boolean => new Set(values).size === values.length
const numbersWhere = (wrong: (sheet: Sheet) => boolean): readonly string[] =>
  sheets.filter(wrong).map((sheet) => sheet.sheetNumber)

describe('the sample assignments', () => {
  it('are at least 44, all of which a fresh ledger would take as new', () => {
    const source = {
      bundleId: 'b',
      tagmanifest: '',
      stream: 's',
      seq: 1,
      fromOffice: 'hotline-centre',
      fromName: '',
      fileName: '',
      createdAt: instantSchema.parse(0),
    }
    const plan = planIntake(source, sampleAssignments, {
      casesById: new Map(),
      caseIdBySheetNumber: new Map(),
      inbox: undefined,
      tail: emptyJournalTail,
    })
    expect(sheets.length).toBeGreaterThanOrEqual(44)
    expect(plan.counts).toEqual({ new: sheets.length, changed: 0, repeated: 0, problem: 0 })
  })

  it('have no field that a sheet does not have', () => {
    const strict = sheetSchema.strict()
    expect(numbersWhere((sheet) => !strict.safeParse(sheet).success)).toEqual([])
  })

  it('are told apart by case and by sheet number', () => {
    expect(unique(sampleAssignments.map((one) => one.caseId))).toBe(true)
    expect(unique(sheets.map((sheet) => sheet.sheetNumber))).toBe(true)
  })

  it('are numbered by month and ascending, in the order in which they were issued', () => {
    expect(
      numbersWhere(
        (sheet) =>
          !/^\d{10}$/.test(sheet.sheetNumber) ||
          !sheet.issuedOn.replaceAll('-', '').startsWith(sheet.sheetNumber.slice(0, 6)),
      ),
    ).toEqual([])
    expect(sheets.map((sheet) => sheet.sheetNumber)).toEqual(sheets.map((sheet) => sheet.sheetNumber).sort())
    expect(sheets.map((sheet) => sheet.issuedOn)).toEqual(sheets.map((sheet) => sheet.issuedOn).sort())
  })

  it('were issued on working days from 2026-10-08 to 2026-11-20, after the call', () => {
    expect(numbersWhere((sheet) => sheet.issuedOn < '2026-10-08' || sheet.issuedOn > '2026-11-20')).toEqual([])
    expect(
      numbersWhere((sheet) => !calendar.isWorkday(sheet.issuedOn).workday || sheet.calledOn > sheet.issuedOn),
    ).toEqual([])
  })

  it.each(sheets.map((sheet) => [sheet.sheetNumber, sheet.dueRule, sheet] as const))(
    '%s is due when its rule says: %s',
    (_number, rule, sheet) => {
      const [, label = '', count = ''] = /^(\S+) (\d+) 个工作日$/.exec(rule) ?? []
      expect(addWorkdays(sheet.issuedOn, Number(count), calendar)).toEqual({ day: sheet.dueOn, known: true })
      const general = sayWord(
        { normal: sayWord(demandWords, sheet.demand), urgent: '急件', critical: '特急件' },
        sheet.urgency,
      )
      expect([general, '疑难事项', '复杂事项（多部门）']).toContain(label)
    },
  )

  it('give equal limits to equal rules', () => {
    const limits = new Map<string, Set<string>>()
    for (const { dueRule } of sheets)
      limits.set(dueRule.split(' ')[0] ?? '', (limits.get(dueRule.split(' ')[0] ?? '') ?? new Set()).add(dueRule))
    expect([...limits].filter(([, rules]) => rules.size > 1)).toEqual([])
  })

  it('cover every content class, kind of demand, urgency and channel', () => {
    const missing = (wanted: readonly string[], found: readonly string[]) =>
      wanted.filter((one) => !found.includes(one))
    expect(
      missing(
        categoryNames,
        sheets.map((sheet) => sheet.category),
      ),
    ).toEqual([])
    expect(numbersWhere((sheet) => !categoryNames.includes(sheet.category))).toEqual([])
    expect(
      missing(
        demandKinds,
        sheets.map((sheet) => sheet.demand),
      ),
    ).toEqual([])
    expect(
      missing(
        urgencies,
        sheets.map((sheet) => sheet.urgency),
      ),
    ).toEqual([])
    expect(
      missing(
        centreChannels,
        sheets.map((sheet) => sheet.channel),
      ),
    ).toEqual([])
  })

  it('hold several confidential ones, among them every report on somebody', () => {
    expect(sheets.filter((sheet) => sheet.confidential).length).toBeGreaterThanOrEqual(6)
    expect(numbersWhere((sheet) => sheet.demand === 'report' && !sheet.confidential)).toEqual([])
  })

  it('hold callers who call again, about the same matter and about another, and say so', () => {
    const again = sheets.filter(
      (sheet, index) =>
        sheet.caller.phone !== '' &&
        sheets.slice(0, index).some((earlier) => earlier.caller.phone === sheet.caller.phone),
    )
    expect(again.length).toBeGreaterThanOrEqual(2)
    for (const sheet of again) {
      const earlier = sheets.find((one) => one.caller.phone === sheet.caller.phone)
      expect(sheet.remark).toContain(`承办单号${earlier?.sheetNumber}`)
      expect(earlier?.caller.name).toBe(sheet.caller.name)
    }
  })

  it('are told in 80 to 400 characters: who reports what, and what is asked for', () => {
    expect(numbersWhere((sheet) => sheet.content.length < 80 || sheet.content.length > 400)).toEqual([])
    expect(
      numbersWhere(
        (sheet) =>
          !/反映：|建议/.test(sheet.content) || (!/诉求：|建议：/.test(sheet.content) && sheet.demand !== 'thanks'),
      ),
    ).toEqual([])
    expect(unique(sheets.map((sheet) => sheet.content))).toBe(true)
    expect(unique(sheets.map((sheet) => sheet.title))).toBe(true)
  })

  it('never name the caller outside the caller fields, nor any number that could ring', () => {
    expect(
      numbersWhere(
        ({ caller, title, content, place, remark }) =>
          caller.phone !== '' &&
          [caller.name, caller.phone].some((own) => own !== '' && `${title}${content}${place}${remark}`.includes(own)),
      ),
    ).toEqual([])
    expect(numbersWhere(({ caller }) => caller.phone !== '' && !fictionalPhone.test(caller.phone))).toEqual([])
    expect(
      numbersWhere(({ title, content, remark }) =>
        /\d{7,}/.test(`${title}${content}${remark.replaceAll(/承办单号\d{10}/g, '')}`),
      ),
    ).toEqual([])
  })

  it('are written with care: full-width punctuation and characters every font has', () => {
    expect(sheets.flatMap((sheet) => textsOf(sheet).flatMap(findCarelessMarks))).toEqual([])
    expect(findRareHanzi(sheets.flatMap(textsOf).join(''))).toEqual([])
  })

  it('show a working day every light: some overdue, some due soon, some far', () => {
    const closed = new Set(
      sampleHandling
        .filter(({ steps }) => steps.some(({ step }) => step.step === 'feed-back'))
        .map((one) => one.sheetNumber),
    )
    const lights = sheets
      .filter((sheet) => !closed.has(sheet.sheetNumber))
      .map((sheet) => judgeDeadline({ stage: 'handling', dueOn: sheet.dueOn, closedOn: '' }, usualLights(today)).light)
    const count = (light: string) => lights.filter((one) => one === light).length
    expect(count('overdue')).toBeGreaterThanOrEqual(3)
    expect(count('due-soon')).toBeGreaterThanOrEqual(5)
    expect(count('open')).toBeGreaterThanOrEqual(8)
  })
})
