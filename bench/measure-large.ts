import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderListXlsx } from '#renderer/papers/render-list-xlsx'
import { goToScreen } from '../tests/support/main-job/first-run'
import { manyAssignments } from '../tests/support/many-assignments'
import { whyNoLibreOffice } from '../tests/support/papers/convert-docx'
import { openLargeLedger } from './open-large-ledger'
import { printLine } from './print-line'

// A large ledger on its screen: how much memory the window takes for it beside one without a case, and how long it takes from the
// program's start until it stands there, against LibreOffice with the same rows as a workbook.

interface OpenMeasured {
  /** Memory of the window and its workers that is theirs alone, in bytes; undefined where the system does not tell. */
  readonly memory: number | undefined
  /** From the window's first byte to 台账 drawn. */
  readonly openMs: number
  /** Of its rows as one JSON string, in bytes. */
  readonly jsonBytes: number
}

export interface LargeMeasured {
  readonly cases: number
  readonly empty: OpenMeasured
  readonly full: OpenMeasured
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

async function measureOpen(cases: number): Promise<OpenMeasured> {
  const shell = await openLargeLedger(cases)
  const { page, pid } = shell
  try {
    await page.waitForFunction(() => performance.getEntriesByName('ledger-usable').length > 0, undefined, {
      timeout: 60_000,
    })
    const usableMs = await page.evaluate(
      () => performance.getEntriesByName('ledger-usable')[0]?.startTime ?? Number.NaN,
    )
    const from = performance.now()
    await goToScreen(page, '台账')
    const grid = page.getByRole('grid', { name: '台账' })
    if (cases > 0) await grid.getByRole('row').nth(3).waitFor({ timeout: 120_000 })
    const drawnMs = performance.now() - from
    // What only the reading needed is let go of.
    await page.waitForTimeout(15_000)
    const collect = await page.context().newCDPSession(page)
    await collect.send('HeapProfiler.collectGarbage')
    await page.waitForTimeout(2_000)
    const memory = sumRenderers(pid)
    const jsonBytes = await page.evaluate(async () => {
      const settle = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result))
          request.addEventListener('error', () => reject(new Error(request.error?.name ?? 'unknown')))
        })
      const database = await settle(indexedDB.open('hotline-ledger'))
      const rows: unknown[] = await settle(database.transaction('cases').objectStore('cases').getAll())
      database.close()
      return rows.reduce<number>((sum, row) => sum + new Blob([JSON.stringify(row)]).size + 1, 1)
    })
    return { memory, openMs: usableMs + drawnMs, jsonBytes }
  } finally {
    await shell.close()
  }
}

/** From its start until it has opened the workbook, and written it out again as text: it has no other way to say that it is done. */
async function measureLibreOffice(cases: number): Promise<number | string> {
  const missing = whyNoLibreOffice()
  if (missing !== undefined) return missing
  const folder = mkdtempSync(join(tmpdir(), 'hotline-office-'))
  try {
    const heads = ['编号', '标题', '反映人', '电话', '交办日期', '办结时限', '内容', '类型', '紧急程度']
    const lines = manyAssignments(cases, 7).map(({ sheet }) => [
      sheet.sheetNumber,
      sheet.title,
      sheet.caller.name,
      sheet.caller.phone,
      sheet.issuedOn,
      sheet.dueOn,
      sheet.content,
      String(sheet.demand),
      String(sheet.urgency),
    ])
    const columns = heads.map((head) => ({ head, width: 16, isDay: head === '交办日期' || head === '办结时限' }))
    const sheet = { title: '台账', about: `${cases} 件`, columns, held: 2 }
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
  return { cases, empty, full, libreOffice: await measureLibreOffice(cases) }
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0)

export function printLarge({ cases, empty, full, libreOffice }: LargeMeasured): void {
  if (empty.memory === undefined || full.memory === undefined) console.log('memory: not told by this system')
  else {
    const taken = full.memory - empty.memory
    printLine(
      `memory for ${cases.toLocaleString('en')} cases on 台账 : as JSON`,
      `${(taken / full.jsonBytes).toFixed(2)} (${megabytes(taken)} : ${megabytes(full.jsonBytes)} MB)`,
      '≤ 6',
    )
  }
  if (typeof libreOffice === 'string') console.log(`opening against LibreOffice: ${libreOffice}`)
  else
    printLine(
      `LibreOffice opening the same rows : start to 台账`,
      `${(libreOffice / full.openMs).toFixed(1)} (${libreOffice.toFixed(0)} : ${full.openMs.toFixed(0)} ms)`,
      '≥ 20',
    )
}
