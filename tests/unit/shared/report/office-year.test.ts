import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { beforeAll, describe, expect, it } from 'vitest'
import { conclusionKindWords, conclusionKindOf } from '#shared/case/conclusion-ways'
import { channels } from '#shared/case/sheet'
import { countFigures, countFiguresBy, listBehind, type Figure, type FigureSide } from '#shared/figures/count-figures'
import { dimensionNames, dimensions, groupingOf } from '#shared/figures/dimensions'
import type { FigureRow } from '#shared/figures/figure-row'
import type { Measure } from '#shared/figures/measure'
import { measures } from '#shared/figures/measures'
import type { Span } from '#shared/figures/period'
import { wholeCase } from '#shared/figures/rate'
import type { ReportRow } from '#shared/report/report-row'
import { shippedTemplates } from '#shared/report/shipped-templates'
import { countByHand } from '#tests/support/office-year/count-by-hand'
import { monthlyCounts } from '#tests/support/office-year/year-matters'
import { officeYear } from '#tests/support/office-year/office-year'
import { playOffice, type PlayedOffice } from '#tests/support/office-year/play-office'
import { longerSpans, monthsOfYear, spansOfYear } from '#tests/support/office-year/spans'

// The sample office's year, played by the product's own planning: whether it is one, and whether the program counts in it what a clerk
// with a pencil does.

const all: readonly Measure[] = Object.values(measures)
let year: PlayedOffice

beforeAll(async () => {
  year = await playOffice(await officeYear())
}, 120_000)

/** A figure as numbers that can be added up; an index is none. */
const sumsOf = (figure: Figure | undefined): readonly number[] => {
  if (figure?.kind === 'count') return [figure.counted]
  if (figure?.kind === 'rate') return [figure.share.counted, figure.share.of, figure.before.counted, figure.before.of]
  return []
}

function weigh(rows: readonly FigureRow[], span: Span, measure: Measure, side: FigureSide): number {
  if (measure.kind === 'index') return 0
  const part = measure.kind === 'count' ? measure.part : side === 'counted' ? measure.counted : measure.of
  return rows.reduce((sum, row) => sum + part.weigh(row, span), 0)
}

describe('the reported year', () => {
  it('is a whole one, of which the rules of the trade refuse nothing', () => {
    expect(year.played.refused).toEqual([])
    const sum = monthlyCounts.reduce((total, count) => total + count, 0)
    expect([year.cases.length, sum >= 250 && sum <= 400]).toEqual([sum + 2, true])
    for (const { name, from, to } of monthsOfYear)
      expect([name, countByHand(year.cases, from, to).takenIn > 10]).toEqual([name, true])
    const [winter, spring] = [
      countByHand(year.cases, '2025-01-01', '2025-02-28'),
      countByHand(year.cases, '2025-03-01', '2025-04-30'),
    ]
    expect(winter.takenIn).toBeGreaterThan(spring.takenIn * 1.4)
  })

  it('has every channel, kind of 办结, way beside the line and answer of a return visit', () => {
    const had = (of: (row: (typeof year.rows)[number]) => readonly string[]): Set<string> =>
      new Set(year.rows.flatMap(of))
    expect(channels.filter((channel) => !had((row) => [row.channel]).has(channel))).toEqual([])
    const kinds = had(({ conclusion }) => (conclusion === '' ? [] : [conclusionKindOf(conclusion) ?? '']))
    expect([...kinds].toSorted()).toEqual(Object.keys(conclusionKindWords).toSorted())
    const sides = had(({ sideStands }) => sideStands.map(({ side, state }) => `${side} ${state}`))
    for (const side of [
      'extension granted',
      'extension refused',
      'return granted',
      'suspension ended',
      'exclusion granted',
      'exclusion refused',
      'beyond-duty granted',
    ])
      expect(sides).toContain(side)
    for (const stage of ['closed', 'returned', 'merged', 'voided', 'handling'])
      expect(had((row) => [row.stage])).toContain(stage)
    for (const result of ['satisfied', 'basically', 'unsatisfied'])
      expect(had((row) => [row.visitResult])).toContain(result)
    expect(year.rows.filter(({ round }) => round > 1).length).toBeGreaterThan(5)
    expect(new Set(year.rows.map(({ villageName }) => villageName)).size).toBeGreaterThan(10)
  })
})

