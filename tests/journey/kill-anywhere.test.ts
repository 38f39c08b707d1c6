import '#shared/prelude/zod-setup'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { openBackup } from '#shared/backup/open-backup'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { makeBundle } from '#shared/bundle/make-bundle'
import { signingKeyToPublicKey } from '#shared/bundle/minisign'
import { webPorts } from '#shared/codec/web-ports'
import { logCommit, replicaIdSchema, type LoggedCommit } from '#shared/record/commit'
import { day, instant, mondayMorning } from '#tests/support/builders'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { bundleIdOf } from '#tests/support/bundles/drafts'
import { chooseSeed, seededRandom, type SeededRandom } from '#tests/support/bundles/seeded-random'
import {
  launchElectronOnChromium,
  type ElectronOnChromium,
} from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { goToScreen } from '#tests/support/main-job/first-run'
import { openCase, openStep } from '#tests/support/main-job/handle-case'
import { manyAssignments } from '#tests/support/many-assignments'
import { findDatabaseFolder } from '#tests/support/recovery/damage-database'
import { readViewDigest } from '#tests/support/recovery/view-digest'
import { rounds } from '#tests/support/rounds'
import { makeSeededPc, seedOfficePc, type SeededPc } from '#tests/support/two-pcs/seed-office-pcs'

/** Kills of each kind; those during an intake import have a test of their own. */
const ofEach = { step: rounds(2, 10), merge: rounds(2, 8), rebuild: rounds(1, 6), backup: rounds(1, 6) }
const cases = 40
const commitsOfPeer = 150

let place = ''
let data = ''
let own: SeededPc
let peer: SeededPc
const peerLog: LoggedCommit[] = []

beforeAll(async () => {
  await ensureBuilt()
  place = mkdtempSync(join(tmpdir(), 'kill-anywhere-'))
  data = join(place, 'data')
  mkdirSync(data)
  own = await makeSeededPc('一楼登记室')
  peer = await makeSeededPc('二楼督办科')
  seedOfficePc(data, own, [peer], cases)
})

afterAll(() => rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

const sheets = manyAssignments(cases, 7)

/** A bundle of some hundred further acts of the other PC. */
async function writePeerBundle(path: string, nth: number): Promise<void> {
  const replica = replicaIdSchema.parse(`${peer.keys.deviceId}.1`)
  for (let step = 0; step < commitsOfPeer; step += 1) {
    const target = sheets[step % cases]
    const last = peerLog.at(-1)
    peerLog.push(
      logCommit({
        v: 1,
        replica,
        seq: (last?.commit.seq ?? 0) + 1,
        prev: last?.hash ?? '',
        at: instant(mondayMorning + step),
        by: 'clerk',
        ops: [
          {
            op: 'append',
            of: 'case',
            id: target?.caseId ?? '',
            field: 'acts',
            value: { act: 'noted', on: '2026-11-23', text: `第 ${nth} 包第 ${step} 条` },
          },
        ],
      }),
    )
  }
  const last = peerLog.at(-1)
  if (last === undefined) throw new Error('no commits')
  const made = await makeBundle(
    {
      bundleId: bundleIdOf(500_000 + nth),
      fromOffice: 'qingshan',
      fromDevice: peer.keys.deviceId,
      toOffice: 'qingshan',
      toDevice: own.keys.deviceId,
      via: `${replica}/${own.keys.deviceId}`,
      seq: nth + 1,
      prev: nth === 0 ? '' : 'a'.repeat(64),
      acks: [],
      heads: [{ replica, seq: last.commit.seq, hash: last.hash }],
      base: [],
      createdAt: mondayMorning,
      appVersion: '0.1.0',
      title: '',
      fromName: '青山镇人民政府',
      toName: '青山镇人民政府',
      issuedOn: day('2026-11-23'),
      content: { type: 'ledger', lines: peerLog.map(({ line }) => line) },
      files: [],
    },
    peer.keys.minisign,
    [own.card.ageRecipient],
    defaultBundleLimits,
    webPorts,
  )
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  writeFileSync(path, made.value.bytes)
}

/** How many acts of the other PC the view shows, and the stages of the cases by sheet number. */
const readView = (
  page: Page,
  replica: string,
): Promise<{ readonly ofPeer: number; readonly stages: Readonly<Record<string, string>> }> =>
  page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('hotline-ledger')
        opening.addEventListener('error', () => reject(new Error('the view did not open')))
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction(['cases', 'commits'])
          const rows = transaction.objectStore('cases').getAll()
          const ofPeer = transaction
            .objectStore('commits')
            .index('[replica+seq]')
            .count(IDBKeyRange.bound([name, 0], [name, 1e12]))
          transaction.addEventListener('complete', () => {
            opening.result.close()
            resolve({
              ofPeer: ofPeer.result,
              stages: Object.fromEntries(
                rows.result.map((row: { sheetNumber: string; stage: string }) => [row.sheetNumber, row.stage]),
              ),
            })
          })
        })
      }),
    replica,
  )

