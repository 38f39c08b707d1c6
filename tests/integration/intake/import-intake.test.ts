import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { AttachmentStore } from '#renderer/desk/attachment-store'
import { findLostFiles, keepFiles, listFilesToKeep } from '#renderer/features/intake/bundle-files'
import { importIntake } from '#renderer/features/intake/import-intake'
import { readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { openBundle, type VerifiedBundle } from '#shared/bundle/open-bundle'
import { hashBytes, textToUtf8 } from '#shared/bundle/text'
import { webPorts } from '#shared/codec/web-ports'
import { anAssignment, instant } from '#tests/support/builders'
import { anAssignmentDraft, photo, photoAttachment, qingshanExpects } from '#tests/support/bundles/drafts'
import { makeOrThrow } from '#tests/support/bundles/hostile-bundle'
import { centre, qingshan } from '#tests/support/bundles/test-offices'
import { memoryAttachments } from '#tests/support/memory-attachments'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'

const plan = textToUtf8('a second file')
const planAttachment = { sha256: hashBytes(plan), name: '路灯分布图.pdf', bytes: plan.length }

async function openTwoFiles(): Promise<VerifiedBundle> {
  const draft = anAssignmentDraft({
    content: {
      type: 'assignment',
      assignments: [
        anAssignment(1, { attachments: [planAttachment, photoAttachment] }),
        anAssignment(2, { attachments: [photoAttachment] }),
      ],
    },
    files: [photo, plan],
  })
  const opened = await openBundle((await makeOrThrow(draft, centre, [qingshan])).bytes, qingshanExpects(), webPorts)
  if (!opened.ok) throw new Error(opened.failure.type)
  return opened.value
}

async function readyOf(ledger: Ledger, bundle: VerifiedBundle) {
  const { info, payload, tagmanifest } = bundle
  if (payload.content.type !== 'assignment') throw new Error('only assignments were asked for')
  const source = {
    bundleId: info.bundleId,
    tagmanifest,
    stream: info.stream,
    seq: info.seq,
    fromOffice: info.fromOffice,
    fromName: payload.head.fromName,
    fileName: 'stick.hlb',
    createdAt: info.createdAt,
  }
  return { bundle, plan: await readIntakePlan(ledger.database, source, payload.content.assignments) }
}

const at = (ledger: Ledger) => ({ ledger, clock: { now: () => instant(5000) } })

describe('importing a bundle with files', () => {
  it.each([0, 1])('writes no commit when the store fails after %i of them', async (room) => {
    const journal = memoryJournal()
    const ledger = await openStaffedLedger(journal)
    const before = [journal.tail(), await readLedgerDigest(ledger.database)]
    const done = await importIntake(
      at(ledger),
      memoryAttachments(room).store,
      await readyOf(ledger, await openTwoFiles()),
      'clerk',
    )
    expect(done).toMatchObject({ ok: false, failure: { type: 'AttachmentNotKept', cause: { type: 'DiskFull' } } })
    expect([journal.tail(), await readLedgerDigest(ledger.database)]).toEqual(before)
  })

  it('names the file that was not kept', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    const ready = await readyOf(ledger, await openTwoFiles())
    const [, second] = listFilesToKeep(ready.bundle, ready.plan)
    expect(await importIntake(at(ledger), memoryAttachments(1).store, ready, 'clerk')).toMatchObject({
      failure: { name: second?.name },
    })
  })

  it('has kept every file before the commit is made', async () => {
    const journal = memoryJournal()
    const ledger = await openStaffedLedger(journal)
    const tail = journal.tail()
    const { store, held } = memoryAttachments()
    const tailsAtPut: unknown[] = []
    const watching: AttachmentStore = { ...store, put: (file) => (tailsAtPut.push(journal.tail()), store.put(file)) }
    const done = await importIntake(at(ledger), watching, await readyOf(ledger, await openTwoFiles()), 'clerk')
    expect(done).toMatchObject({ ok: true })
    expect(tailsAtPut).toEqual([tail, tail])
    expect(journal.tail()).not.toEqual(tail)
    expect([...held.keys()].sort()).toEqual([photoAttachment.sha256, planAttachment.sha256].sort())
  })

  it('goes through when tried again after there is room', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    const ready = await readyOf(ledger, await openTwoFiles())
    await importIntake(at(ledger), memoryAttachments(0).store, ready, 'clerk')
    expect(await importIntake(at(ledger), memoryAttachments().store, ready, 'clerk')).toMatchObject({ ok: true })
  })

  it('keeps no file of a sheet that is not written', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    const ready = await readyOf(ledger, await openTwoFiles())
    const items = ready.plan.items.map(
      ({ assignment, sheet, veil, newer }) =>
        ({ kind: 'problem', assignment, sheet, veil, newer, problem: { type: 'DueBeforeIssue' } }) as const,
    )
    expect(listFilesToKeep(ready.bundle, { ...ready.plan, items })).toEqual([])
  })
})

describe('a bundle that was imported before', () => {
  it('keeps nothing, finds what was lost or damaged since, and brings it back', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    const bundle = await openTwoFiles()
    const { store, held } = memoryAttachments()
    await importIntake(at(ledger), store, await readyOf(ledger, bundle), 'clerk')
    const again = await readyOf(ledger, bundle)
    expect(listFilesToKeep(bundle, again.plan)).toEqual([])
    expect(await findLostFiles(store, bundle, again.plan)).toEqual([])
    held.delete(photoAttachment.sha256)
    held.set(planAttachment.sha256, textToUtf8('spoiled'))
    const lost = await findLostFiles(store, bundle, again.plan)
    expect(lost.map((file) => file.name).sort()).toEqual(['现场照片.jpg', '路灯分布图.pdf'])
    expect(await keepFiles(store, lost)).toEqual({ ok: true, value: undefined })
    expect(await findLostFiles(store, bundle, again.plan)).toEqual([])
  })
})
