import { describe, expect, it } from 'vitest'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { bundleDraftSchema } from '#shared/bundle/make-bundle'
import { openBundle, verifiedBundleSchema } from '#shared/bundle/open-bundle'
import { parsePayload } from '#shared/bundle/payload'
import { answerRecordSchema, requestRecordSchema, type RequestRecord } from '#shared/bundle/request-record'
import { textToUtf8 } from '#shared/bundle/text'
import { webPorts } from '#shared/codec/web-ports'
import { aCaseId } from '#tests/support/builders'
import { aReplyDraft, anAssignmentDraft, centreExpects, qingshanExpects } from '#tests/support/bundles/drafts'
import { makeOrThrow } from '#tests/support/bundles/hostile-bundle'
import { centre, qingshan } from '#tests/support/bundles/test-offices'

const request = requestRecordSchema.parse({
  requestId: 'pca00000.1:7',
  caseId: aCaseId(1),
  sheetNumber: '2026110001',
  round: 1,
  kind: 'extension',
  askedOn: '2026-11-24',
  reason: '延期理由：配件要从外地采购',
  opinion: '',
  proposedUnit: '',
  talkedWith: '',
  askedDueOn: '2026-12-04',
})
const answer = answerRecordSchema.parse({
  requestId: 'pca00000.1:7',
  caseId: aCaseId(1),
  kind: 'extension',
  state: 'granted',
  answeredOn: '2026-11-25',
  said: '同意',
  dueOn: '2026-12-04',
  newUnit: '',
})
const asking = (requests: readonly RequestRecord[]) =>
  aReplyDraft({ content: { type: 'reply', replies: [], requests }, files: [] })

describe('requests and answers in bundles', () => {
  it('stay in the bundle as it crosses from the worker to the window', async () => {
    const answering = anAssignmentDraft({
      content: { type: 'assignment', assignments: [], answers: [answer] },
      files: [],
    })
    const toUs = await openBundle((await makeOrThrow(answering, centre, [qingshan])).bytes, qingshanExpects(), webPorts)
    const toCentre = await openBundle(
      (await makeOrThrow(asking([request]), qingshan, [centre])).bytes,
      centreExpects(),
      webPorts,
    )
    for (const opened of [toUs, toCentre])
      expect(opened.ok && verifiedBundleSchema.parse(structuredClone(opened.value))).toEqual(opened.ok && opened.value)
    expect(toUs.ok && toUs.value.payload.content).toMatchObject({ answers: [answer] })
  })

  it('go there and back, also where there is no reply and no sheet', async () => {
    const made = await makeOrThrow(asking([request]), qingshan, [centre])
    expect(await openBundle(made.bytes, centreExpects(), webPorts)).toMatchObject({
      ok: true,
      value: { payload: { head: { count: 0 }, content: { type: 'reply', replies: [], requests: [request] } } },
    })
    const content = { type: 'assignment', assignments: [], answers: [answer] } as const
    const back = await makeOrThrow(anAssignmentDraft({ content, files: [] }), centre, [qingshan])
    expect(await openBundle(back.bytes, qingshanExpects(), webPorts)).toMatchObject({
      ok: true,
      value: { payload: { content } },
    })
  })

  it('have no file where there is nothing to ask, so that older readers take the bundle', async () => {
    const made = await makeOrThrow(asking([]), qingshan, [centre])
    const opened = await openBundle(made.bytes, centreExpects(), webPorts)
    expect(opened.ok && Object.keys(opened.value.payload.content)).toEqual(['type', 'replies'])
  })

  it('a kind that this program does not know is read, and never written', () => {
    const later = { ...request, kind: 'later-kind' }
    expect(parse('reply', 'data/requests.ndjson', [later])).toMatchObject({
      value: { content: { requests: [{ kind: 'later-kind' }] } },
    })
    expect(bundleDraftSchema.safeParse(asking([request])).success).toBe(true)
    expect(bundleDraftSchema.safeParse(asking([requestRecordSchema.parse(later)])).success).toBe(false)
  })
})

const line = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

function parse(type: 'reply' | 'assignment', file: string, values: readonly unknown[], limits = defaultBundleLimits) {
  const head = { type, count: 0, title: '', fromName: '甲', toName: '乙', issuedOn: '2026-11-23' }
  return parsePayload(
    type,
    new Map([
      ['data/head.json', textToUtf8(JSON.stringify(head))],
      [type === 'reply' ? 'data/replies.ndjson' : 'data/assignments.ndjson', textToUtf8('')],
      [file, textToUtf8(values.map((value) => `${line(value)}\n`).join(''))],
    ]),
    limits,
  )
}

describe('what is malformed is refused by file, line and field', () => {
  it.each([
    ['reply', 'data/requests.ndjson', [request, { ...request, requestId: 'nobody' }], 2, 'requestId'],
    ['reply', 'data/requests.ndjson', [request, request], 2, 'requestId'],
    ['reply', 'data/requests.ndjson', [{ ...request, askedDueOn: '2026-02-30' }], 1, 'askedDueOn'],
    ['reply', 'data/requests.ndjson', [{ ...request, kind: 'NO WORD' }], 1, 'kind'],
    ['reply', 'data/requests.ndjson', [{ ...request, proposedUnit: '城'.repeat(61) }], 1, 'proposedUnit'],
    ['assignment', 'data/answers.ndjson', [{ ...answer, caseId: 'x' }], 1, 'caseId'],
    ['assignment', 'data/answers.ndjson', [{ ...answer, state: 1 }], 1, 'state'],
    ['assignment', 'data/answers.ndjson', [answer, { ...answer, state: 'refused' }], 2, 'requestId'],
    ['assignment', 'data/answers.ndjson', [{ ...answer, said: undefined }], 1, 'said'],
  ] as const)('%s %s line %#', (type, file, values, at, field) => {
    expect(parse(type, file, values)).toEqual({
      ok: false,
      failure: { type: 'PayloadMalformed', file, line: at, field },
    })
  })

  it('answers have no place in a reply, nor requests in an assignment', () => {
    expect(parse('reply', 'data/answers.ndjson', [answer])).toMatchObject({ failure: { type: 'FileUnexpected' } })
    expect(parse('assignment', 'data/requests.ndjson', [request])).toMatchObject({
      failure: { type: 'FileUnexpected' },
    })
  })

  it('more than the limits let is refused', () => {
    const small = { ...defaultBundleLimits, linesBytes: 50 }
    expect(parse('reply', 'data/requests.ndjson', [request], small)).toMatchObject({
      failure: { type: 'ContentTooLarge', what: 'lines' },
    })
  })
})
