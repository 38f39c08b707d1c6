import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { finishFirstRun, qingshanEntries } from '#tests/support/main-job/first-run'
import { openCase, openStep, submit, takeToHandling, writeReply } from '#tests/support/main-job/handle-case'
import { importPlanned, openBundleFile } from '#tests/support/main-job/import-bundle'
import { printPaper, savePaper } from '#tests/support/main-job/papers-and-export'
import { chooseStories, makeDemoBundle, readGivenAssignments } from '../../build/demo-bundle'
import { makeDemoKeys, type DemoKeys } from '../../build/demo-keys'

const handling: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'resources', 'samples', 'handling.json'), 'utf8'))
const silent = async (): Promise<void> => undefined
const shots = process.env['AUDIT_SHOTS']

let place = ''
let keys: DemoKeys
let bundle = ''
let shell: ShellUnderTest | undefined

beforeAll(() => ensureBuilt())

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'audit-'))
  mkdirSync(join(place, 'stick'))
  keys = await makeDemoKeys()
  keys.writeForProgram(place)
  bundle = join(place, 'stick', 'from-centre.hlb')
  writeFileSync(bundle, await makeDemoBundle(keys))
})

afterEach(async () => {
  await shell?.kill()
  shell = undefined
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

/** A picture of the screen for looking at, where a folder was named for it. */
async function look(running: ShellUnderTest, name: string): Promise<void> {
  if (shots !== undefined) await running.page.screenshot({ path: join(shots, `${name}.png`) })
}

describe('who did what', () => {
  it('stands in the case’s history', async () => {
    shell = await launchElectronOnChromium({ dataDir: join(place, 'data'), drivesDir: join(place, 'stick') })
    const { page } = shell
    await page.setViewportSize({ width: 1366, height: 768 })
    await finishFirstRun(shell, qingshanEntries, { keys: join(place, 'office.keys.json'), card: join(place, 'centre.card.json') })
    await openBundleFile(shell, bundle)
    await importPlanned(shell)
    const assignments = await readGivenAssignments(bundle, keys)
    const [story] = chooseStories(assignments, handling)
    await takeToHandling(page, story, qingshanEntries, silent)
    await writeReply(page, story, silent)
    await savePaper(shell, '存为 Word', join(place, 'reply.docx'))
    await printPaper(shell, '打印回复')
    await page.getByRole('button', { name: '返回案件' }).click()
    await look(shell, 'case')
    await page.getByRole('button', { name: '修改历史' }).click()
    const history = page.getByRole('table', { name: '修改历史' })
    await history.getByText('打印', { exact: false }).first().waitFor()
    await look(shell, 'history')
    await page.getByRole('combobox', { name: '只看' }).click()
    await page.getByRole('option', { name: '办理环节' }).click()
    await look(shell, 'history-stage')
    expect(await history.getByRole('row').count()).toBe(6)
  })
})

void openCase
void openStep
void submit
