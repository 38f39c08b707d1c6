import '#shared/prelude/zod-setup'
import {
  closeSync,
  cpSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import {
  launchElectronOnChromium,
  type ElectronOnChromium,
} from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { goToScreen } from '#tests/support/main-job/first-run'
import { findDatabaseFolder } from '#tests/support/recovery/damage-database'
import { frameStarts, recordRound } from '#tests/support/recovery/desk-acts'
import { readViewDigest } from '#tests/support/recovery/view-digest'
import { seedDataFolder } from '#tests/support/seeded/seed-data-folder'

const cases = 30
let place = ''
/** A data folder with journal and view as an office leaves them in the evening. */
let evening = ''
let digest = ''

beforeAll(async () => {
  await ensureBuilt()
  place = mkdtempSync(join(tmpdir(), 'recovery-'))
  evening = join(place, 'evening')
  seedDataFolder(evening, cases)
  const shell = await launchElectronOnChromium({ dataDir: evening })
  await shell.page.getByRole('heading', { name: '今日工作' }).waitFor()
  await recordRound(shell.page)
  digest = await readViewDigest(shell.page)
  await shell.close()
})

afterAll(() => rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

/** Another person at the desk, who has not made this half day's round yet. */
const sitDown = (dataDir: string, actorId: string): void =>
  writeFileSync(join(dataDir, 'settings.json'), JSON.stringify({ actorId }))

const journalOf = (dataDir: string): string => join(dataDir, 'ledger', 'journal.hlj')

/** Starts on the evening's folder after damaging it, and puts it back as it was: at another path it would be a copy. */
async function onDamaged(
  damage: (dataDir: string) => void,
  test: (shell: ElectronOnChromium) => Promise<void>,
): Promise<void> {
  const kept = join(place, 'kept')
  cpSync(evening, kept, { recursive: true })
  damage(evening)
  sitDown(evening, 'deputy')
  const shell = await launchElectronOnChromium({ dataDir: evening })
  try {
    await test(shell)
  } finally {
    await shell.kill()
    rmSync(evening, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    cpSync(kept, evening, { recursive: true })
    rmSync(kept, { recursive: true, force: true })
  }
}

/** A flipped bit inside the first import, and a torn end that makes the start read the file. */
function damageMiddle(dataDir: string): void {
  const bytes = readFileSync(journalOf(dataDir))
  const at = (frameStarts(bytes)[1] ?? 0) + 300
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(journalOf(dataDir), Buffer.concat([bytes, Buffer.alloc(64)]))
}

const asideOf = (dataDir: string): string[] =>
  readdirSync(join(dataDir, 'ledger')).filter((name) => name.startsWith('journal.replaced-'))

describe('a journal damaged in the middle', () => {
  it('stops the start, and is written anew from the tables when the person says so', async () => {
    await onDamaged(damageMiddle, async ({ page }) => {
      await page.getByRole('heading', { name: '台账日志有损坏' }).waitFor()
      const damaged = readFileSync(journalOf(evening))
      await page.getByRole('button', { name: '重写日志' }).click()
      await page.getByRole('heading', { name: '今日工作' }).waitFor()
      expect(await readViewDigest(page)).toBe(digest)
      expect(asideOf(evening)).toHaveLength(1)
      expect(readFileSync(join(evening, 'ledger', asideOf(evening)[0] ?? '')).equals(damaged)).toBe(true)
      await recordRound(page)

      // Damaged while at work: found when the journal is proved, and the ways of recovery are one press away.
      const flawed = openSync(journalOf(evening), 'r+')
      writeSync(flawed, Buffer.from([0]), 0, 1, 300)
      closeSync(flawed)
      await goToScreen(page, '操作日志')
      await page.getByRole('tab', { name: '核对与见证' }).click()
      await page.getByRole('button', { name: '核对全部日志' }).click()
      await page.getByText('核对没有通过：台账日志有损坏').waitFor()
      const checked = await readViewDigest(page)
      if (process.env['RECOVERY_SHOTS'] !== undefined)
        await page.screenshot({ path: join(process.env['RECOVERY_SHOTS'], 'check-damaged.png') })
      await page.getByRole('button', { name: '看恢复办法' }).click()
      await page.getByRole('heading', { name: '台账日志有损坏' }).waitFor()
      await page.getByRole('button', { name: '重写日志' }).click()
      await page.getByRole('heading', { name: '操作日志' }).waitFor()
      expect(await readViewDigest(page)).toBe(checked)
      expect(asideOf(evening)).toHaveLength(2)
      await page.getByRole('tab', { name: '核对与见证' }).click()
      await page.getByRole('button', { name: '核对全部日志' }).click()
      await page.getByText(/日志共 \d+ 条操作.*前后相接/).waitFor()
    })
  })

  it('without tables is salvaged: the rest opens under a new number, and the person is told', async () => {
    const withoutView = (dataDir: string): void => {
      damageMiddle(dataDir)
      rmSync(findDatabaseFolder(dataDir), { recursive: true })
    }
    await onDamaged(withoutView, async ({ page }) => {
      await page.getByRole('heading', { name: '台账日志有损坏' }).waitFor()
      await page.getByRole('button', { name: '保全并打开' }).waitFor()
      await expect.poll(() => page.getByRole('button', { name: '重写日志' }).count()).toBe(0)
      await page.getByRole('button', { name: '保全并打开' }).click()
      await page.getByRole('heading', { name: '今日工作' }).waitFor()
      await page.getByText('能核对的内容都已保全到新日志').waitFor()
      expect(JSON.parse(readFileSync(join(evening, 'replica.json'), 'utf8'))).toMatchObject({
        reason: 'journal-salvaged',
        told: false,
      })
      await page.getByRole('button', { name: '知道了' }).click()
      await expect
        .poll(() => JSON.parse(readFileSync(join(evening, 'replica.json'), 'utf8')))
        .toMatchObject({ told: true })
    })
  })
})

describe('a data folder copied to another place', () => {
  it('writes under a number of its own before its first act, and says so; the first goes on under its own', async () => {
    const copy = join(place, 'copy')
    cpSync(evening, copy, { recursive: true })
    const numberOf = (dataDir: string): unknown => JSON.parse(readFileSync(join(dataDir, 'replica.json'), 'utf8'))
    const before = readFileSync(join(evening, 'replica.json'), 'utf8')
    sitDown(copy, 'deputy')
    const shell = await launchElectronOnChromium({ dataDir: copy })
    await shell.page.getByText('台账数据换了存放位置').waitFor()
    expect(numberOf(copy)).toMatchObject({ reason: 'other-folder', told: false })
    expect(await readViewDigest(shell.page)).toBe(digest)
    await recordRound(shell.page)
    await shell.close()
    const replicas = new Set(
      [...readFileSync(journalOf(copy), 'utf8').matchAll(/"replica":"([^"]+)","seq"/g)].map((match) => match[1]),
    )
    expect(replicas.size).toBe(2)

    const first = await launchElectronOnChromium({ dataDir: evening })
    await first.page.getByRole('heading', { name: '今日工作' }).waitFor()
    await expect.poll(() => first.page.getByText('新的本机编号').count()).toBe(0)
    await first.kill()
    expect(readFileSync(join(evening, 'replica.json'), 'utf8')).toBe(before)
  })

  it('that Chromium can neither open nor delete is thrown away on demand and built anew', async () => {
    const removeManifest = (dataDir: string): void => {
      const folder = findDatabaseFolder(dataDir)
      for (const name of readdirSync(folder).filter((one) => one.startsWith('MANIFEST'))) rmSync(join(folder, name))
    }
    await onDamaged(removeManifest, async ({ page }) => {
      await page.getByRole('heading', { name: '台账数据库没有应答' }).waitFor()
      if (process.env['RECOVERY_SHOTS'] !== undefined)
        await page.screenshot({ path: join(process.env['RECOVERY_SHOTS'], 'clear-view.png') })
      await page.getByRole('button', { name: '清除并重建' }).click()
      await page.getByRole('heading', { name: '今日工作' }).waitFor()
      expect(await readViewDigest(page)).toBe(digest)
    })
  })
})
