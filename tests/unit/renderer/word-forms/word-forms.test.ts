import { describe, expect, test } from 'vitest'
import { fillWordForm } from '#renderer/word-forms/fill-word-form'
import { readWordForm } from '#renderer/word-forms/read-word-form'
import type { WordFormFailure } from '#shared/office-paper/word-form-failure'
import { confidentialField, readWordFields, wordFields } from '#shared/papers/word-fields'
import { aBusyCase, paperSheet, paperSourceOf } from '#tests/support/papers/case-for-papers'
import { unzipDocx } from '#tests/support/papers/read-docx'
import { aWordFile, p, type WordFileWish } from '#tests/support/word/a-word-file'

const names = new Set(wordFields.map(({ name }) => name))

const refusedOf = (wish: WordFileWish): WordFormFailure | undefined => {
  const read = readWordForm(aWordFile(wish), names)
  return read.ok ? undefined : read.failure
}
const faultsOf = (...body: readonly string[]): readonly unknown[] => {
  const failure = refusedOf({ body })
  return failure?.type === 'WordMarksFaulty'
    ? failure.faults.map(({ fault, mark, meant, paragraph, near }) => [fault, mark, meant, paragraph, near])
    : [failure?.type]
}

describe('every mark is judged before a file is taken', () => {
  test('marks in body and head, torn over runs, each with how often', () => {
    const read = readWordForm(
      aWordFile({ body: [p('台账号：{台账', '号}'), p('{标题}{标题}')], header: [p('{单位名称}')] }),
      names,
    )
    expect(read.ok && read.value.marks).toEqual([
      { mark: '台账号', times: 1 },
      { mark: '标题', times: 2 },
      { mark: '单位名称', times: 1 },
    ])
  })
  test.each([
    [
      'unknown, with what may be meant',
      [p('甲'), p('事项：{诉求标题}')],
      [['unknown', '诉求标题', '标题', 2, '事项：{诉求标题}']],
    ],
    ['unknown, near none', [p('{foo}')], [['unknown', 'foo', '', 1, '{foo}']]],
    ['unclosed', [p('{标题'), p('{内容}')], [['unclosed', '{标题', '标题', 1, '{标题']]],
    ['unclosed at the end', [p('{标题}'), p('到此{')], [['unclosed', '{', '', 2, '到此{']]],
    ['unopened', [p('标题}')], [['unopened', '标题}', '标题', 1, '标题}']]],
    ['over two paragraphs', [p('{标'), p('题}')], [['over-paragraphs', '{标题}', '标题', 1, '{标']]],
    ['full-width', [p('｛标题｝')], [['wide', '｛标题｝', '标题', 1, '｛标题｝']]],
    ['half of it full-width', [p('{标题｝')], [['wide', '{标题｝', '标题', 1, '{标题｝']]],
    ['blanks', [p('{ 标题 }')], [['blank', ' 标题 ', '标题', 1, '{ 标题 }']]],
    [
      'a loop',
      [p('{#标题}'), p('{/标题}')],
      [
        ['sign', '#标题', '标题', 1, '{#标题}'],
        ['sign', '/标题', '标题', 2, '{/标题}'],
      ],
    ],
    ['nothing', [p('{}')], [['empty', '', '', 1, '{}']]],
    ['what every object has', [p('{constructor}')], [['unknown', 'constructor', '', 1, '{constructor}']]],
  ])('refused: %s', (_what, body, faults) => {
    expect(faultsOf(...body)).toEqual(faults)
  })
  test('a mark that is open at the end of the body does not reach into the head', () => {
    const failure = refusedOf({ body: [p('{标题')], header: [p('}')] })
    expect(failure).toMatchObject({ type: 'WordMarksFaulty', faults: [{ fault: 'unclosed' }, { fault: 'unopened' }] })
  })
  test('at most a dozen faults are told, and how many more there are', () => {
    expect(refusedOf({ body: Array.from({ length: 15 }, () => p('{x}')) })).toMatchObject({ more: 3 })
  })
})

