import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import type { ShellKind } from '#tests/support/browser/shell-kinds'
import { startShell } from '#tests/support/browser/start-shell'
import { finishFirstRun, goToScreen, qingshanEntries } from '#tests/support/main-job/first-run'
import { openCase, openStep, submit } from '#tests/support/main-job/handle-case'
import { importPlanned, openBundleFile } from '#tests/support/main-job/import-bundle'
import { exportTo, importFrom, joinOffice } from '#tests/support/two-pcs/exchange'
import { makeDemoBundle, readGivenAssignments } from '../../build/demo-bundle'
import { makeDemoKeys, type DemoKeys } from '../../build/demo-keys'

const shots = process.env['SYNC_SHOTS']

let place = ''
let keys: DemoKeys
let fromCentre = ''
const running: ShellUnderTest[] = []

beforeAll(() => ensureBuilt())

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'mixed-shells-'))
  mkdirSync(join(place, 'stick'))
  keys = await makeDemoKeys()
  keys.writeForProgram(place)
  fromCentre = join(place, 'stick', 'from-centre.hlb')
  writeFileSync(fromCentre, await makeDemoBundle(keys))
})

afterEach(async () => {
  for (const shell of running.splice(0)) await shell.kill()
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

async function start(kind: ShellKind, name: string): Promise<ShellUnderTest> {
  const shell = await startShell(kind, join(place, name))
  running.push(shell)
  return shell
}

const shoot = async ({ page }: ShellUnderTest, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) })
}

describe.each([
  ['browser', 'browser'],
  ['electron', 'browser'],
] as const)('a PC in the %s shell and one in the %s shell', (kindA, kindB) => {
  it('share one ledger: the second joins, gets everything, and gives its own acts back', async () => {
    const a = await start(kindA, 'a')
    await finishFirstRun(a, qingshanEntries, {
      keys: join(place, 'office.keys.json'),
      card: join(place, 'centre.card.json'),
    })
    expect(await openBundleFile(a, fromCentre)).toEqual({ type: 'planned' })
    const cases = await importPlanned(a)
    const sheetNumber = (await readGivenAssignments(fromCentre, keys))[0]?.sheet.sheetNumber ?? ''
    const b = await start(kindB, 'b')
    await joinOffice(a, b, place, '二楼督办科')
    const [toB, toA] = [join(place, 'to-b.hlb'), join(place, 'to-a.hlb')]
    const said = await exportTo(a, toB, true)
    expect(said).toContain(kindA === 'browser' ? '浏览器版不能读回核对' : '已写入并读回核对')
    expect(said.includes('可以安全拔出')).toBe(kindA === 'electron')
    await b.page.getByRole('button', { name: '去导入同步包' }).click()
    await b.page.getByText(/正在等“青山镇人民政府”的第一份台账/).waitFor()
    await shoot(b, `joining-${kindA}-${kindB}`)
    await importFrom(b, toB, qingshanEntries.people[0])
    await shoot(b, `joined-${kindA}-${kindB}`)
    await expect.poll(() => b.page.getByRole('navigation', { name: '主菜单' }).textContent()).toContain(`在办 ${cases}`)
    await openCase(b.page, sheetNumber)
    await submit(await openStep(b.page, '登记'), '登记')
    await exportTo(b, toA, false)
    await goToScreen(a.page, '今日工作')
    await goToScreen(a.page, '同步')
    expect(await importFrom(a, toA)).toBeGreaterThan(0)
    await a.page
      .getByRole('row', { name: /二楼督办科/ })
      .getByText('对方已收全')
      .waitFor()
    await openCase(a.page, sheetNumber)
    await a.page.getByRole('main').getByRole('button', { name: '呈报', exact: true }).waitFor()
    // A sync bundle opened on the screen for the centre's finds its own way.
    await goToScreen(a.page, '导入')
    a.queueOpen(toA)
    await a.page.getByRole('button', { name: '选择文件…' }).click()
    await a.page.getByRole('button', { name: '没有要写入的内容' }).waitFor()
    await a.page.getByText('这个包以前导入过').waitFor()
  })
})
