import { describe, expect, it } from 'vitest'
import { createBackupClient } from '#renderer/backups/backup-client'
import { createBackupTask, tellBackupDefect } from '#renderer/backups/answer-backup'
import { createDirectTasks } from '#renderer/backups/direct-tasks'
import type { BackupTasks, LedgerFacts } from '#renderer/backups/backup-tasks'
import { webPorts } from '#shared/codec/web-ports'
import { openBackup } from '#shared/backup/open-backup'
import { instant, mondayMorning, replica } from '#tests/support/builders'
import { aBackup, commitLines, linesToText, openingOf } from '#tests/support/backup/backup-drafts'
import { qingshan } from '#tests/support/bundles/test-offices'
import { createInlineWorker, type InlineWorker } from '#tests/support/worker/inline-worker'
import { plainJournal } from '#tests/support/plain-journal'
import { emptyJournalTail } from '#shared/journal/journal-frame'

const playWorker = (tasks: BackupTasks): InlineWorker => createInlineWorker(createBackupTask(tasks), tellBackupDefect)

async function aJournal() {
  const journal = plainJournal()
  let tail = emptyJournalTail
  for (const logged of commitLines(9)) {
    const added = await journal.append(tail, linesToText([logged]))
    if (added.ok) tail = added.value.tail
  }
  const last = commitLines(9).at(-1)
  const facts: LedgerFacts = {
    officeCode: 'qingshan',
    officeName: '青山镇人民政府',
    deviceId: qingshan.keys.deviceId,
    replica: replica('testpc'),
    madeAt: mondayMorning,
    reason: 'manual',
    program: '0.1.0',
    cases: 2,
    openCases: 1,
    chains: { [replica('testpc')]: { seq: 9, hash: last?.hash ?? '' } },
    tail,
  }
  return { journal, facts }
}

describe('the worker for backups', () => {
  it('makes a backup, asking the window for the journal piece by piece', async () => {
    const { journal, facts } = await aJournal()
    const asked: number[] = []
    const client = createBackupClient(() => playWorker(createDirectTasks(webPorts)))
    const counted = {
      read: (from: Parameters<typeof journal.read>[0], maxBytes: number) => {
        asked.push(from.bytes)
        return journal.read(from, maxBytes)
      },
    }
    const made = await client.make(
      {
        backupId: '018f0000-0000-7000-8000-000000000001',
        facts,
        signer: qingshan.keys.minisign,
        recipients: [qingshan.card.ageRecipient],
      },
      counted,
    )
    if (!made.ok) throw new Error(made.failure.type)
    expect(asked).toEqual([0])
    expect(made.value.head).toMatchObject({
      commits: 9,
      cases: 2,
      openCases: 1,
      firstAt: instant(mondayMorning + 1000),
      lastAt: instant(mondayMorning + 9000),
    })
    const opened = await openBackup(made.value.bytes, openingOf(qingshan), webPorts)
    expect(opened.ok && opened.value.frames).toEqual(Array.from({ length: 9 }, () => 1))
    client.end()
  })

  it('refuses a journal that ends before the tables do', async () => {
    const { journal, facts } = await aJournal()
    const client = createBackupClient(() => playWorker(createDirectTasks(webPorts)))
    const order = {
      backupId: '018f0000-0000-7000-8000-000000000001',
      facts: { ...facts, tail: { bytes: facts.tail.bytes + 10, hash: 'f'.repeat(64) } },
      signer: qingshan.keys.minisign,
      recipients: [qingshan.card.ageRecipient],
    }
    expect(await client.make(order, journal)).toEqual({ ok: false, failure: { type: 'JournalShort' } })
    client.end()
  })

  it('answers several questions at once, each with its own', async () => {
    const client = createBackupClient(() => playWorker(createDirectTasks(webPorts)))
    const sealed = await client.sealFile(new TextEncoder().encode('照片'), [qingshan.card.ageRecipient])
    if (!sealed.ok) throw new Error(sealed.failure.type)
    const [opened, unsealed] = await Promise.all([
      client.open(await aBackup(4), openingOf(qingshan)),
      client.unsealFile(sealed.value, [qingshan.keys.ageIdentity]),
    ])
    expect(opened.ok && opened.value.backup.head.commits).toBe(4)
    expect(unsealed.ok && new TextDecoder().decode(unsealed.value)).toBe('照片')
    client.end()
  })

  it('that breaks fails what it was asked, and the next question starts another', async () => {
    const hanging: BackupTasks = { ...createDirectTasks(webPorts), open: () => new Promise(() => undefined) }
    const workers: ReturnType<typeof playWorker>[] = []
    const client = createBackupClient(() => {
      const worker = playWorker(workers.length === 0 ? hanging : createDirectTasks(webPorts))
      workers.push(worker)
      return worker
    })
    const lost = client.open(await aBackup(2), openingOf(qingshan))
    setTimeout(() => workers[0]?.crash(), 20)
    expect(await lost).toEqual({ ok: false, failure: { type: 'BackupWorkerFailed', detail: 'error' } })
    expect(workers[0]?.ended()).toBe(true)
    expect((await client.open(await aBackup(2), openingOf(qingshan))).ok).toBe(true)
    client.end()
  })

  it('with a defect says so, and goes on', async () => {
    const broken: BackupTasks = {
      ...createDirectTasks(webPorts),
      open: () => Promise.reject(new TypeError('a defect')),
    }
    const client = createBackupClient(() => playWorker(broken))
    expect(await client.open(await aBackup(2), openingOf(qingshan))).toEqual({
      ok: false,
      failure: { type: 'BackupWorkerFailed', detail: 'TypeError a defect' },
    })
    expect((await client.sealFile(new Uint8Array(3), [qingshan.card.ageRecipient])).ok).toBe(true)
    client.end()
  })
})
