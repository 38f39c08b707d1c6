import { describe, expect, it } from 'vitest'
import { caseToRow } from '#shared/case/case-row'
import { holdsWord, toSearchWords } from '#shared/text/search-text'
import { titleOnPaper } from '#shared/reply/case-to-reply-facts'
import { columns } from '#shared/case/columns/columns'
import { subLedgerNamed } from '#shared/sub-ledger/all-sub-ledgers'
import { day, wholeWay } from '#tests/support/builders'
import { aCase } from '#tests/support/case-builders'
import { PlayedCase } from '#tests/support/case-stage'

const caller = { name: '李　明', phone: '138-0000-1234', address: '红旗村三组12号（桥头）' }
const title = '李明（13800001234，红旗村3组12号）反映路灯不亮'
const confidential = {
  confidential: true,
  caller,
  title,
  content: '李明说路灯不亮',
  remark: '请回电李明',
  place: '红旗村',
}
const holds = (text: string, typed: string): boolean => toSearchWords(typed).every((word) => holdsWord(text, word))

it('finds a case by its 档号, which is put in order by its numbers', () => {
  const { archiveNumber } = columns
  const one = PlayedCase.of({ steps: wholeWay })
  one.take('clerk', { step: 'conclude', on: day('2026-11-23'), way: 'settled', text: '' })
  const archive = { step: 'archive', keeping: 'permanent', place: '档案室', on: day('2026-11-23') } as const
  one.take('clerk', { ...archive, archiveNumber: '青山-2026-永-0012' })
  const row = caseToRow(one.one)
  expect(row).toMatchObject({ archiveNumber: '青山-2026-永-0012' })
  const [word] = toSearchWords('永－0012')
  expect(word !== undefined && holdsWord(row.searchText, word)).toBe(true)
  const order = archiveNumber.order === 'none' || 'names' in archiveNumber.order ? undefined : archiveNumber.order
  const sorted = ['2026-10', '2026-9', '2025-30'].toSorted((a, b) => order?.compare(a, b, row, row) ?? 0)
  expect(sorted).toEqual(['2025-30', '2026-9', '2026-10'])
  expect(order?.isBlank('')).toBe(true)
  expect(subLedgerNamed('archived')?.columns).toContain('archiveNumber')
})

describe('the line of a case', () => {
  it('is found by the caller, and by the centre’s remark', () => {
    const { searchText, hiddenText } = caseToRow(aCase({ sheet: { ...confidential, confidential: false } }))
    for (const typed of ['李明', '13800001234', '红旗村三组12号', '请回电']) expect(holds(searchText, typed)).toBe(true)
    expect(hiddenText.folded).toBe('')
  })
  it('hides a confidential caller in the title, however they are written', () => {
    const row = caseToRow(aCase({ sheet: confidential }))
    expect(row.title).toBe('来电人（〔电话已隐去〕，〔住址已隐去〕）反映路灯不亮')
    expect(titleOnPaper(aCase({ sheet: confidential }))).toBe('群众（某号码，某处）反映路灯不亮')
  })
  it('keeps what a confidential sheet hides apart, with those who have seen it', () => {
    const seen = aCase({ sheet: confidential, steps: [{ by: 'clerk', step: { step: 'reveal', reason: '回访' } }] })
    const row = caseToRow(seen)
    for (const typed of ['李明', '13800001234', '请回电']) {
      expect(holds(row.searchText, typed)).toBe(false)
      expect(holds(row.hiddenText.folded, typed)).toBe(true)
    }
    expect(row.revealedTo).toEqual(['clerk'])
    expect(caseToRow(aCase({ sheet: confidential })).revealedTo).toEqual([])
  })
})