describe('what the program counts of it', () => {
  it('is what counting by hand counts, of every month, quarter, half and of the year', () => {
    const names = ['carried-in', 'taken-in', 'closed', 'in-hand', 'in-hand-overdue', 'in-time-rate'] as const
    for (const { name, ...span } of spansOfYear) {
      const hand = countByHand(year.cases, span.from, span.to)
      const figures = countFigures(
        year.rows,
        span,
        names.map((each) => measures[each]),
      ).map((figure) =>
        figure.kind === 'rate'
          ? [figure.share.counted / wholeCase, figure.share.of / wholeCase]
          : figure.kind === 'count'
            ? figure.counted / wholeCase
            : figure,
      )
      const { carriedIn, takenIn, closed, inHand, overdue, due, inTime } = hand
      expect([name, ...figures]).toEqual([name, carriedIn, takenIn, closed, inHand, overdue, [inTime, due]])
      const groups = countFiguresBy(year.rows, span, [measures['taken-in']], dimensions.category.keyOf)
      const counted = new Map([...groups].map(([key, [figure]]) => [key, (sumsOf(figure)[0] ?? 0) / wholeCase]))
      expect(new Map([...counted].filter(([, count]) => count > 0))).toEqual(hand.classes)
    }
  })

  it('goes on from month to month: what is in hand at the end of one is carried into the next', () => {
    const [carried, held] = (['carried-in', 'in-hand'] as const).map((name) =>
      monthsOfYear.map((span) => sumsOf(countFigures(year.rows, span, [measures[name]])[0])[0]),
    )
    expect(carried?.slice(1)).toEqual(held?.slice(0, -1))
  })

  it('adds up: months make the year, of what happens in a span', () => {
    const whole = longerSpans.at(-1)
    for (const name of [
      'taken-in',
      'taken-in-times',
      'people',
      'closed',
      'closed-in-time',
      'ended-otherwise',
    ] as const) {
      const sum = monthsOfYear.reduce(
        (total, span) => total + (sumsOf(countFigures(year.rows, span, [measures[name]])[0])[0] ?? 0),
        0,
      )
      expect([name, sum]).toEqual([
        name,
        whole === undefined ? 0 : sumsOf(countFigures(year.rows, whole, [measures[name]])[0])[0],
      ])
    }
  })

  it('is within bounds, and opens to as many cases as it tells, by every dimension', () => {
    // A month before and one after the harvest, a quarter, a half and the year: each costs as much as all its numbers.
    const looked = [monthsOfYear[1], monthsOfYear[9], longerSpans[2], longerSpans[4], longerSpans[6]].flatMap(
      (one) => one ?? [],
    )
    expect(looked.length).toBe(5)
    for (const { name: period, ...span } of looked)
      for (const by of dimensionNames) {
        const { keyOf } = groupingOf(by, undefined)
        const whole = countFigures(year.rows, span, all)
        const groups = countFiguresBy(year.rows, span, all, keyOf)
        const held = new Map<string, FigureRow[]>()
        for (const row of year.rows) {
          const key = keyOf(row, span) ?? ''
          held.set(key, [...(held.get(key) ?? []), row])
        }
        for (const [nth, measure] of all.entries()) {
          const sums = sumsOf(whole[nth])
          for (const [which, sum] of sums.entries()) {
            const parts = [...groups.values()].reduce((total, figures) => total + (sumsOf(figures[nth])[which] ?? 0), 0)
            expect([period, by, measure.title, parts]).toEqual([period, by, measure.title, sum])
          }
          for (const [key, figures] of groups) {
            const [figure, own] = [figures[nth], held.get(key) ?? []]
            if (figure === undefined || figure.kind === 'index') continue
            const behind = (side: FigureSide) => weigh(listBehind(own, span, measure, side), span, measure, side)
            if (figure.kind === 'count') expect(behind('counted')).toBe(figure.counted)
            else {
              expect(figure.share.counted).toBeLessThanOrEqual(figure.share.of)
              expect(figure.before.counted).toBeLessThanOrEqual(figure.before.of)
              expect([behind('counted'), behind('of')]).toEqual([figure.share.counted, figure.share.of])
              expect(behind('left-out')).toBe(figure.before.of - figure.share.of)
            }
          }
        }
      }
  })
})

const script = fileURLToPath(import.meta.resolve('#tests/support/report/print-reports'))
const printedSchema = z.object({
  zone: z.string(),
  locale: z.string(),
  offset: z.number(),
  printed: z.array(z.looseObject({ text: z.string(), parts: z.array(z.tuple([z.string(), z.string()])) })),
})

/** What a PC of its own prints, in its zone and its language. */
function printOn(zone: string, language: string, rows: readonly ReportRow[]): z.infer<typeof printedSchema> {
  const out = execFileSync(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, TZ: zone, LC_ALL: language, LANG: language },
    input: JSON.stringify({ rows, day: '2025-10-15', today: '2026-01-05' }),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return printedSchema.parse(JSON.parse(out))
}

describe('two PCs with the same log', () => {
  it('print the same reports, whatever their time zone and language, and in whatever order they hold the cases', () => {
    const here = printOn('Asia/Shanghai', 'zh_CN.UTF-8', year.rows)
    const there = printOn('America/St_Johns', 'tr_TR.UTF-8', year.rows.toReversed())
    expect([here.offset, there.offset]).toEqual([-480, 210])
    expect(here.locale).not.toBe(there.locale)
    expect(here.printed.length).toBe(shippedTemplates.length)
    expect(there.printed).toEqual(here.printed)
    expect(here.printed[0]?.parts.length).toBeGreaterThan(20)
    expect(here.printed[0]?.text).toContain('2025年10月份，我镇受理市长公开电话')
  })
})
