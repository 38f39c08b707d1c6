import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { chooseSeed, seededRandom } from '#tests/support/bundles/seeded-random'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { openBundleFile } from '#tests/support/main-job/import-bundle'
import { makeSampleBundle } from '#tests/support/seeded/make-sample-bundle'
import { seedDataFolder } from '#tests/support/seeded/seed-data-folder'

const rounds = 20
const heldBefore = 40
const inBundle = 400

let place = ''
let bundle = ''

beforeAll(async () => {
  await ensureBuilt()
  place = mkdtempSync(join(tmpdir(), 'kill-in-import-'))
  bundle = join(place, 'many.hlb')
  writeFileSync(bundle, await makeSampleBundle(inBundle, 11))
})

afterAll(() => rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

/** How many cases, records of cases and inbox receipts the view holds. */
const countView = (page: Page): Promise<{ cases: number; records: number; receipts: number }> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('hotline-ledger')
        opening.addEventListener('error', () => reject(new Error('the view did not open')))
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction(['cases', 'records'])
          const cases = transaction.objectStore('cases').count()
          const keys = transaction.objectStore('records').getAllKeys()
          transaction.addEventListener('complete', () => {
            const names = keys.result.map(String)
            opening.result.close()
            resolve({ cases: cases.result, records: names.filter((name) => name.startsWith('case/')).length, receipts: names.filter((name) => name.startsWith('inbox/')).length })
          })
        })
      }),
  )

describe('a process tree killed while it imports', () => {
  it(`leaves all of the bundle or nothing of it, ${rounds} times`, { timeout: 900_000 }, async () => {
    const seed = chooseSeed()
    console.log(`seed ${seed}`)
    const random = seededRandom(seed)
    const outcomes = { nothing: 0, all: 0, acknowledged: 0 }
    for (let round = 0; round < rounds; round += 1) {
      const dataDir = join(place, `data-${round}`)
      mkdirSync(dataDir, { recursive: true })
      seedDataFolder(dataDir, heldBefore)
      const killed = await launchElectronOnChromium({ dataDir })
      await killed.page.getByRole('heading', { name: '今日工作' }).waitFor()
      expect(await openBundleFile(killed, bundle)).toEqual({ type: 'planned' })
      await killed.page.getByRole('button', { name: `导入 ${inBundle} 件` }).click()
      await wait(random.below(160))
      const acknowledged = await killed.page.getByText(`已导入 ${inBundle} 件`).isVisible().catch(() => false)
      await killed.kill()
      const again = await launchElectronOnChromium({ dataDir })
      await again.page.getByRole('heading', { name: '今日工作' }).waitFor()
      const found = await countView(again.page)
      await again.kill()
      const all = found.cases === heldBefore + inBundle
      outcomes[all ? 'all' : 'nothing'] += 1
      if (acknowledged) outcomes.acknowledged += 1
      expect(found, `seed ${seed} round ${round}`).toEqual(all ? { cases: heldBefore + inBundle, records: heldBefore + inBundle, receipts: 2 } : { cases: heldBefore, records: heldBefore, receipts: 1 })
      if (acknowledged) expect(all, `seed ${seed} round ${round}: the screen had said so`).toBe(true)
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    }
    console.log(JSON.stringify(outcomes))
    expect(outcomes.nothing + outcomes.all).toBe(rounds)
  })
})