async function launch(): Promise<ElectronOnChromium> {
  const shell = await launchElectronOnChromium({ dataDir: data })
  await shell.page.getByRole('heading', { name: '今日工作' }).waitFor()
  return shell
}

/** What a round leaves to be proved after the next start. */
type Proof = (page: Page) => Promise<void>

let registered = 0
async function killInStep(shell: ElectronOnChromium, random: SeededRandom): Promise<Proof> {
  const number = sheets[(registered += 1)]?.sheet.sheetNumber ?? ''
  await openCase(shell.page, number)
  const dialog = await openStep(shell.page, '登记')
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await wait(random.below(90))
  // Looked at once: the kill comes now.
  const acknowledged = (await dialog.count()) === 0
  await shell.kill()
  return async (page) => {
    const { stages } = await readView(page, '')
    if (acknowledged) expect(stages[number]).toBe('registered')
    else expect(['received', 'registered']).toContain(stages[number])
  }
}

let bundles = 0
async function killInMerge(shell: ElectronOnChromium, random: SeededRandom): Promise<Proof> {
  const replica = `${peer.keys.deviceId}.1`
  const before = (await readView(shell.page, replica)).ofPeer
  const path = join(place, `${bundles}.hlb`)
  await writePeerBundle(path, bundles)
  bundles += 1
  await goToScreen(shell.page, '同步')
  shell.queueOpen(path)
  await shell.page.getByRole('button', { name: '选择文件导入…' }).click()
  await shell.page.getByRole('button', { name: /^导入 \d+ 条操作$/ }).click()
  const asked = shell.page.getByRole('dialog')
  await wait(random.below(60))
  // Looked at once: so much of the open work changes that it may ask a second time, and the kill then falls while it waits for the
  // answer, or after it.
  if (await asked.isVisible().catch(() => false))
    await asked
      .getByRole('button')
      .last()
      .click()
      .catch(() => undefined)
  await wait(random.below(900))
  // Looked at once: the kill comes now.
  const acknowledged = await shell.page
    .getByRole('heading', { name: /^已导入 \d+ 条操作$/ })
    .isVisible()
    .catch(() => false)
  await shell.kill()
  return async (page) => {
    const { ofPeer } = await readView(page, replica)
    expect([before, peerLog.length], 'all of the bundle or nothing of it').toContain(ofPeer)
    if (acknowledged) expect(ofPeer).toBe(peerLog.length)
  }
}

async function killInRebuild(shell: ElectronOnChromium, random: SeededRandom): Promise<Proof> {
  const digest = await readViewDigest(shell.page)
  await shell.kill()
  rmSync(findDatabaseFolder(data), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  const rebuilding = await launchElectronOnChromium({ dataDir: data })
  await wait(random.below(500))
  await rebuilding.kill()
  return async (page) => expect(await readViewDigest(page)).toBe(digest)
}

async function killInBackup(shell: ElectronOnChromium, random: SeededRandom): Promise<Proof> {
  await goToScreen(shell.page, '备份与恢复')
  await shell.page.getByRole('button', { name: '立即备份' }).click()
  await wait(random.below(700))
  await shell.kill()
  return async () => {
    const folder = join(data, 'backups')
    for (const name of existsSync(folder) ? readdirSync(folder).filter((one) => one.endsWith('.hlbak')) : []) {
      const opening = {
        identities: [own.keys.ageIdentity],
        signers: [signingKeyToPublicKey(own.keys.minisign)],
        acceptsStranger: false,
        me: 'qingshan',
      }
      const opened = await openBackup(new Uint8Array(readFileSync(join(folder, name))), opening, webPorts)
      expect(opened.ok, name).toBe(true)
    }
  }
}

const killers = { step: killInStep, merge: killInMerge, rebuild: killInRebuild, backup: killInBackup }

describe('a process tree killed at work', () => {
  it('keeps what was acknowledged and leaves nothing half done', { timeout: 900_000 }, async () => {
    const seed = chooseSeed()
    console.log(`seed ${seed}`)
    const random = seededRandom(seed)
    const kinds = (['step', 'merge', 'rebuild', 'backup'] as const).flatMap((kind) =>
      Array.from({ length: ofEach[kind] }, () => kind),
    )
    const order = kinds.map((kind) => ({ kind, key: random.below(1_000_000) })).toSorted((a, b) => a.key - b.key)
    const started = Date.now()
    let shell = await launch()
    for (const [round, { kind }] of order.entries()) {
      const proof = await killers[kind](shell, random)
      shell = await launch()
      await proof(shell.page).catch((error: unknown) => {
        throw new Error(`seed ${seed}, round ${round}, ${kind}: ${String(error)}`, { cause: error })
      })
    }
    await shell.kill()
    console.log(`${order.length} kills in ${((Date.now() - started) / 1000).toFixed(0)} s`)
    expect(order).toHaveLength(rounds(6, 30))
  })
})
