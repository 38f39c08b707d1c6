import type { Bytes } from '#shared/bundle/ports'
import type { StickFile } from '#shared/merge/plan-stick-offer'
import type { Result } from '#shared/prelude/result'
import { isNotShown } from '../../ledger-store/commit/ledger'
import { syncFailureToWords, syncRefusalToWords } from '../../messages/sync-words'
import type { FailureWords } from '../../messages/words-of'
import { sendToAll, type SaveBundle, type SendingEnd } from './send-sync'
import type { SyncDesk } from './sync-desk'
import { isBraked, type LookedSync } from './sync-import-state'
import { lookAgain, lookIntoSync, takeIn } from './take-in'

/** A bundle of a stick after it was looked into. */
export type StickLook =
  | { readonly at: 'planned'; readonly file: StickFile; readonly bytes: Bytes; readonly looked: LookedSync }
  | { readonly at: 'refused'; readonly file: StickFile; readonly words: FailureWords }

export type ReadStickFile = (file: StickFile) => Promise<Result<Bytes, FailureWords>>

/** Opens every ledger bundle of an offer and works out what importing it would do. Nothing is written. `tell` hears which of them it is at. */
export async function lookAtStick(
  desk: SyncDesk,
  files: readonly StickFile[],
  read: ReadStickFile,
  tell: (done: number, of: number) => void = () => undefined,
): Promise<StickLook[]> {
  const looks: StickLook[] = []
  for (const file of files) {
    tell(looks.length, files.length)
    const bytes = await read(file)
    if (!bytes.ok) {
      looks.push({ at: 'refused', file, words: bytes.failure })
      continue
    }
    const looked = await lookIntoSync(desk, bytes.value, file.name)
    looks.push(
      looked.ok
        ? { at: 'planned', file, bytes: bytes.value, looked: looked.value }
        : { at: 'refused', file, words: syncRefusalToWords(looked.failure) },
    )
  }
  return looks
}

/** What one step with a stick came to. */
export interface StickRun {
  readonly imported: readonly LookedSync[]
  /** The last of what was imported is written and no screen can show it: nothing after it was done. */
  readonly notShown: boolean
  /** The bundle that somebody has to look at before anything goes on, and why; nothing after it was done. */
  readonly stoppedAt:
    | {
        readonly file: StickFile
        readonly bytes: Bytes
        readonly why: 'brake' | 'own-name' | 'failed'
        readonly words: FailureWords | undefined
      }
    | undefined
  readonly ends: readonly SendingEnd[]
}

/**
 * Takes in what was looked into, one after the other, then writes for the other PCs, so that the acknowledgement rides
 * along. Stops at the first bundle that needs a decision.
 */
export async function runStick(
  desk: SyncDesk,
  save: SaveBundle,
  looks: readonly StickLook[],
  exportTo: readonly string[],
  drive: string,
  onStep: (step: number, of: number, words: string) => void,
): Promise<StickRun> {
  const imported: LookedSync[] = []
  const planned = looks.filter(({ at }) => at === 'planned').length
  const of = planned + exportTo.length
  for (const look of looks) {
    if (look.at === 'refused') continue
    onStep(imported.length + 1, of, `正在导入 ${look.file.name}`)
    const done = await importOne(desk, look)
    if (done.at === 'stopped') return { imported, notShown: false, stoppedAt: done.stoppedAt, ends: [] }
    imported.push(done.looked)
    if (!done.shown) return { imported, notShown: true, stoppedAt: undefined, ends: [] }
  }
  const ends = await sendToAll(desk, save, { toDevices: exportTo, whole: false, drive }, (_toDevice, nth) =>
    onStep(planned + nth, of, `正在导出第 ${nth} / ${exportTo.length} 个同步包，写完并核对之前请不要拔 U 盘`),
  )
  return { imported, notShown: false, stoppedAt: undefined, ends }
}

type ImportedOne =
  | { readonly at: 'imported'; readonly looked: LookedSync; readonly shown: boolean }
  | { readonly at: 'stopped'; readonly stoppedAt: NonNullable<StickRun['stoppedAt']> }

async function importOne(
  desk: SyncDesk,
  { file, bytes, looked: first }: Extract<StickLook, { at: 'planned' }>,
): Promise<ImportedOne> {
  const stop = (why: NonNullable<StickRun['stoppedAt']>['why'], words?: FailureWords): ImportedOne => ({
    at: 'stopped',
    stoppedAt: { file, bytes, why, words },
  })
  // What came in just before may have brought some of it already.
  const again = await lookAgain(desk, first)
  if (!again.ok) return stop('failed', syncRefusalToWords(again.failure))
  const looked = again.value
  if (looked.ownUsed > 0) return stop('own-name')
  if (isBraked(looked)) return stop('brake')
  const done = await takeIn(desk, looked)
  return done.ok
    ? { at: 'imported', looked, shown: !isNotShown(done.value.receipt) }
    : stop('failed', syncFailureToWords(done.failure))
}
