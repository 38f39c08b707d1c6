import { ok, type Result } from '#shared/prelude/result'
import {
  commitReplacement,
  type ReplacementFailure,
  type ReplacementPort,
} from '../ledger-store/commit/commit-replacement'

/** What leaving the sample needs of this PC. */
export interface LeaveSamplePorts<KeysFailure> {
  /** Puts new keys in the place of the published ones. */
  readonly storeNewKeys: () => Promise<Result<unknown, KeysFailure>>
  readonly replacement: ReplacementPort
  readonly removeView: () => Promise<void>
  /** Misses nothing of the sample from now on. */
  readonly letGo: () => Promise<void>
}

export type LeaveSampleFailure<KeysFailure> =
  | { readonly at: 'keys'; readonly failure: KeysFailure }
  | { readonly at: 'journal'; readonly failure: ReplacementFailure }

/**
 * Leaves the sample ledger: afterwards this PC stands before its first run. New keys come first, for the published ones must never
 * become an office's; then an empty journal takes the sample's place, whose file is kept aside. On a failure the sample is
 * still there. Start over after it.
 */
export async function leaveSample<KeysFailure>({
  storeNewKeys,
  replacement,
  removeView,
  letGo,
}: LeaveSamplePorts<KeysFailure>): Promise<Result<undefined, LeaveSampleFailure<KeysFailure>>> {
  const keys = await storeNewKeys()
  if (!keys.ok) return { ok: false, failure: { at: 'keys', failure: keys.failure } }
  const emptied = await commitReplacement(replacement, [])
  if (!emptied.ok) return { ok: false, failure: { at: 'journal', failure: emptied.failure } }
  // After the view, whose reach the desk that still stands would remember anew.
  await removeView()
  await letGo()
  return ok(undefined)
}
