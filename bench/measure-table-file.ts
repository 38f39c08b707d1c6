import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildHostPage, openHostPage } from '../tests/integration/host/build-host-page'
import { launchPersistent } from '../tests/support/browser/launch-test-browser'
import { aLetterBook } from '../tests/support/workbooks/letter-book'
import { median } from './median'

// An Excel file from its bytes to the workbook in the window, by way of the worker, against the same reading alone in one thread.

const rounds = 5

export interface TableFileMeasured {
  readonly lines: number
  readonly fileBytes: number
  /** The first file that the worker reads, and the middle of the next. */
  readonly firstMs: number
  readonly workerMs: number
  readonly bareMs: number
}

/** Measures a workbook of so many letters in twelve columns. */
export async function measureTableFile(lines: number): Promise<TableFileMeasured> {
  const place = await mkdtemp(join(tmpdir(), 'hotline-table-file-'))
  const context = await launchPersistent(join(place, 'profile'))
  try {
    const page = await openHostPage(context, await buildHostPage(join(place, 'page'), 'tables-page'), 'tables')
    const bytes = aLetterBook(lines)
    const base64 = JSON.stringify(Buffer.from(bytes).toString('base64'))
    const inWorker = async (): Promise<number> =>
      Number(await page.evaluate(`window.tables.readInWorker(${base64}).then(({ ms }) => ms)`))
    const firstMs = await inWorker()
    const [worker, bare]: [number[], number[]] = [[], []]
    for (let round = 0; round <= rounds; round += 1) {
      worker.push(await inWorker())
      bare.push(Number(await page.evaluate(`window.tables.readHere(${base64})`)))
    }
    // Of the first round of each the engine learns how to run it.
    const [workerMs, bareMs] = [median(worker.slice(1)), median(bare.slice(1))]
    return { lines, fileBytes: bytes.length, firstMs, workerMs, bareMs }
  } finally {
    await context.close()
    await rm(place, { recursive: true, force: true })
  }
}

/** Prints what was measured beside its aim. */
export function printTableFile({ lines, fileBytes, firstMs, workerMs, bareMs }: TableFileMeasured): void {
  const line = (what: string, figure: string, aim: string): void =>
    console.log(`${what.padEnd(52)} ${figure.padStart(26)}   aim ${aim}`)
  line(
    `Excel, ${lines} rows × 12, to the workbook : bare reading`,
    `${(workerMs / bareMs).toFixed(2)} (${workerMs.toFixed(0)} : ${bareMs.toFixed(0)} ms)`,
    '≤ 1.5',
  )
  line(
    'the first file after the window opened',
    `${firstMs.toFixed(0)} ms, ${(fileBytes / 1e6).toFixed(1)} MB`,
    'for comparison',
  )
}
