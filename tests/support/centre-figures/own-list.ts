import type { Page } from 'playwright-core'
import { z } from 'zod'

// A list as a centre exports it, made of the ledger's own cases: held against them, nothing differs.

/** The heads of the list. */
const heads = ['工单编号', '派单时间', '办结时限', '办结时间', '工单状态']

/** The list as it is copied out of a workbook: a title, the heads, a line for each case. */
export const listToText = (lines: readonly (readonly string[])[]): string =>
  ['本单位工单明细', heads.join('\t'), ...lines.map((line) => line.join('\t'))].join('\r\n')

/** Pastes words into the page, as Ctrl+V does. */
export const pasteText = (page: Page, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

const rowSchema = z.object({
  sheetNumber: z.string(),
  issuedOn: z.string(),
  dueOn: z.string(),
  closedOn: z.string(),
  stage: z.string(),
})

/** In the page: the rows of the view, as the ledger has them. */
async function readRows(): Promise<unknown> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
  for (const name of names) {
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(name)
      request.addEventListener('success', () => done(request.result))
      request.addEventListener('error', () => failed(new Error(name)))
    })
    if (![...database.objectStoreNames].includes('cases')) continue
    const rows = await new Promise<unknown>((done, failed) => {
      const request = database.transaction('cases').objectStore('cases').getAll()
      request.addEventListener('success', () => done(request.result))
      request.addEventListener('error', () => failed(new Error(name)))
    })
    database.close()
    return rows
  }
  return []
}

/** The lines of the last month but few that has closed cases of the centre's, `YYYY-MM`; those that no figure counts are left out. */
export async function listOwnCases(
  page: Page,
): Promise<{ readonly month: string; readonly lines: readonly (readonly string[])[] }> {
  const rows = z.array(rowSchema).parse(await page.evaluate(readRows))
  const [month = ''] = rows
    .filter(({ sheetNumber, closedOn }) => sheetNumber !== '' && closedOn !== '')
    .map(({ issuedOn }) => issuedOn.slice(0, 7))
    .toSorted()
    .slice(-20)
  const mine = rows.filter(
    ({ sheetNumber, issuedOn, stage }) =>
      sheetNumber !== '' &&
      issuedOn.startsWith(month) &&
      stage !== 'voided' &&
      stage !== 'merged' &&
      stage !== 'terminated',
  )
  const lines = mine.map(({ sheetNumber, issuedOn, dueOn, closedOn, stage }) => [
    sheetNumber,
    `${issuedOn} 10:20`,
    dueOn,
    closedOn,
    stage === 'returned' ? '已退单' : closedOn === '' ? '办理中' : '已办结',
  ])
  return { month, lines }
}
