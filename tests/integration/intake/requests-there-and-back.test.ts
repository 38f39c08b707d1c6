import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { planIntakeBundle } from '#renderer/features/intake/open-intake'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitIntake } from '#renderer/ledger-store/commit/commit-intake'
import { planReplyExport } from '#renderer/ledger-store/commit/commit-reply-export'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { readCase } from '#renderer/ledger-store/read/read-cases'
import { readOutgoing } from '#renderer/ledger-store/read/read-outgoing'
import { openBundle } from '#shared/bundle/open-bundle'
import { requestRecordSchema, type AnswerRecord, type RequestRecord } from '#shared/bundle/request-record'
import { webPorts } from '#shared/codec/web-ports'
import type { CaseStep } from '#shared/case/case-step'
import { caseToRequests } from '#shared/reply/case-to-requests'
import { aCaseId, anAssignment, day } from '#tests/support/builders'
import {
  aReplyDraft,
  anAssignmentDraft,
  bundleIdOf,
  centreExpects,
  qingshanExpects,
} from '#tests/support/bundles/drafts'
import { makeOrThrow } from '#tests/support/bundles/hostile-bundle'
import { centre, qingshan } from '#tests/support/bundles/test-offices'
import { memoryAttachments } from '#tests/support/memory-attachments'
import { memoryJournal } from '#tests/support/memory-journal'
import { shippedCalendar } from '#tests/support/shipped-calendar'
import { openStaffedLedger } from '#tests/support/test-ledger'

const today = day('2026-11-24')
const calendar = shippedCalendar()

async function planOf(ledger: Ledger, n: number, answers: readonly AnswerRecord[], actorId = 'clerk') {
  const assignments = n === 1 ? [anAssignment(1)] : []
  const content = { type: 'assignment', assignments, answers: [...answers] } as const
  const prev = n === 1 ? '' : 'ab'.repeat(32)
  const draft = anAssignmentDraft({ bundleId: bundleIdOf(100 + n), seq: n, prev, content, files: [] })
  const made = await makeOrThrow(draft, centre, [qingshan])
  const opened = await openBundle(made.bytes, qingshanExpects(), webPorts)
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const by = { actorId, today, calendar }
  const planned = await planIntakeBundle(ledger.database, memoryAttachments().store, opened.value, 'a.hlb', by)
  if (!planned.ok) throw new Error(planned.failure.type)
  return planned.value.plan
}

async function importing(ledger: Ledger, n: number, answers: readonly AnswerRecord[], actorId = 'clerk') {
  const plan = await planOf(ledger, n, answers, actorId)
  const done = await commitIntake(ledger, plan, actorId)
  if (!done.ok) throw new Error(done.failure.type)
  return plan.answered?.items.map(({ problem }) => problem?.type ?? 'written')
}

async function take(ledger: Ledger, step: CaseStep): Promise<void> {
  const done = await commitCaseStep(ledger, { caseId: aCaseId(1), step, actorId: 'clerk', today, calendar })
  if (!done.ok) throw new Error(JSON.stringify(done.failure))
}

async function caseOf(ledger: Ledger) {
  const found = await readCase(ledger.database, aCaseId(1))
  if (found === undefined) throw new Error('no case')
  return found.one
}

/** A ledger whose one case asks the centre for more time, and the line by which it asks. */
async function askForMoreTime() {
  const ledger = await openStaffedLedger(memoryJournal())
  await importing(ledger, 1, [])
  const { dueOn } = await caseOf(ledger)
  const askedDueOn = day('2026-12-04')
  await take(ledger, {
    step: 'ask-extension',
    on: today,
    askedDueOn,
    reason: '配件要从外地采购',
    approver: 'centre',
    told: '',
  })
  const [request] = caseToRequests(await caseOf(ledger))
  if (request === undefined) throw new Error('nothing asked')
  return { ledger, request, dueOn }
}

/** What a centre answers to a request that came to it in a bundle. */
function answerTo(
  { requestId, caseId, kind, askedDueOn }: RequestRecord,
  change: Partial<AnswerRecord> = {},
): AnswerRecord {
  return {
    requestId,
    caseId,
    kind,
    state: 'granted',
    answeredOn: today,
    said: '同意延期',
    dueOn: askedDueOn,
    newUnit: '',
    ...change,
  }
}

