import '#shared/prelude/zod-setup'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parseReplicaFile } from '#shared/replica/replica-file'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { changePerson, goToScreen } from '#tests/support/main-job/first-run'
import { seedDataFolder } from '#tests/support/seeded/seed-data-folder'

const shots = process.env['BACKUP_SHOTS']

let place = ''
let [data, stick] = ['', '']
let shell: ShellUnderTest | undefined

beforeAll(() => ensureBuilt())
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'backup-journey-'))
  data = join(place, 'data')
  stick = join(place, 'KINGSTON')
  mkdirSync(data)
  mkdirSync(stick)
  seedDataFolder(data, 30)
  copyFileSync(join(data, 'keys.json'), join(place, '密钥备份.json'))
})
afterEach(async () => {
  await shell?.kill()
  shell = undefined
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

async function start(): Promise<ShellUnderTest> {
  shell = await launchElectronOnChromium({ dataDir: data, drivesDir: stick })
  await shell.page.setViewportSize({ width: 1366, height: 768 })
  return shell
}

const shoot = async ({ page }: ShellUnderTest, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) })
}

const backupsOn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.hlbak')) : []
const readReplica = () => parseReplicaFile(readFileSync(join(data, 'replica.json'), 'utf8'))

describe('a ledger whose PC is lost', () => {
  it('comes back, to the byte and under a new number, from the backup on a stick', async () => {
    let running = await start()
    await running.page.getByText('台账还没有在电脑以外备份过。').waitFor()
    await shoot(running, 'home-card')
    const journal = readFileSync(join(data, 'ledger', 'journal.hlj'))
    await running.page.getByRole('button', { name: '备份到这个 U 盘' }).click()
    // It goes when the backup was proved by restoring it, not when it was written.
    await running.page.getByText('台账还没有在电脑以外备份过。').waitFor({ state: 'detached' })
    await running.page.getByText('请先不要拔出 U 盘').waitFor({ state: 'detached' })
    await goToScreen(running.page, '备份与恢复')
    await running.page.getByRole('row').filter({ hasText: 'U 盘 KINGSTON' }).getByText('已验证').waitFor()
    await shoot(running, 'backup-screen')
    await running.page.getByRole('button', { name: '立即备份' }).click()
    await running.page.getByRole('row').filter({ hasText: '本机' }).getByText('已验证').waitFor()
    await running.page.getByLabel('备份进度').waitFor({ state: 'detached' })
    await shoot(running, 'backup-screen-two')
    expect(backupsOn(join(stick, '市长热线备份')).length).toBe(1)
    // One by hand; the day's own may have come beside it where the way here took long.
    expect([1, 2]).toContain(backupsOn(join(data, 'backups')).length)
    await goToScreen(running.page, '操作日志')
    await running.page.getByText('备份台账（手动）').nth(1).waitFor()
    await shoot(running, 'log-backups')
    const replica = readReplica()
    await running.close()

    rmSync(data, { recursive: true, maxRetries: 5, retryDelay: 200 })
    mkdirSync(data)
    running = await start()
    await running.page.getByRole('button', { name: '从备份恢复…' }).waitFor()
    await shoot(running, 'restore-welcome')
    // Double-clicked on the stick: it is opened at once, and others can still be chosen.
    const [backup = ''] = backupsOn(join(stick, '市长热线备份'))
    const given = join(stick, '市长热线备份', backup)
    await expect(launchElectronOnChromium({ dataDir: data, args: [given] })).rejects.toThrow('ended with 0')
    await running.page.getByText('本机的密钥打不开这个备份').waitFor()
    await running.page.getByRole('button', { name: '换一个备份' }).click()
    await running.page.getByRole('button', { name: /^查看 .* 的备份$/ }).waitFor()
    await shoot(running, 'restore-choice')
    await running.page.getByRole('button', { name: /^查看 .* 的备份$/ }).click()
    await running.page.getByText('本机的密钥打不开这个备份').waitFor()
    await shoot(running, 'restore-key')
    running.queueOpen(join(place, '密钥备份.json'))
    await running.page.getByRole('button', { name: '导入密钥备份…' }).click()
    await running.page.getByText('30 件，在办 30 件').waitFor()
    await expect.poll(() => running.page.getByRole('button', { name: '恢复台账' }).isDisabled()).toBe(true)
    await running.page.getByLabel('输入“恢复”').fill('恢复')
    await shoot(running, 'restore-plan')
    await running.page.getByRole('button', { name: '恢复台账' }).click()
    await running.page.getByRole('button', { name: '打开恢复好的台账' }).waitFor()
    await shoot(running, 'restore-done')
    expect(readFileSync(join(data, 'ledger', 'journal.hlj')).equals(journal)).toBe(true)
    await running.page.getByRole('button', { name: '打开恢复好的台账' }).click()
    await running.page.getByRole('dialog', { name: '谁在使用这台电脑？' }).getByText('李敏').click()
    await running.page.getByRole('heading', { name: '今日工作' }).waitFor()
    await running.page.getByText('在办 30').waitFor()
    await shoot(running, 'restored-home')
    await expect(launchElectronOnChromium({ dataDir: data, args: [given] })).rejects.toThrow('ended with 0')
    await running.page.getByRole('heading', { name: '从备份恢复台账' }).waitFor()
    await running.page.getByLabel('输入“恢复”').waitFor()
    await shoot(running, 'given-backup')
    await running.page.getByRole('button', { name: '不恢复，返回' }).click()
    expect(readReplica()).toMatchObject({ deviceId: replica?.deviceId, reason: 'restored' })
    expect(readReplica()?.incarnation).not.toBe(replica?.incarnation)
    await changePerson(running.page, '陈立')
    await goToScreen(running.page, '操作日志')
    await running.page.getByText('从备份恢复台账').waitFor()
    await running.page.getByText(/做的备份，共 2 条操作/).waitFor()
    await shoot(running, 'restored-log')
  })
})
