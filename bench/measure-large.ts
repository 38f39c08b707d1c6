import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planColumns } from '#renderer/features/ledger/arrange-columns'
import { createLighter } from '#renderer/features/ledger/ledger-filter'
import { ledgerToSheet } from '#renderer/features/ledger/ledger-to-sheet'
import type { CaseRow } from '#shared/case/case-row'
import { judgeDeadline } from '#shared/case/deadline'
import { parseLocalDate } from '#shared/prelude/local-date'
import type { Page } from 'playwright-core'
import { renderListXlsx } from '#renderer/papers/render-list-xlsx'
import { usualLights } from '../tests/support/usual-lights'
import { whyNoLibreOffice } from '../tests/support/papers/convert-docx'
import { openLargeLedger } from './open-large-ledger'
import { printLine } from './print-line'

// A large ledger on its screen: how much memory the window takes for it beside one without a case, and how long it takes from the press on
// 台账 until its first rows stand there and until the whole does, against LibreOffice with what the ledger writes of the same rows as a workbook.

/** From the press on 台账, in milliseconds. */
interface Opening {
  /** Until rows stand in the grid. */
  readonly first: number
  /** Until all cases are there and counted. */
  readonly whole: number
}

interface OpenMeasured {
  /** Memory of the window and its workers that is theirs alone, in bytes; undefined where the system does not tell. */
  readonly memory: number | undefined
  /** Pressed as soon as the program stands, before anything was read ahead. */
  readonly soon: Opening
  /** Of its rows as one JSON string, in bytes. */
  readonly jsonBytes: number
}

export interface LargeMeasured {
  readonly cases: number
  readonly empty: OpenMeasured
  readonly full: OpenMeasured
  /** Pressed in a program that has had its time to read ahead. */
  readonly later: Opening
  /** Milliseconds that LibreOffice takes for the same rows, or why it was not asked. */
  readonly libreOffice: number | string
}

/** Private memory of all renderers below a process, from Linux's own account. */
function sumRenderers(root: number): number | undefined {
  try {
    const parents = new Map<number, number>()
    const renderers: number[] = []
    for (const name of readdirSync('/proc').filter((one) => /^\d+$/u.test(one))) {
      try {
        const pid = Number(name)
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
        if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) renderers.push(pid)
      } catch {
        // It ended meanwhile.
      }
    }
    const isBelow = (pid: number): boolean => {
      for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
        if (at === root) return true
      return false
    }
    return renderers.filter(isBelow).reduce((sum, pid) => {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
      const kilobytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gmu)].map(([, kb]) => Number(kb))
      return sum + kilobytes.reduce((all, kb) => all + kb, 0) * 1024
    }, 0)
  } catch {
    return undefined
  }
}

/** Settles a request of IndexedDB, in the page. */
const settleInPage = `(request) => new Promise((resolve, reject) => {
  request.addEventListener('success', () => resolve(request.result))
  request.addEventListener('error', () => reject(new Error(request.error?.name ?? 'unknown')))
})`

/** Reads something of the view's tables in the page: `read` is a function of a store's getter there, as text. */
const readView = <T>(page: Page, read: string): Promise<T> =>
  page.evaluate<T>(`(async () => {
    const settle = ${settleInPage}
    const database = await settle(indexedDB.open('hotline-ledger'))
    const storeOf = (name) => database.transaction(name).objectStore(name)
    try {
      return await (${read})(storeOf, settle)
    } finally {
      database.close()
    }
  })()`)

/** Waits until the rows are packed, as they are some time after the start of a ledger that is worth it. */
async function waitForPacks(cases: number): Promise<void> {
  if (cases < 2_000) return
  const { page, close } = await openLargeLedger(cases)
  try {
    for (let tried = 0; tried < 600; tried += 1) {
      if ((await readView<number>(page, `(storeOf, settle) => settle(storeOf('packHeads').count())`)) > 0) return
      await page.waitForTimeout(1_000)
    }
    throw new Error('the rows were never packed')
  } finally {
    await close()
  }
}

/** Presses 台账, measured in the page. */
const pressLedger = (page: Page): Promise<Opening> =>
  page.evaluate<Opening>(`new Promise((resolve) => {
    let first
    const from = performance.now()
    const look = () => {
      const now = performance.now() - from
      if (document.querySelectorAll('[role=grid] [role=row]').length > 3) first ??= now
      const told = [...document.querySelectorAll('main [role=status]')].map(({ textContent }) => textContent ?? '')
      if (told.some((one) => /^(?:共|筛选出) \\d/.test(one)) || document.body.innerText.includes('台账里还没有案件'))
        resolve({ first: first ?? now, whole: now })
      else requestAnimationFrame(look)
    }
    location.hash = '#/ledger'
    requestAnimationFrame(look)
  })`)

async function measureOpen(cases: number): Promise<OpenMeasured> {
  await waitForPacks(cases)
  const shell = await openLargeLedger(cases)
  const { page, pid } = shell
  try {
    await page.waitForFunction(() => performance.getEntriesByName('ledger-usable').length > 0, undefined, {
      timeout: 60_000,
    })
    const soon = await pressLedger(page)
    // What only the reading needed is let go of.
    await page.waitForTimeout(15_000)
    const collect = await page.context().newCDPSession(page)
    await collect.send('HeapProfiler.collectGarbage')
    await page.waitForTimeout(2_000)
    const memory = sumRenderers(pid)
    const jsonBytes = await readView<number>(
      page,
      `async (storeOf, settle) => (await settle(storeOf('cases').getAll())).reduce(
        (sum, row) => sum + new Blob([JSON.stringify(row)]).size + 1,
        1,
      )`,
    )
    return { memory, soon, jsonBytes }
  } finally {
    await shell.close()
  }
}

