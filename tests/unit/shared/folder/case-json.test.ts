import { describe, expect, it } from 'vitest'
import { caseJsonFormat, caseJsonSchema, composeCaseJson } from '#shared/folder/case-json'
import { placeAttachments } from '#shared/folder/folder-files'
import { aCaseRecord } from '#tests/support/case-builders'
import { day, wholeWay } from '#tests/support/builders'
import { anEnteredRecord, anEntry } from '#tests/support/entry/an-entry'
import { aFolderSource } from './a-folder-source'

const photo = { sha256: 'ab'.repeat(32), name: '现场.jpg', bytes: 12 }
const around = { wanted: true, isForbidden: () => false }

const compose = (source: ReturnType<typeof aFolderSource>) =>
  composeCaseJson(source, placeAttachments(source.one, { ...around, veil: source.veil }), [
    { path: '案件.html', what: '案件页' },
  ])

describe('case.json', () => {
  const record = aCaseRecord({ sheet: { attachments: [photo] }, steps: wholeWay })
  const source = aFolderSource(record)

  it('is of its own schema, with every field that was written and every act in order', () => {
    const text = JSON.stringify(compose(source))
    const read = caseJsonSchema.parse(JSON.parse(text))
    expect(read.format).toBe(caseJsonFormat)
    expect(read.fields.map(({ field }) => field).toSorted()).toEqual(Object.keys(record.registers).toSorted())
    expect(read.fields.find(({ field }) => field === 'feedback')?.writes).toHaveLength(1)
    expect(read.acts.map(({ written }) => written.act)).toEqual(source.one.entries.map(({ act }) => act.act))
    expect(read.acts.at(-1)).toMatchObject({ name: '反馈', state: 'standing', by: 'clerk' })
    expect(read.people).toEqual({ clerk: '李敏', handler: '王建国', deputy: '周海', secretary: '陈立' })
    expect(read.attachments).toEqual([{ ...photo, path: '附件/现场.jpg', why: '' }])
    expect(read.case).toMatchObject({ ledgerNumber: '2026-017', stage: 'closed', caller: 'shown', round: 1 })
  })

  it('refuses no reader that ignores what it does not know, and names a later format', () => {
    const later = { ...compose(source), format: 'hotline-case/1.7', more: 1 }
    expect(caseJsonSchema.parse(later).format).toBe('hotline-case/1.7')
    expect(caseJsonSchema.safeParse({ ...later, format: 'hotline-case/2.0' }).success).toBe(false)
  })
})

describe('case.json of a confidential case', () => {
  const entry = anEntry({
    confidential: true,
    caller: { name: '孙秀英', phone: '13800000009', address: '石桥村三组12号' },
    idNumber: '110101199003071234',
    speaker: '钱多多 13800000011',
    peopleCount: 3,
    content: '孙秀英（13800000009）反映石桥村主路路灯不亮，家住石桥村三组12号。',
    attachments: [{ ...photo, name: '孙秀英家门口.jpg' }],
  })
  const record = anEnteredRecord({ entry })

  it('names the caller nowhere while they are hidden, and says so', () => {
    const made = compose(aFolderSource(record, true))
    const text = JSON.stringify(made)
    for (const secret of ['孙秀英', '13800000009', '三组12号', '110101199003071234', '钱多多', '13800000011'])
      expect(text).not.toContain(secret)
    expect(made.case).toMatchObject({ confidential: true, caller: 'hidden' })
    expect(made.attachments).toMatchObject([{ path: '', why: '本件保密，没有放入' }])
    expect(caseJsonSchema.safeParse(made).success).toBe(true)
  })

  it('has them whole where they were uncovered', () => {
    const made = compose(aFolderSource(record))
    expect(JSON.stringify(made)).toContain('110101199003071234')
    expect(made.attachments).toMatchObject([{ name: '孙秀英家门口.jpg', path: '附件/孙秀英家门口.jpg' }])
    expect(day('2026-11-23')).toBe(made.fields.flatMap(({ writes }) => writes.map(({ at }) => at.slice(0, 10)))[0])
  })
})
