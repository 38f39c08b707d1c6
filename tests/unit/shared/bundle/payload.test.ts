import { describe, expect, it } from 'vitest'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { countLines, parsePayload } from '#shared/bundle/payload'
import { hashBytes, textToUtf8 } from '#shared/bundle/text'
import { logCommit } from '#shared/record/commit'
import { anAssignment, instant, replica } from '#tests/support/builders'
import { aReply, photo, photoAttachment } from '#tests/support/bundles/drafts'

const head = { type: 'assignment', count: 1, title: '', fromName: '甲', toName: '乙', issuedOn: '2026-11-23' }
const lines = (...values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')
const limits = { ...defaultBundleLimits, lines: 3, lineBytes: 4000, linesBytes: 20_000, fileBytes: 100 }

interface Parts {
  readonly type?: 'assignment' | 'reply'
  readonly head?: unknown
  readonly text?: string | Uint8Array<ArrayBuffer>
  readonly files?: readonly Uint8Array<ArrayBuffer>[]
}

function parse({ type = 'assignment', head: given = head, text = lines(anAssignment(1)), files = [] }: Parts) {
  return parsePayload(
    type,
    new Map([
      ['data/head.json', textToUtf8(JSON.stringify(given))],
      [
        type === 'assignment' ? 'data/assignments.ndjson' : 'data/replies.ndjson',
        typeof text === 'string' ? textToUtf8(text) : text,
      ],
      ...files.map((bytes): [string, Uint8Array<ArrayBuffer>] => [`data/files/${hashBytes(bytes)}`, bytes]),
    ]),
    limits,
  )
}
const malformedAt = (line: number, field: string, file = 'data/assignments.ndjson') => ({
  ok: false,
  failure: { type: 'PayloadMalformed', file, line, field },
})

describe('parsePayload', () => {
  it('refuses a file that no other bundle would have room for, and says whose it is', () => {
    const [fits, large] = [new Uint8Array(100), new Uint8Array(101)]
    const named = (bytes: Uint8Array) => ({ sha256: hashBytes(bytes), name: '照片.jpg', bytes: bytes.length })
    const sheets = (bytes: Uint8Array) => lines(anAssignment(1), anAssignment(2, { attachments: [named(bytes)] }))
    const two = { ...head, count: 2 }
    expect(parse({ head: two, text: sheets(fits), files: [fits] }).ok).toBe(true)
    expect(parse({ head: two, text: sheets(large), files: [large] })).toEqual({
      ok: false,
      failure: { type: 'ContentTooLarge', what: 'file', line: 2, bytes: 101, limit: 100 },
    })
  })
  it('reads assignments, keeping fields it does not know', () => {
    const assignment = { ...anAssignment(1), laterField: { a: [1] } }
    expect(parse({ text: lines(assignment) })).toMatchObject({
      ok: true,
      value: { content: { type: 'assignment', assignments: [assignment] }, files: [] },
    })
  })
  it('reads replies with their document', () => {
    const reply = aReply(1, { document: photoAttachment })
    const read = parse({ type: 'reply', head: { ...head, type: 'reply' }, text: lines(reply), files: [photo] })
    expect(read).toMatchObject({
      ok: true,
      value: {
        content: { type: 'reply', replies: [reply] },
        files: [{ sha256: photoAttachment.sha256, bytes: photo }],
      },
    })
  })
  it('takes a last line without a line end, and no lines at all', () => {
    expect(parse({ text: lines(anAssignment(1)).trimEnd() }).ok).toBe(true)
    expect(parse({ head: { ...head, count: 0 }, text: '' })).toMatchObject({
      ok: true,
      value: { content: { assignments: [] } },
    })
  })
  it.each([
    [
      'a field of the wrong kind',
      lines(anAssignment(1), { ...anAssignment(2), caseId: 'x' }),
      malformedAt(2, 'caseId'),
    ],
    [
      'a day that does not exist',
      lines({ ...anAssignment(1), sheet: { ...anAssignment(1).sheet, dueOn: '2026-02-30' } }),
      malformedAt(1, 'sheet.dueOn'),
    ],
    ['text that is not JSON', '{\n', malformedAt(1, 'json')],
    ['a blank line', `${lines(anAssignment(1))}\n`, malformedAt(2, 'json')],
    ['a byte order mark', `\ufeff${lines(anAssignment(1))}`, malformedAt(1, 'json')],
    [
      'a prototype key',
      lines(anAssignment(1)).replace('{', '{"__proto__":{"admin":true},'),
      malformedAt(1, '__proto__'),
    ],
    [
      'an escaped prototype key',
      lines(anAssignment(1)).replace('{', '{"deep":[{"\\u005f_proto__":1}],'),
      malformedAt(1, '__proto__'),
    ],
    [
      'endless nesting',
      lines(anAssignment(1)).replace('{', `{"deep":${'['.repeat(1500)}${']'.repeat(1500)},`),
      malformedAt(1, 'nesting'),
    ],
    ['a line too long', lines({ ...anAssignment(1), filler: 'x'.repeat(5000) }), malformedAt(1, 'length')],
    [
      'too many lines',
      lines(anAssignment(1), anAssignment(2), anAssignment(3), anAssignment(4)),
      malformedAt(4, 'lines'),
    ],
    [
      'more than can be imported in one act',
      ' '.repeat(20_001),
      { ok: false, failure: { type: 'ContentTooLarge', what: 'lines', line: 0, bytes: 20_001, limit: 20_000 } },
    ],
    [
      'one case twice',
      lines(anAssignment(1), { ...anAssignment(2), caseId: anAssignment(1).caseId }),
      malformedAt(2, 'caseId'),
    ],
    [
      'one sheet number twice',
      lines(anAssignment(1), anAssignment(2, { sheetNumber: anAssignment(1).sheet.sheetNumber })),
      malformedAt(2, 'sheet.sheetNumber'),
    ],
  ])('refuses %s', (_what, text, failure) => {
    expect(parse({ text })).toEqual(failure)
  })
  it('refuses bytes that are not UTF-8', () => {
    expect(parse({ text: Uint8Array.of(0x22, 0xff, 0x22) })).toEqual(malformedAt(1, 'utf-8'))
  })
  it('leaves Object.prototype alone', () => {
    parse({ text: lines(anAssignment(1)).replace('{', '{"__proto__":{"polluted":true},') })
    expect('polluted' in {}).toBe(false)
  })
  it.each([
    ['count', { ...head, count: 2 }],
    ['type', { ...head, type: 'reply' }],
    ['issuedOn', { ...head, issuedOn: '' }],
    ['fromName', { ...head, fromName: 1 }],
  ])('refuses a head with another %s', (field, given) => {
    expect(parse({ head: given })).toEqual(malformedAt(1, field, 'data/head.json'))
  })
  it('refuses one round of one case answered twice, but not a second round', () => {
    const given = { ...head, type: 'reply', count: 2 }
    expect(parse({ type: 'reply', head: given, text: lines(aReply(1), aReply(1)) })).toEqual(
      malformedAt(2, 'round', 'data/replies.ndjson'),
    )
    expect(parse({ type: 'reply', head: given, text: lines(aReply(1), aReply(1, { round: 2 })) }).ok).toBe(true)
  })
  it('refuses a reply that is none, at its line', () => {
    expect(
      parse({
        type: 'reply',
        head: { ...head, type: 'reply', count: 2 },
        text: lines(aReply(1), { ...aReply(2), caseId: 7 }),
      }),
    ).toEqual(malformedAt(2, 'caseId', 'data/replies.ndjson'))
  })
  it('refuses an attachment that is not there, one nobody names, and one of another size', () => {
    const named = lines(anAssignment(1, { attachments: [photoAttachment] }))
    const name = `data/files/${photoAttachment.sha256}`
    expect(parse({ text: named })).toEqual({ ok: false, failure: { type: 'FileMissing', name } })
    expect(parse({ files: [photo] })).toEqual({ ok: false, failure: { type: 'FileUnexpected', name } })
    const lying = lines(anAssignment(1, { attachments: [{ ...photoAttachment, bytes: 1 }] }))
    expect(parse({ text: lying, files: [photo] })).toEqual(malformedAt(1, 'sheet.attachments.0.bytes'))
  })
  it('refuses the lines of another type', () => {
    const bag = new Map([
      ['data/head.json', textToUtf8(JSON.stringify(head))],
      ['data/commits.ndjson', textToUtf8('')],
    ])
    expect(parsePayload('assignment', bag, limits)).toEqual({
      ok: false,
      failure: { type: 'FileUnexpected', name: 'data/commits.ndjson' },
    })
  })
})

describe('parsePayload, of a ledger', () => {
  const commit = (seq: number): string =>
    logCommit({
      v: 1,
      replica: replica('pca'),
      seq,
      prev: '',
      at: instant(1),
      by: 'p',
      ops: [{ op: 'append', of: 'case', id: 'c', field: 'acts', value: 1 }],
    }).line
  const parseLedger = (
    commits: readonly string[],
    count = commits.length,
    files: readonly Uint8Array<ArrayBuffer>[] = [],
  ) =>
    parsePayload(
      'ledger',
      new Map([
        ['data/head.json', textToUtf8(JSON.stringify({ ...head, type: 'ledger', count }))],
        ['data/commits.ndjson', textToUtf8(commits.map((line) => `${line}\n`).join(''))],
        ...files.map((bytes): [string, Uint8Array<ArrayBuffer>] => [`data/files/${hashBytes(bytes)}`, bytes]),
      ]),
      limits,
    )

  it('keeps the lines and any files, which its lines need not name', () => {
    expect(parseLedger([commit(1), commit(2)], 2, [photo])).toMatchObject({
      ok: true,
      value: {
        content: { type: 'ledger', commits: [{ line: commit(1) }, { line: commit(2) }] },
        files: [{ sha256: photoAttachment.sha256, bytes: photo }],
      },
    })
  })
  it('refuses one number twice, a wrong line and a wrong count', () => {
    expect(parseLedger([commit(1), commit(2), commit(1)])).toEqual(malformedAt(3, 'seq', 'data/commits.ndjson'))
    expect(parseLedger([commit(1), '{}'])).toEqual(malformedAt(2, 'v', 'data/commits.ndjson'))
    expect(parseLedger([commit(1)], 2)).toEqual(malformedAt(1, 'count', 'data/head.json'))
  })
})

describe('the files of a payload', () => {
  const others = [1, 2, 3].map((n) => textToUtf8(`file ${n}`))
  const attachments = others.map((bytes, at) => ({ sha256: hashBytes(bytes), name: `${at}.jpg`, bytes: bytes.length }))

  it('are given sorted by hash, however many lines name them', () => {
    const text = lines(anAssignment(1, { attachments }), anAssignment(2, { attachments: attachments.slice(1) }))
    for (const files of [others, others.toReversed()]) {
      const parsed = parse({ head: { ...head, count: 2 }, text, files })
      expect(parsed.ok && parsed.value.files.map(({ sha256 }) => sha256)).toEqual(
        attachments.map(({ sha256 }) => sha256).toSorted(),
      )
    }
  })
  it('are named with line and place where a line tells another size', () => {
    const lying = attachments.map((one, at) => (at === 1 ? { ...one, bytes: 1 } : one))
    expect(
      parse({
        head: { ...head, count: 2 },
        text: lines(anAssignment(1), anAssignment(2, { attachments: lying })),
        files: others,
      }),
    ).toEqual(malformedAt(2, 'sheet.attachments.1.bytes'))
    const given = { ...head, type: 'reply', count: 2 }
    expect(
      parse({
        type: 'reply',
        head: given,
        text: lines(aReply(1), aReply(2, { document: { ...photoAttachment, bytes: 1 } })),
        files: [photo],
      }),
    ).toEqual(malformedAt(2, 'document.bytes', 'data/replies.ndjson'))
  })
  it('need a head and lines', () => {
    const bag = new Map([
      ['data/head.json', textToUtf8(JSON.stringify(head))],
      ['data/assignments.ndjson', textToUtf8(lines(anAssignment(1)))],
    ])
    for (const name of bag.keys())
      expect(parsePayload('assignment', new Map([...bag].filter(([path]) => path !== name)), limits)).toEqual({
        ok: false,
        failure: { type: 'FileMissing', name },
      })
    expect(parsePayload('assignment', bag, limits)).toMatchObject({ ok: true, value: { head } })
  })
})

describe('countLines', () => {
  it('counts each type’s own', () => {
    expect(countLines({ type: 'assignment', assignments: [anAssignment(1)] })).toBe(1)
    expect(countLines({ type: 'reply', replies: [aReply(1), aReply(2)] })).toBe(2)
    expect(countLines({ type: 'ledger', commits: [] })).toBe(0)
  })
})