describe('a request to the centre and its answer', () => {
  it('leaves in a reply bundle, comes back granted, and moves the limit', async () => {
    const { ledger, request, dueOn } = await askForMoreTime()
    expect(request).toMatchObject({ kind: 'extension', sheetNumber: anAssignment(1).sheet.sheetNumber })
    const draft = aReplyDraft({ content: { type: 'reply', replies: [], requests: [request] }, files: [] })
    const made = await makeOrThrow(draft, qingshan, [centre])
    const opened = await openBundle(made.bytes, centreExpects(), webPorts)
    const content = opened.ok ? opened.value.payload.content : undefined
    const came = requestRecordSchema.parse(content?.type === 'reply' ? content.requests?.[0] : undefined)
    expect(await importing(ledger, 2, [answerTo(came)])).toEqual(['written'])
    const after = await caseOf(ledger)
    expect([dueOn < after.dueOn, after.dueOn, after.sides[0]?.state]).toEqual([true, '2026-12-04', 'granted'])
    expect(caseToRequests(after)).toEqual([])
  })

  it('tells of what is repeated, contradicting or unknown, and changes nothing by it', async () => {
    const { ledger, request } = await askForMoreTime()
    expect(await importing(ledger, 2, [answerTo(request)])).toEqual(['written'])
    const before = await caseOf(ledger)
    expect(await importing(ledger, 3, [answerTo(request)])).toEqual(['AnswerRepeated'])
    expect(await importing(ledger, 4, [answerTo(request, { state: 'refused', dueOn: null })])).toEqual([
      'AnswerContradicts',
    ])
    expect(await importing(ledger, 5, [answerTo(request, { dueOn: day('2026-12-09') })])).toEqual(['AnswerContradicts'])
    expect(await importing(ledger, 6, [answerTo(request, { kind: 'return' })])).toEqual(['KindDiffers'])
    expect(await importing(ledger, 7, [answerTo(request, { caseId: aCaseId(99) })])).toEqual(['CaseUnknown'])
    const other = requestRecordSchema.shape.requestId.parse('zzzzzzzz.1:99')
    expect(await importing(ledger, 8, [answerTo(request, { requestId: other })])).toEqual(['RequestUnknown'])
    expect((await caseOf(ledger)).entries).toEqual(before.entries)
  })

  it('refused by the rules of the step, it is told with the reason; opened again by who may, it is written', async () => {
    const { ledger, request } = await askForMoreTime()
    expect(await importing(ledger, 2, [answerTo(request)], 'handler')).toEqual(['AnswerRefused'])
    expect((await caseOf(ledger)).sides[0]?.state).toBe('asked')
    expect(await importing(ledger, 2, [answerTo(request)])).toEqual(['written'])
    expect((await caseOf(ledger)).sides[0]?.state).toBe('granted')
    expect(await importing(ledger, 2, [answerTo(request)])).toEqual(['AnswerRepeated'])
  })

  it('is listed for export until it is answered, and an answered one leaves no more', async () => {
    const { ledger, request } = await askForMoreTime()
    const listed = (await readOutgoing(ledger.database)).requests
    expect(listed).toMatchObject([{ requestId: request.requestId, name: '延期', sent: 0, arrived: false }])
    const entry = {
      bundleId: bundleIdOf(7),
      tagmanifest: 'ab'.repeat(32),
      stream: 'reply/qingshan/hotline-centre',
      seq: 1,
      toOffice: 'hotline-centre',
      toName: '受理中心',
      fileName: 'a.hlb',
      place: '',
      sha256: '',
      caseIds: [],
      requests: [{ caseId: aCaseId(1), requestId: request.requestId }],
    }
    expect(await planReplyExport(ledger.database, entry, 'clerk', today)).toMatchObject({ ok: true })
    expect(await planReplyExport(ledger.database, entry, 'handler', today)).toMatchObject({
      failure: { type: 'CaseRefused' },
    })
    await importing(ledger, 2, [answerTo(request, { state: 'refused', dueOn: null })])
    expect((await readOutgoing(ledger.database)).requests).toEqual([])
    expect(await planReplyExport(ledger.database, entry, 'clerk', today)).toMatchObject({
      failure: { type: 'RequestGone' },
    })
  })
})
