import '#shared/prelude/zod-setup'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Case } from '#shared/case/case'
import type { Period } from '#shared/figures/period'
import { shippedTemplates } from '#shared/report/shipped-templates'
import { readCalm } from '#tests/support/browser/read-calm'
import { changePerson } from '#tests/support/main-job/first-run'
import { openStep, submit } from '#tests/support/main-job/handle-case'
import { savePaper } from '#tests/support/main-job/papers-and-export'
import { countByHand, percentByHand } from '#tests/support/office-year/count-by-hand'
import { layDownYear } from '#tests/support/office-year/lay-down-year'
import { readJournalCases } from '#tests/support/office-year/read-journal-cases'
import { longerSpans, monthsOfYear } from '#tests/support/office-year/spans'
import { readParagraphs, unzipDocx } from '#tests/support/papers/read-docx'
import { officeOfFile, shots } from '#tests/support/screens/office-of-file'

// The sample office's whole year 2025 in the built program: its twelve 月报, a 季度小结, a 半年总结, the 年度通报, a 汇报 and a page for
// the 党委会, each saved as a Word file, whose numbers are held against a count made here from the cases on the disk; and a correction
// of a month that was approved.

const office = officeOfFile('year-of-reports', layDownYear)

const casesOnDisk = (): readonly Case[] => readJournalCases(join(office.place, '1', 'ledger', 'journal.hlj'))

const wordOf = (kind: string): string => shippedTemplates.find((template) => template.name === kind)?.word ?? ''

type NamedSpan = Pick<Period, 'name' | 'from' | 'to'>
const addressOf = (kind: string, { from, to }: NamedSpan): string =>
  `#/report/${encodeURIComponent(`${kind} ${from} ${to}`)}`

/** Opens a report of a span; the one that was shown goes first. */
async function openReport(kind: string, span: NamedSpan): Promise<void> {
  const { page } = office
  await page.evaluate((hash) => void (window.location.hash = hash), addressOf(kind, span))
  await page
    .getByRole('combobox', { name: '报告种类' })
    .filter({ hasText: wordOf(kind) })
    .waitFor()
  // A report of any span has two days in place of a period's name.
  if (kind === 'inspection') await page.getByLabel('起', { exact: true }).waitFor()
  else await page.getByRole('group', { name: '期间' }).filter({ hasText: span.name }).waitFor()
}

/** Drafts a report of a span, saves it once it says so, and answers the paragraphs of its file. */
async function saveReport(kind: string, span: NamedSpan, says?: RegExp): Promise<string> {
  const { page } = office
  const { from } = span
  const text = page.getByLabel('正文（一段一行）')
  await openReport(kind, span)
  const drafted = await readCalm(() => text.inputValue(), 150)
  if (says !== undefined) await page.getByText(says).waitFor()
  const file = join(office.place, `${wordOf(kind)}${says === undefined ? '' : '更正'}${from}.docx`)
  await savePaper(office.shell, '存为 Word', file)
  if (shots !== undefined) copyFileSync(file, join(shots, `year-of-reports-${kind}-${from}.docx`))
  const parts = await unzipDocx(new Uint8Array(readFileSync(file)))
  const written = readParagraphs(parts.get('word/document.xml') ?? '').map((paragraph) => paragraph.text)
  const words = written.join('\n')
  for (const line of drafted.split('\n')) expect(words).toContain(line)
  return words
}

/** The number behind a word of a report: 受理市长公开电话 36件. */
const numberAfter = (words: string, before: string): number =>
  Number(new RegExp(`${before}(\\d+)件`, 'u').exec(words)?.[1] ?? '0')

it('opens the year in the built program', async () => {
  const { page } = office
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await page.getByRole('navigation', { name: '主菜单' }).getByText('报告', { exact: true }).click()
  await page.getByRole('heading', { name: '报告', exact: true }).waitFor()
  expect(casesOnDisk().length).toBeGreaterThan(250)
})