describe('files that are not taken', () => {
  const relation = (type: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://example.invalid/x.dotm" TargetMode="External"/></Relationships>`
  const body = [p('{标题}')]
  test.each<[string, WordFileWish, object]>([
    ['macros', { body, parts: { 'word/vbaProject.bin': new Uint8Array([1]) } }, { what: 'macros' }],
    ['.docm', { body, mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }, { what: 'macros' }],
    ['controls', { body, parts: { 'word/activeX/activeX1.xml': '<a/>' } }, { what: 'controls' }],
    ['objects', { body, parts: { 'word/embeddings/oleObject1.bin': new Uint8Array([1]) } }, { what: 'objects' }],
    [
      'a template elsewhere',
      { body, parts: { 'word/_rels/settings.xml.rels': relation('attachedTemplate') } },
      { what: 'outer-template' },
    ],
    ['no marks', { body: [p('甲')] }, { type: 'WordWithoutMarks' }],
    [
      'a template of Word',
      { body, mainType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml' },
      { nature: 'template' },
    ],
    ['no XML', { body: ['<w:p>'] }, { type: 'WordDamaged' }],
    [
      'far too much unpacked',
      { body, parts: { 'word/media/a.bmp': new Uint8Array(70 * 1024 * 1024) } },
      { limit: 'unpacked' },
    ],
  ])('%s', (_what, wish, failure) => expect(refusedOf(wish)).toMatchObject(failure))
  test('links of the web do no harm', () => {
    expect(refusedOf({ body, parts: { 'word/_rels/document.xml.rels': relation('hyperlink') } })).toBeUndefined()
  })
  test.each<[string, Uint8Array, object]>([
    ['nothing', new Uint8Array(), { nature: 'empty' }],
    [
      '.doc, or one with a password',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      { nature: 'old' },
    ],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 x'), { nature: 'other' }],
    ['20 MB', new Uint8Array(20 * 1024 * 1024).fill(1), { type: 'WordPastLimit', limit: 'file' }],
    ['cut short', aWordFile({ body }).subarray(0, 300), { type: 'WordDamaged' }],
  ])('%s', (_what, bytes, failure) => {
    const read = readWordForm(bytes, names)
    expect(read.ok ? undefined : read.failure).toMatchObject(failure)
  })
})

describe('a form is filled in from a case', () => {
  const noMark = { field: confidentialField, words: '' }
  test('breaks stay, what is not known is empty, and nothing reads undefined', async () => {
    const values = new Map([
      ...readWordFields(paperSourceOf(aBusyCase())),
      ['备注', ''],
      ['内容', '第一行 <&>\n第二行'],
    ])
    const body = wordFields.map(({ name }) => p(`${name}=`, `{${name}}`))
    const filled = fillWordForm(aWordFile({ body }), { values, mark: noMark })
    if (!filled.ok) throw new Error(JSON.stringify(filled.failure))
    const text = filled.value.paragraphs.join('\n')
    expect(text).toContain('标题=反映石桥村三组至村委会主路路灯半月不亮影响夜间出行')
    expect(text).toContain('内容=第一行 <&>\n第二行')
    expect(filled.value.paragraphs).toContain('备注=')
    expect(text).toMatch(/分管领导批示=同意拟办意见。/u)
    expect(text).not.toMatch(/undefined|null|[{}]/u)
    expect((await unzipDocx(filled.value.bytes)).get('word/document.xml')).toContain('<w:br/>')
  })
  test('a confidential case hides its caller in every field, and says at the head who printed it', () => {
    const one = aBusyCase('closed', { ...paperSheet, confidential: true })
    const body = wordFields.filter(({ name }) => name !== confidentialField).map(({ name }) => p(`{${name}}`))
    const mark = { field: confidentialField, words: '保密　打印：李敏　2026-11-23 10:12' }
    const fill = (lines: readonly string[]) => {
      const filled = fillWordForm(aWordFile({ body: lines }), { values: readWordFields(paperSourceOf(one)), mark })
      return filled.ok ? filled.value.paragraphs : []
    }
    expect(fill(body)[0]).toBe(mark.words)
    expect(fill(body).join('\n')).not.toMatch(/赵明|13800000001/u)
    // A form that has a place for it says it there alone.
    expect(fill([p('密：{保密标记}'), p('{标题}')])[0]).toBe(`密：${mark.words}`)
  })
})
