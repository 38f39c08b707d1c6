import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { createTableTask } from '#renderer/table-worker/answer-table'
import { createTableReader, type TableProgress } from '#renderer/table-worker/table-client'
import { tableLimits } from '#shared/workbook/table-limits'
import { createInlineWorker, type InlineWorker } from '#tests/support/worker/inline-worker'
import { readSound, writeWorkbook } from '#tests/support/workbooks/zip-workbook'

const soundWorker = (): InlineWorker => createInlineWorker(createTableTask())
const rowAt = (at: number): string =>
  `<row r="${at}"><c r="A${at}" t="s"><v>0</v></c><c r="C${at}"><v>${at}</v></c></row>`
const ofEachKind =
  '<row r="1"><c s="1"><v>46082</v></c><c s="1"><v>46082.5</v></c><c s="1"><v>0.5</v></c><c><v>110101199003070014</v></c><c s="2"><v>0.961</v></c><c><v>-0.25</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><f>NOW()</f></c><c/><c t="str"><f>DISPIMG("ID_1",1)</f><v>x</v></c><c t="inlineStr"><is><t>末\n尾 </t></is></c></row>'
const many = writeWorkbook({
  sheets: [
    { name: '甲', data: Array.from({ length: 2_500 }, (_row, at) => rowAt(at * 2 + 1)).join('') + rowAt(60_000) },
    { name: '空', state: 'hidden' },
    { name: '各种', data: ofEachKind },
    { name: '丙', data: rowAt(3), behind: '<mergeCells><mergeCell ref="C3:D4"/></mergeCells>' },
  ],
  strings: '<si><t>来信</t></si>',
  builtIns: [14, 10],
})

describe('the table reader', () => {
  it('answers what the worker read, with lines that crossed in parts in their places', async () => {
    const worker = soundWorker()
    const told: TableProgress[] = []
    const read = await createTableReader(() => worker).read(many, (progress) => told.push(progress))
    expect(read).toEqual({ ok: true, value: readSound(many) })
    expect(worker.partsAhead).toEqual([5])
    expect(told.at(-1)?.lines).toBe(2_503)
  })
  it('passes on why a file is refused, and reads the next', async () => {
    const reader = createTableReader(() => soundWorker())
    expect(await reader.read(new Uint8Array(0))).toEqual({
      ok: false,
      failure: { type: 'TableFileEmpty', zeros: false },
    })
    expect(await reader.read(many)).toMatchObject({ ok: true })
  })
  it('refuses a file that is too large before it is handed over', async () => {
    const worker = soundWorker()
    const reader = createTableReader(() => worker, { fileBytes: 10, patienceMs: 1000 })
    expect(await reader.read(new Uint8Array(11))).toEqual({
      ok: false,
      failure: { type: 'TablePastLimit', limit: 'fileBytes', most: 10, where: '' },
    })
    expect(worker.heard()).toBe(0)
  })
  it('ends what is being read, and reads again afterwards', async () => {
    const reader = createTableReader(() => soundWorker())
    const reading = reader.read(many)
    reader.end()
    expect(await reading).toEqual({ ok: false, failure: { type: 'TableReadEnded' } })
    expect(await reader.read(many)).toMatchObject({ ok: true })
  })
  it('says so where the worker is silent for too long, breaks, or talks nonsense', async () => {
    const silent = createInlineWorker(() => new Promise(() => {}))
    const { fileBytes } = tableLimits
    expect(await createTableReader(() => silent, { fileBytes, patienceMs: 1000 }).read(many)).toEqual({
      ok: false,
      failure: { type: 'TableTimeOver', seconds: 1 },
    })
    const broken = createInlineWorker(() => Promise.reject(new RangeError('no memory')))
    expect(await createTableReader(() => broken).read(many)).toEqual({
      ok: false,
      failure: { type: 'TableReaderBroken', detail: 'RangeError' },
    })
    const odd = createInlineWorker(async () => ({
      answer: { ok: true, value: { kind: 'xlsx', sheets: [], pictures: [], remarks: [] } },
      ahead: [{ sheet: 4, lines: [] }],
    }))
    expect(await createTableReader(() => odd).read(many)).toMatchObject({ failure: { detail: 'reply' } })
  })
})
