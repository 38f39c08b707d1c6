import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parseDeviceCard, renderDeviceCard } from '#shared/bundle/device-card'
import { groupsToIdentity } from '#shared/bundle/paper-key'
import { keysToCard, makeKeys } from '#shared/codec/make-keys'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import {
  launchElectronOnChromium,
  type ElectronOnChromium,
} from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import {
  backupPassword,
  changePerson,
  finishFirstRun,
  goToScreen,
  qingshanEntries,
  unlock,
} from '#tests/support/main-job/first-run'
import { makeDemoKeys } from '../../build/demo-keys'

const pin = '258013'
const otherPin = '770421'

let place = ''
let shell: ElectronOnChromium | undefined

beforeAll(async () => {
  await ensureBuilt()
})
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'keys-journey-'))
  mkdirSync(join(place, 'stick'))
  ;(await makeDemoKeys()).writeForProgram(place)
})
afterEach(async () => {
  await shell?.kill()
  shell = undefined
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

const shotsTo = process.env['KEYS_SHOTS']
const shoot = async (page: Page, name: string): Promise<void> => {
  if (shotsTo === undefined) return
  await page.waitForTimeout(300)
  await page.screenshot({ path: join(shotsTo, `${name}.png`) })
}

async function launch(env: Record<string, string> = {}): Promise<ElectronOnChromium> {
  shell = await launchElectronOnChromium({ dataDir: join(place, 'data'), drivesDir: join(place, 'stick'), env })
  await shell.page.setViewportSize({ width: 1366, height: 768 })
  return shell
}

const readData = (name: string): string => readFileSync(join(place, 'data', name), 'utf8')

/** Everything on this PC's disk but the browser's caches, as one text: where a secret would be found. */
function readWholeDisk(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return readWholeDisk(path)
      // A running browser has sockets, and links that lead nowhere.
      return entry.isFile() ? readUnlessGone(path) : ''
    })
    .join('\n')
}