/** Milliseconds in which a program on its home screen has read ahead what it reads ahead, however large the ledger. */
const readAheadMs = 60_000

async function measureLater(cases: number): Promise<Opening> {
  const { page, close } = await openLargeLedger(cases)
  try {
    await page.waitForTimeout(cases < 20_000 ? readAheadMs / 3 : readAheadMs)
    return await pressLedger(page)
  } finally {
    await close()
  }
}

/** Rows that cross from the page at a time. */
const rowsAtATime = 2_000

/** What 导出 Excel writes of the ledger as it is first shown: its columns and its words. */
async function composeSheet(cases: number) {
  const { page, close } = await openLargeLedger(cases)
  try {
    const rows: CaseRow[] = []
    for (let last = ''; ;) {
      const part = await readView<CaseRow[]>(
        page,
        `(storeOf, settle) => settle(storeOf('cases').getAll(IDBKeyRange.lowerBound(${JSON.stringify(last)}, true), ${rowsAtATime}))`,
      )
      rows.push(...part)
      last = part.at(-1)?.id ?? last
      if (part.length < rowsAtATime) break
    }
    const today = parseLocalDate(new Date().toISOString().slice(0, 10))
    if (today === undefined) throw new Error('no day')
    const light = createLighter({
      judge: (judged) => judgeDeadline(judged, usualLights(today)),
      isMine: () => false,
      today,
    })
    const names = { personName: () => '张三', departmentName: () => '村镇建设办' }
    const made = ledgerToSheet(planColumns('wide', 120), rows.map(light), names, '全部')
    return { sheet: made.sheet, lines: made.lines(0, made.count) }
  } finally {
    await close()
  }
}

/** From its start until it has opened the workbook, and written it out again as text: it has no other way to say that it is done. */
async function measureLibreOffice(cases: number): Promise<number | string> {
  const missing = whyNoLibreOffice()
  if (missing !== undefined) return missing
  const folder = mkdtempSync(join(tmpdir(), 'hotline-office-'))
  try {
    const { sheet, lines } = await composeSheet(cases)
    writeFileSync(join(folder, 'ledger.xlsx'), await renderListXlsx(sheet, lines, new Date(0)))
    const from = performance.now()
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'csv',
        '--outdir',
        folder,
        join(folder, 'ledger.xlsx'),
      ],
      { stdio: 'ignore', timeout: 900_000 },
    )
    const took = performance.now() - from
    return readdirSync(folder).includes('ledger.csv') ? took : 'LibreOffice has no Calc'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function measureLarge(cases: number): Promise<LargeMeasured> {
  const empty = await measureOpen(0)
  const full = await measureOpen(cases)
  const later = await measureLater(cases)
  return { cases, empty, full, later, libreOffice: await measureLibreOffice(cases) }
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0)

/** With which power of the number of cases something grows between two sizes. */
const exponentOf = (fewer: number, few: number, more: number, many: number): string =>
  (Math.log(many / few) / Math.log(more / fewer)).toFixed(2)

/** Prints what was measured of several sizes, the smallest first. */
export function printLarge(measured: readonly LargeMeasured[]): void {
  for (const one of measured) printOne(one)
  for (const [nth, { cases, full }] of measured.entries()) {
    const next = measured[nth + 1]
    if (next === undefined) continue
    const grown = (of: keyof Opening): string => exponentOf(cases, full.soon[of], next.cases, next.full.soon[of])
    printLine(
      `台账 opened, ${cases} to ${next.cases} cases: exponent`,
      `${grown('first')}, whole ${grown('whole')}`,
      '0, whole ≤ 1',
    )
  }
}

function printOne({ cases, empty, full, later, libreOffice }: LargeMeasured): void {
  const many = cases.toLocaleString('en')
  if (empty.memory === undefined || full.memory === undefined) console.log('memory: not told by this system')
  else {
    const taken = full.memory - empty.memory
    printLine(
      `memory for ${many} cases on 台账 : as JSON`,
      `${(taken / full.jsonBytes).toFixed(2)} (${megabytes(taken)} : ${megabytes(full.jsonBytes)} MB)`,
      '≤ 6',
    )
  }
  for (const [when, { first, whole }] of [['soon after the start', full.soon] as const, ['later', later] as const]) {
    printLine(`台账 pressed ${when}, ${many} cases: first rows`, `${first.toFixed(0)} ms`, '≤ 1000 ms')
    printLine(`台账 pressed ${when}, ${many} cases: the whole`, `${whole.toFixed(0)} ms`, 'for comparison')
    if (typeof libreOffice === 'string') continue
    const times = (ms: number): string =>
      `${(libreOffice / ms).toFixed(1)} (${libreOffice.toFixed(0)} : ${ms.toFixed(0)} ms)`
    printLine('LibreOffice opening the same rows : first rows', times(first), '≥ 20')
    printLine('LibreOffice opening the same rows : the whole', times(whole), '≥ 20')
  }
  if (typeof libreOffice === 'string') console.log(`opening against LibreOffice: ${libreOffice}`)
}
