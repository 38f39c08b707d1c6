import { parseStoredKeys, renderLockedKeys } from '#shared/bundle/locked-keys'
import type { KeyFile } from '#shared/bundle/key-file'
import { lockKeys, makeIdentity, openSealedKeys } from '#shared/codec/lock-keys'
import { fail, ok, type Result } from '#shared/prelude/result'
import { openPinInWorker, sealPinInWorker } from './key-client'

/** In the place of the person, in a key file at rest whose way in is a backup's password. */
const backupSlot = 'backup'

/**
 * A backup of this PC's keys as the text of its file: the form of the key file at rest, opened by the backup's password
 * (age's passphrase) and by the office's paper key where there is one. Never in clear.
 */
export async function sealKeyBackup(keys: KeyFile, password: string, recovery: string | undefined): Promise<string> {
  const wrap = await makeIdentity()
  const slot = await sealPinInWorker(wrap, backupSlot, password)
  return renderLockedKeys(await lockKeys(keys, wrap, [slot], recovery))
}

/** `malformed`: no key file of ours. `cancelled`: no password was given. */
export type KeyBackupUnopened = 'malformed' | 'cancelled'

/** Asks for a backup's password, `wrong` after one that did not open it; undefined when the person gives up. */
export type AskBackupPassword = (ask: { readonly mode: 'open'; readonly wrong: boolean }) => Promise<string | undefined>

/**
 * The keys in the text of a backup, asking for its password until it opens or the person gives up. Backups of older
 * programs are in clear and open at once.
 */
export async function openKeyBackup(
  text: string,
  askPassword: AskBackupPassword,
): Promise<Result<KeyFile, KeyBackupUnopened>> {
  const stored = parseStoredKeys(text)
  if (!stored.ok) return fail('malformed')
  if (stored.value.kind === 'plain') return ok(stored.value.keys)
  const { locked } = stored.value
  const slot = locked.pins.find(({ personId }) => personId === backupSlot)
  if (slot === undefined) return fail('malformed')
  for (let wrong = false; ; wrong = true) {
    const password = await askPassword({ mode: 'open', wrong })
    if (password === undefined) return fail('cancelled')
    const wrap = await openPinInWorker(slot, password)
    if (wrap === undefined) continue
    const keys = await openSealedKeys(locked, wrap)
    return keys.ok ? keys : fail('malformed')
  }
}
