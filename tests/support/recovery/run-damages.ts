import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { seededRandom } from '../bundles/seeded-random'
import { readCalm } from '../browser/read-calm'
import { launchElectronOnChromium, type ElectronOnChromium } from '../electron-on-chromium/launch-electron-on-chromium'
import { seedDataFolder, writeOwnReplica } from '../seeded/seed-data-folder'
import { damageKinds, findDatabaseFolder, type DamageKind } from './damage-database'
import { recordRound } from './desk-acts'
import { readViewDigest } from './view-digest'

export interface DamageOutcome {
  readonly kind: string
  readonly nth: number
  /** Whether everything that was acknowledged is on the screen's tables. */
  readonly isWhole: boolean
  /** How many starts it took. */
  readonly starts: number
  /** What the person was told, '' when nothing. */
  readonly told: string
  readonly isFatal: boolean
}

const cases = 40
const mostStarts = 3
const isLock = (path: string): boolean => /^(Singleton|stand-in-instance|stand-in-second)/.test(basename(path))

/**
 * Lays down an office's evening once, then damages copies of it, `count` in all, each kind in turn, and starts the built
 * program on each. The seed decides where each damage falls.
 */
export async function runDamages(
  count: number,
  seed: number,
  atATime: number,
  onOutcome: (outcome: DamageOutcome) => void,
): Promise<readonly DamageOutcome[]> {
  const place = mkdtempSync(join(tmpdir(), 'database-damage-'))
  try {
    const evening = join(place, 'evening')
    const digest = await layDownEvening(evening)
    const outcomes: DamageOutcome[] = []
    let next = 0
    const work = async (): Promise<void> => {
      for (let nth = next++; nth < count; nth = next++) {
        const kind = damageKinds[nth % damageKinds.length]
        if (kind === undefined) continue
        const outcome = await runOne(evening, join(place, `damaged-${nth}`), kind, { nth, seed, digest }).catch(
          (error: unknown) => {
            // The others end with what they are at, and are not pulled the folder from under their feet.
            next = count
            throw new Error(`seed ${seed}, ${nth} ${kind.name}: ${String(error)}`, { cause: error })
          },
        )
        outcomes.push(outcome)
        onOutcome(outcome)
      }
    }
    const ends = await Promise.allSettled(Array.from({ length: atATime }, work))
    const failed = ends.find((end) => end.status === 'rejected')
    if (failed !== undefined) throw failed.reason
    return outcomes
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** Opened twice, so that the database has tables as well as a log, and killed right after an acknowledged act. */
async function layDownEvening(dataDir: string): Promise<string> {
  seedDataFolder(dataDir, cases)
  const first = await launchElectronOnChromium({ dataDir })
  await atWork(first.page)
  await first.close()
  const second = await launchElectronOnChromium({ dataDir })
  await atWork(second.page)
  await recordRound(second.page)
  const digest = await readViewDigest(second.page)
  await second.kill()
  return digest
}

const atWork = (page: Page): Promise<void> => page.getByRole('heading', { name: '今日工作' }).waitFor()

async function runOne(
  evening: string,
  dataDir: string,
  kind: DamageKind,
  { nth, seed, digest }: { readonly nth: number; readonly seed: number; readonly digest: string },
): Promise<DamageOutcome> {
  cpSync(evening, dataDir, { recursive: true, filter: (path) => !isLock(path) })
  // The copy is this machine's own folder: what is looked at here is the database, not the number.
  writeOwnReplica(dataDir)
  kind.damage(findDatabaseFolder(dataDir), seededRandom(seed + nth))
  let told = ''
  for (let starts = 1; ; starts += 1) {
    const shell = await launchElectronOnChromium({ dataDir })
    const found = await lookAround(shell)
    await shell.kill()
    told += found.told
    if (found.digest === undefined && starts < mostStarts) continue
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    return { kind: kind.name, nth, isWhole: found.digest === digest, starts, told, isFatal: kind.isFatal }
  }
}

/** What stands on the screen after a start; no digest where the program did not come to work or its tables cannot be read. */
async function lookAround({
  page,
}: ElectronOnChromium): Promise<{ readonly digest: string | undefined; readonly told: string }> {
  const heading = page.getByRole('heading', { level: 1 })
  await page
    .getByRole('heading', { name: /今日工作|打不开|没有应答|出错|损坏|对不上|写不进去/ })
    .first()
    .waitFor()
  const title = await readCalm(() => heading.first().innerText())
  if (title !== '今日工作') return { digest: undefined, told: `${title}。` }
  const notice = page.getByRole('status').filter({ has: page.getByRole('button', { name: '知道了' }) })
  // Looked at once: whether anything is told is what is asked.
  const told = (await notice.count()) === 0 ? '' : (await notice.innerText()).replace('知道了', '').trim()
  return { digest: await readViewDigest(page).catch(() => undefined), told }
}