it('writes the twelve 月报, whose numbers a clerk with a pencil counts as well', async () => {
  const cases = casesOnDisk()
  let carried: number | undefined
  for (const month of monthsOfYear) {
    const words = await saveReport('month', month)
    const hand = countByHand(cases, month.from, month.to)
    const told = {
      takenIn: numberAfter(words, '受理市长公开电话'),
      carriedIn: numberAfter(words, '上期接转'),
      closed: numberAfter(words, '。?办结'),
      inHand: numberAfter(words, '期末在办'),
      overdue: numberAfter(words, '其中逾期'),
    }
    const { takenIn, carriedIn, closed, inHand, overdue, due, inTime, classes } = hand
    expect([month.name, told]).toEqual([month.name, { takenIn, carriedIn, closed, inHand, overdue }])
    expect(words).toContain(`按期办结率${percentByHand(inTime, due)}，`)
    for (const [name, count] of classes) expect(words).toContain(`${name}${count}件，占`)
    if (carried !== undefined) expect(carriedIn).toBe(carried)
    carried = inHand
  }
  await office.look('月报')
})

it('writes a 季度小结, both 半年总结, the 年度通报, a 汇报 and a page for the 党委会', async () => {
  const cases = casesOnDisk()
  const [, , third] = longerSpans
  const halves = longerSpans.filter(({ kind }) => kind === 'half')
  const year = longerSpans.at(-1)
  const december = monthsOfYear.at(-1)
  if (third === undefined || year === undefined || december === undefined) throw new Error('a year has its spans')
  const of = (span: Period) => countByHand(cases, span.from, span.to)

  const quarter = await saveReport('quarter', third)
  expect(quarter).toContain(`受理市长公开电话${of(third).takenIn}件，办理${of(third).closed}件`)
  await office.look('季度小结')
  const told: number[] = []
  for (const half of halves) {
    const words = await saveReport('half', half)
    expect(words).toContain(`受理市长公开电话承办单${of(half).takenIn}件`)
    expect(words).toContain(`其中按期办结`)
    told.push(numberAfter(words, '受理市长公开电话承办单'))
  }
  const whole = await saveReport('year', year)
  expect(numberAfter(whole, '受理市长公开电话')).toBe(of(year).takenIn)
  expect(told.reduce((sum, one) => sum + one, 0)).toBe(of(year).takenIn)
  expect(whole).toContain(`年末在办${of(year).inHand}件`)
  expect(whole).toContain(`按期办结率${percentByHand(of(year).inTime, of(year).due)}，`)
  expect(whole).toContain('四、不稳定因素')
  await office.look('年度通报')
  const committee = await saveReport('committee', december)
  expect(committee).toContain(`受理${of(december).takenIn}件`)
  const span = { name: '2025', from: year.from, to: year.to }
  const inspection = await saveReport('inspection', span)
  expect(inspection).toContain('各位领导：')
  await office.look('汇报')
})

it('corrects an approved 月报 in the next one, by the figures that a clerk counts before and after', async () => {
  const { page } = office
  const go = (hash: string): Promise<void> => page.evaluate((to) => void (window.location.hash = to), hash)
  const [october, november] = [monthsOfYear[9], monthsOfYear[10]]
  if (october === undefined || november === undefined) throw new Error('a year has its months')
  const before = countByHand(casesOnDisk(), october.from, october.to)
  await changePerson(page, '陆明远')
  await openReport('month', october)
  await page.getByRole('button', { name: '审定并存档…' }).click()
  await submit(page.getByRole('dialog'), '审定并存档')
  await page.getByRole('heading', { name: `${october.name}月报` }).waitFor()

  // Somebody finds that a case of October was taken down twice.
  await changePerson(page, '林晓燕')
  const twice = casesOnDisk().find(
    ({ sheet, stage, origin }) => origin === 'own' && stage === 'closed' && sheet.issuedOn.startsWith('2025-10-1'),
  )
  if (twice === undefined) throw new Error('October has a case that the office took down')
  await go(`#/case/${twice.id}`)
  const dialog = await openStep(page, '作废')
  await dialog.getByLabel('作废理由').fill('与另一件重复')
  const sent = dialog.getByLabel(/知道回复已经发出/u)
  // Looked at once: of a case that was answered it stands there with the form.
  if (await sent.isVisible()) await sent.check()
  await submit(dialog, '作废')
  await page.getByText(`这一步改变了已审定的${october.name}月报`, { exact: false }).waitFor()

  await expect.poll(() => countByHand(casesOnDisk(), october.from, october.to).takenIn).toBe(before.takenIn - 1)
  const words = await saveReport('month', november, /已列入附表/u)
  const lines = words.split('\n')
  const at = lines.indexOf(`${october.name}月报：受理`)
  expect(lines.slice(at + 1, at + 3)).toEqual([`${before.takenIn}件`, `${before.takenIn - 1}件`])
  expect(words).toContain('对已审定报告的更正：案件')
  expect(words).toContain(twice.ledgerNumber)
})