/** A file's text; a running browser may have thrown it away since it was listed. */
function readUnlessGone(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

/** Makes the paper key as an admin does, and answers it as it stands on the sheet that went to the printer. */
async function makePaperKey(page: Page, reason?: string): Promise<readonly string[]> {
  // What goes to the printer is seen nowhere else: the page's own way to the main process is listened to.
  await page.evaluate(() => {
    const real = JSON.stringify
    Reflect.set(JSON, 'stringify', (...args: Parameters<typeof real>) => {
      const text = real(...args)
      if (typeof text === 'string' && text.includes('"paper.print"')) Reflect.set(window, 'sentToPrinter', text)
      return text
    })
  })
  await goToScreen(page, '设置')
  await page.getByRole('tab', { name: '密钥' }).click()
  await page.getByRole('button', { name: reason === undefined ? '生成恢复密钥…' : '换一份…' }).click()
  if (reason !== undefined) await page.getByLabel('更换原因').fill(reason)
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await page.getByRole('button', { name: '核对并启用' }).waitFor()
  await shoot(page, 'recovery-confirm')
  const sent = await page.evaluate(() => String(Reflect.get(window, 'sentToPrinter')))
  const groups = [...sent.matchAll(/<b>([A-Z0-9]{2,4})<\/b>/g)].map((match) => match[1] ?? '')
  expect(groupsToIdentity(groups).ok).toBe(true)
  // Looked at once: they come with the button.
  for (const field of await page.getByLabel(/^第 \d+ 组/).all()) {
    const number = Number(
      /第 (\d+) 组/.exec(
        (await field.evaluate((input) => input.closest('.MuiFormControl-root')?.textContent)) ?? '',
      )?.[1],
    )
    await field.fill((groups[number - 1] ?? '').toLowerCase())
  }
  await page.getByRole('button', { name: '核对并启用' }).click()
  await page.getByText('纸面校验码').waitFor()
  return groups
}

const typePaperKey = async (page: Page, groups: readonly string[]): Promise<void> => {
  for (const [at, group] of groups.entries()) await page.getByLabel(`第 ${at + 1} 组`, { exact: true }).fill(group)
}

async function changeByPin(page: Page, name: string, itsPin: string): Promise<void> {
  await page.getByRole('button', { name: /^当前使用人/ }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
  await page.getByLabel(`${name}的 PIN`).fill(itsPin)
  await page.getByRole('button', { name: `换为 ${name}` }).click()
  await page.getByRole('button', { name: new RegExp(`^当前使用人 ${name}`) }).waitFor()
}

const isAtWork = (running: ShellUnderTest): Promise<void> =>
  running.page.getByRole('heading', { name: '今日工作' }).waitFor()

async function firstRunWithPin(): Promise<ElectronOnChromium> {
  const running = await launch()
  await finishFirstRun(
    running,
    qingshanEntries,
    { keys: join(place, 'office.keys.json'), card: join(place, 'centre.card.json'), pin },
    (name) => shoot(running.page, name),
  )
  return running
}

describe('a PIN', () => {
  it('locks the keys on the disk, is asked for at start, and keeps a guesser waiting', async () => {
    await firstRunWithPin()
    const keys: { readonly ageIdentity: string; readonly minisign: { readonly seed: string } } = JSON.parse(
      readFileSync(join(place, 'office.keys.json'), 'utf8'),
    )
    expect(readData('keys.json')).toContain('hotline-keys-locked/1.0')
    const disk = readWholeDisk(join(place, 'data'))
    for (const secret of [keys.ageIdentity, keys.minisign.seed]) expect(disk).not.toContain(secret)
    await shell?.close()

    let { page } = await launch()
    await page.getByRole('heading', { name: '解锁青山镇人民政府台账' }).waitFor()
    await shoot(page, 'unlock')
    for (let count = 1; count <= 3; count += 1) {
      await unlock(page, '999111')
      await page.getByText(`PIN 不对（已连续错 ${count} 次）`).waitFor()
    }
    await page.getByText(/请等 \d+ 秒再试/).waitFor()
    await shoot(page, 'unlock-wait')
    await expect.poll(() => page.getByRole('button', { name: '解锁', exact: true }).isDisabled()).toBe(true)
    // Ending the program does not end the waiting.
    await shell?.kill()
    ;({ page } = await launch())
    await page.getByRole('heading', { name: '解锁青山镇人民政府台账' }).waitFor()
    const button = page.getByRole('button', { name: '解锁', exact: true })
    await page.getByLabel('PIN').first().fill(pin)
    await expect.poll(() => button.isDisabled(), { timeout: 60_000 }).toBe(false)
    await unlock(page, '999111')
    await page.getByText('PIN 不对（已连续错 4 次）').waitFor()
    await page.getByLabel('PIN').first().fill(pin)
    await expect.poll(() => button.isDisabled(), { timeout: 120_000 }).toBe(false)
    await unlock(page, pin)
    await page.getByRole('heading', { name: '今日工作' }).waitFor()
  })

  it('of each person is asked for when somebody else sits down, and covers the screen without losing what is half written', async () => {
    const { page } = await firstRunWithPin()
    await page.getByRole('button', { name: /^当前使用人/ }).click()
    await page.getByRole('menuitem', { name: /^陈立新/ }).click()
    await page.getByLabel('新 PIN').fill(otherPin)
    await page.getByLabel('再填一次').fill('770422')
    await page.getByRole('button', { name: '设置并换人' }).click()
    await page.getByText('两次填的不一样').waitFor()
    await shoot(page, 'set-pin')
    await page.getByLabel('再填一次').fill(otherPin)
    await page.getByRole('button', { name: '设置并换人' }).click()
    await page.getByRole('button', { name: /^当前使用人 陈立新/ }).waitFor()
    await page.getByRole('button', { name: /^当前使用人/ }).click()
    await page.getByRole('menuitem', { name: /^林晓燕/ }).click()
    await page.getByLabel('林晓燕的 PIN').fill(otherPin)
    await page.getByRole('button', { name: '换为 林晓燕' }).click()
    await page.getByText('PIN 不对（已连续错 1 次）').waitFor()
    await shoot(page, 'change-person')
    await page.getByLabel('林晓燕的 PIN').fill(pin)
    await page.getByRole('button', { name: '换为 林晓燕' }).click()
    await page.getByRole('button', { name: /^当前使用人 林晓燕/ }).waitFor()
    await changePerson(page, '郑建军')

    // Half a name in an open dialog, and nobody there for a while.
    await changeByPin(page, '林晓燕', pin)
    await goToScreen(page, '设置')
    await page.getByRole('tab', { name: '密钥' }).click()
    await page.getByRole('button', { name: '起名', exact: false }).first().click()
    await page.getByLabel('名称').fill('一楼')
    await page.clock.install()
    await page.clock.fastForward('16:00')
    const cover = page.getByRole('dialog', { name: '屏幕已锁定' })
    await cover.waitFor()
    await shoot(page, 'cover')
    await unlock(page, pin)
    await cover.waitFor({ state: 'detached' })
    await expect.poll(() => page.getByLabel('名称').inputValue()).toBe('一楼')
    await page.getByLabel('名称').fill('一楼登记室')
    await page.getByRole('button', { name: '保存名称' }).click()
    await page.getByRole('table', { name: '本单位电脑' }).getByText('一楼登记室').waitFor()
    await page.getByRole('button', { name: /^当前使用人/ }).click()
    await page.getByRole('menuitem', { name: '锁定屏幕' }).click()
    await cover.waitFor()
  })
})

describe('the paper key', () => {
  it('brings the keys back when the system cannot take its own wrapping off any more', async () => {
    const { page } = await firstRunWithPin()
    const groups = await makePaperKey(page)
    const identity = groupsToIdentity(groups)
    await expect.poll(() => readData('keys.json')).toContain('hotline-keys-shielded/1.0')
    expect(readData('keys-rescue.json')).toContain('hotline-keys-rescue/1.0')
    await page.getByText('系统的用户账户加密').waitFor()
    await shoot(page, 'settings-keys')
    await expect.poll(() => shell?.printed()).toHaveLength(1)
    await shell?.close()
    // The secret itself stands on the sheet, and nowhere on the disk.
    expect(readWholeDisk(join(place, 'data'))).not.toContain(identity.ok ? identity.value : '?')
    expect(readWholeDisk(join(place, 'data'))).not.toContain(groups.join(''))

    writeFileSync(join(place, 'data', 'stand-in-account.key'), Buffer.alloc(32, 7))
    const running = await launch()
    await running.page.getByRole('heading', { name: '系统打不开本机密钥' }).waitFor()
    await typePaperKey(
      running.page,
      groups.with(3, groups[3]?.startsWith('Q') === true ? `P${groups[3].slice(1)}` : `Q${groups[3]?.slice(1) ?? ''}`),
    )
    await running.page.getByText('第 4 组可能有一个字符抄错').waitFor()
    await shoot(running.page, 'keys-lost')
    await typePaperKey(running.page, groups)
    await running.page.getByRole('button', { name: '用恢复密钥打开' }).click()
    await isAtWork(running)
    // The same keys, and kept anew under the account as it is now.
    await goToScreen(running.page, '设置')
    await running.page.getByRole('tab', { name: '密钥' }).click()
    await expect.poll(() => readData('keys.json')).toContain('hotline-keys-shielded/1.0')
    const backup: { readonly deviceId: string } = JSON.parse(readFileSync(join(place, 'office.keys.json'), 'utf8'))
    await running.page.getByRole('table', { name: '本单位电脑' }).getByText(backup.deviceId).waitFor()
    await running.page.getByText('这台电脑还没有设置 PIN').waitFor()
    await goToScreen(running.page, '操作日志')
    await running.page.getByText('用纸质恢复密钥恢复本机密钥').waitFor()
    await shoot(running.page, 'keys-restored-log')
  })

  it('is not hung on a system that wraps with a password everybody knows, and the screen says so', async () => {
    const running = await launch({ ELECTRON_ON_CHROMIUM_SECRETS: 'basic_text' })
    await finishFirstRun(running, qingshanEntries, { card: join(place, 'centre.card.json') })
    await makePaperKey(running.page)
    await expect.poll(() => readdirSync(join(place, 'data'))).toContain('keys-rescue.json')
    expect(readData('keys.json')).toContain('hotline-keys/1.0')
    await running.page.getByText('没有可靠的密钥保管服务').waitFor()
  })
})

describe('a backup of the keys', () => {
  it('made at the first run is in the log, and opens the ledger when keys and settings are damaged, which is in it too and told', async () => {
    const backup = join(place, 'stick', '密钥备份.json')
    const env = { ELECTRON_ON_CHROMIUM_SECRETS: 'basic_text' }
    const first = await launch(env)
    await finishFirstRun(first, qingshanEntries, { card: join(place, 'centre.card.json'), backUpTo: backup })
    await goToScreen(first.page, '操作日志')
    await first.page.getByText('备份本机密钥').waitFor()
    await shell?.close()
    const made: { readonly ageIdentity: string } = JSON.parse(readData('keys.json'))
    for (const name of ['keys.json', 'settings.json'])
      writeFileSync(join(place, 'data', name), readData(name).slice(0, name === 'keys.json' ? 200 : 20))

    const again = await launch(env)
    await again.page.getByRole('button', { name: '导入密钥备份…' }).waitFor()
    await shoot(again.page, 'keys-damaged')
    again.queueOpen(backup)
    await again.page.getByRole('button', { name: '导入密钥备份…' }).click()
    await again.page.getByLabel('备份密码').fill('not this one')
    await again.page.getByRole('button', { name: '打开备份' }).click()
    await again.page.getByText('密码不对，没有打开。').waitFor()
    await shoot(again.page, 'key-backup-password')
    await again.page.getByLabel('备份密码').fill(backupPassword)
    await again.page.getByRole('button', { name: '打开备份' }).click()
    await again.page.getByText('这台电脑的设置文件已损坏，原文件已经另存。').waitFor()
    expect(readData('settings.json.damaged-1')).toHaveLength(20)
    await again.page.getByRole('dialog', { name: '谁在使用这台电脑？' }).getByText('林晓燕').click()
    await isAtWork(again)
    await shoot(again.page, 'settings-damaged')
    await goToScreen(again.page, '操作日志')
    const log = again.page.getByRole('table', { name: '操作日志' })
    await log.getByText('用密钥备份恢复本机密钥').waitFor()
    await log.getByText('密钥备份.json').first().waitFor()
    await shoot(again.page, 'keys-from-file-log')
    // What was brought back is what was there; and the backup that went to the stick never held it in clear.
    const brought: { readonly ageIdentity: string } = JSON.parse(readData('keys.json'))
    expect(brought.ageIdentity).toBe(made.ageIdentity)
    expect(readFileSync(backup, 'utf8')).not.toContain('AGE-SECRET-KEY')
  })
})

describe('another PC of the office', () => {
  it('joins with its own keys and waits for the first sync bundle, also after a restart; the first PC enrols and names it', async () => {
    const [otherKeys, stick] = [await makeKeys(), join(place, 'stick')]
    const otherCard = await keysToCard(otherKeys, {
      officeCode: 'qingshan',
      officeName: '青山镇人民政府',
      role: 'unit',
    })
    writeFileSync(join(stick, 'other.card.json'), renderDeviceCard(otherCard))
    const joining = await launch()
    await joining.page.getByRole('button', { name: '加入已有的台账' }).click()
    await shoot(joining.page, 'join')
    joining.queueOpen(join(place, 'centre.card.json'))
    await joining.page.getByRole('button', { name: '读入那台电脑的名片…' }).click()
    await joining.page.getByText('这是受理中心的名片').waitFor()
    joining.queueOpen(join(stick, 'other.card.json'))
    await joining.page.getByRole('button', { name: '读入那台电脑的名片…' }).click()
    await joining.page.getByLabel('已到那台电脑前核对，八位校验码一致').check()
    await joining.page.getByRole('button', { name: '确认信任' }).click()
    await joining.page.getByRole('heading', { name: '等待第一个同步包' }).waitFor()
    await joining.page.getByRole('button', { name: /^名片存到/ }).click()
    await joining.page.getByText(/已存为/).waitFor()
    await shoot(joining.page, 'waiting')
    const saved = join(stick, '市长热线', readdirSync(join(stick, '市长热线'))[0] ?? '')
    const card = parseDeviceCard(readFileSync(saved, 'utf8'))
    await shell?.kill()
    const again = await launch()
    await again.page.getByRole('heading', { name: '等待第一个同步包' }).waitFor()
    await again.page.getByRole('button', { name: '去导入同步包' }).click()
    await again.page.getByRole('heading', { name: '同步' }).first().waitFor()
    await shoot(again.page, 'join-import')
    await shell?.kill()

    rmSync(join(place, 'data'), { recursive: true })
    const first = await firstRunWithPin()
    const { page } = first
    await goToScreen(page, '设置')
    await page.getByRole('tab', { name: '密钥' }).click()
    first.queueOpen(join(place, 'centre.card.json'))
    await page.getByRole('button', { name: '登记电脑…' }).click()
    await page.getByText('这不是本单位电脑的名片').waitFor()
    first.queueOpen(saved)
    await page.getByRole('button', { name: '登记电脑…' }).click()
    await page.getByLabel('已到那台电脑前核对，八位校验码一致').check()
    await page.getByRole('button', { name: '确认信任' }).click()
    await page.getByLabel('名称').fill('一楼登记室')
    await page.getByRole('button', { name: '保存名称' }).click()
    const table = page.getByRole('table', { name: '本单位电脑' })
    const row = table.getByRole('row', { name: /一楼登记室/ })
    await row.getByText(card.ok ? card.value.deviceId : '?').waitFor()
    await table.scrollIntoViewIfNeeded()
    await shoot(page, 'own-pcs')
    await page.getByRole('button', { name: '停用电脑 一楼登记室' }).click()
    await page.getByRole('button', { name: '停用电脑', exact: true }).click()
    await row.getByText(/停用$/).first().waitFor()
    await expect.poll(() => row.getByRole('button', { name: /停用/ }).count()).toBe(0)
  })
})
