import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { playedShells } from '#tests/support/browser/shell-kinds'
import { startShell } from '#tests/support/browser/start-shell'
import { goToScreen } from '#tests/support/main-job/first-run'
import { playFirstDay } from '#tests/support/office-life/first-day'
import { watchPace } from '#tests/support/office-life/pace'

// An office without a centre, from the empty folder to its first case in the archive, on one day.
const shots = process.env['LIFE_SHOTS']

let place = ''
let shell: ShellUnderTest | undefined

beforeAll(() => ensureBuilt())

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'first-day-'))
  if (shots !== undefined) mkdirSync(shots, { recursive: true })
})

afterEach(async () => {
  if (shell !== undefined) await shootOn(shell.page, shell.kind)('end')
  await shell?.kill()
  shell = undefined
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

const shootOn =
  (page: Page, kind: string) =>
  async (name: string): Promise<void> => {
    if (shots !== undefined) await page.screenshot({ path: join(shots, `first-day-${kind}-${name}.png`) })
  }

describe.each(playedShells)('an office without a centre, in the %s shell', (kind) => {
  it('closes and files its first case within ten minutes of installing', async () => {
    shell = await startShell(kind, join(place, 'data'))
    const tellPace = await watchPace(shell.page)
    const caseFolder = join(place, 'case.zip')
    await playFirstDay(shell, { keys: join(place, 'keys.json'), caseFolder }, shootOn(shell.page, kind))
    const pace = await tellPace()
    await goToScreen(shell.page, '今日工作')
    await shell.page.getByText('反馈以后的答复、回访、办结、归档，从台账打开案件接着办').waitFor()
    console.log(
      `first case in the archive, ${kind}: ${pace.typed} characters, ${pace.presses} presses, ${pace.programSeconds.toFixed(1)} s of the program's time; ${(pace.clerkSeconds / 60).toFixed(1)} minutes for a clerk`,
    )
    expect(readFileSync(caseFolder).subarray(0, 2).toString()).toBe('PK')
    expect(pace.typed).toBeGreaterThan(100)
    expect(pace.clerkSeconds).toBeLessThan(600)
  })
})
