import { describe, expect, it } from 'vitest'
import { ownEntrySchema } from '#shared/case/own-entry'
import {
  attachmentToField,
  entryToFields,
  parseAttachmentField,
  parseTypedTime,
  readEntryFields,
} from '#shared/entry/read-entry-fields'
import { day } from '#tests/support/builders'
import { anEntry } from '#tests/support/entry/an-entry'

const today = day('2026-11-23')
const typed = (change: Record<string, string | readonly string[]> = {}) => {
  const fields: Record<string, string | readonly string[]> = {
    ...entryToFields(anEntry()),
    ledgerNumber: '2026-001',
    registeredOn: '2026-11-23',
    ...change,
  }
  return readEntryFields((name) => [fields[name] ?? []].flat(), { today })
}
const gapsOf = (change: Parameters<typeof typed>[0]): readonly string[] => {
  const read = typed(change)
  return read.ok ? [] : Object.keys(read.failure)
}

describe('the form of 登记', () => {
  it('reads what an entry was written back into as that entry', () => {
    const entry = anEntry({
      confidential: true,
      peopleCount: 6,
      speaker: '周大福 13911112222',
      attachments: [{ sha256: 'ab'.repeat(32), name: '现场 照片.png', bytes: 12 }],
    })
    const read = typed({ ...entryToFields(entry), key: '1' })
    expect(read).toEqual({
      ok: true,
      value: { entry, ledgerNumber: '2026-001', registeredOn: '2026-11-23', key: true },
    })
    expect(ownEntrySchema.safeParse(read.ok ? read.value.entry : undefined).success).toBe(true)
  })

  it('takes one person where nobody counted, and wide digits with 人 behind them', () => {
    expect(typed({ peopleCount: '' })).toMatchObject({ value: { entry: { peopleCount: 1 } } })
    expect(typed({ peopleCount: '１２人', speaker: '周大福' })).toMatchObject({ value: { entry: { peopleCount: 12 } } })
  })

  it.each<[string, Parameters<typeof typed>[0], readonly string[]]>([
    ['nothing of what is needed', { gist: '', content: ' ', category: '' }, ['gist', 'content', 'category']],
    ['a gist of 31', { gist: '路'.repeat(31) }, ['gist']],
    ['a call of tomorrow', { calledOn: '2026-11-24' }, ['calledOn', 'registeredOn']],
    ['no day', { calledOn: '2026-02-30' }, ['calledOn']],
    ['a limit in the year 9999', { dueOn: '9999-12-31' }, ['dueOn']],
    ['a call of a hundred years ago', { calledOn: '1926-11-20' }, ['calledOn']],
    ['a limit before the call', { dueOn: '2026-11-20' }, ['dueOn']],
    ['a group without a speaker', { peopleCount: '5' }, ['speaker']],
    ['a number of people that is none', { peopleCount: '-3' }, ['peopleCount']],
    ['no time of day', { calledAt: '25:61' }, ['calledAt']],
    ['a number of another year', { ledgerNumber: '2025-001' }, ['ledgerNumber']],
    ['a number in another way', { ledgerNumber: '17' }, ['ledgerNumber']],
    ['no channel and no kind', { channel: 'pigeon', demand: '' }, ['channel', 'demand']],
  ])('names every gap at once: %s', (_what, change, gaps) => expect(gapsOf(change)).toEqual(gaps))

  it('lets a case wait for its number, or bear a provisional one', () => {
    expect(typed({ ledgerNumber: 'waiting' })).toMatchObject({ value: { ledgerNumber: '' } })
    expect(typed({ ledgerNumber: '2026-b-001' })).toMatchObject({ value: { ledgerNumber: '2026-B-001' } })
  })
})

it.each([
  ['8:40', '08:40'],
  ['０８：４０', '08:40'],
  ['0840', '08:40'],
  ['8点', '08:00'],
  ['8时5分', '08:05'],
  ['', ''],
  ['24:00', undefined],
  ['早上', undefined],
])('a time typed as %s is %s', (text, time) => expect(parseTypedTime(text)).toBe(time))

it('an attachment comes back out of its field, and nothing out of another', () => {
  const file = { sha256: 'cd'.repeat(32), name: 'a b c.pdf', bytes: 0 }
  expect(parseAttachmentField(attachmentToField(file))).toEqual(file)
  expect(parseAttachmentField('zz 3 a.pdf')).toBeUndefined()
})
