import type { IpcValue } from '#shared/ipc/contract'
import { instantSchema, instantToLocalDate } from '#shared/prelude/instant'
import { listNames, openOpfsFolder } from './opfs-folder'

/** When a ledger was last seen in this browser. It lies apart from the ledger: clearing what a full disk needs takes the one and leaves the other. */
const seenKey = 'hotline-ledger-seen'
/** How long a browser that asks its user is waited for. */
const askMs = 1_000

type Standing = IpcValue<'app.info'>['storage']

/** How sure the browser's storage is, and whether a ledger that was here is gone. */
export async function readStorageStanding(): Promise<Standing> {
  const isThere = await hasLedger()
  const seenOn = readSeen()
  if (isThere === true) writeSeen()
  return {
    kept: (await isPersistent()) ? 'for-good' : 'as-long-as-there-is-room',
    // Where the storage cannot be looked into, nothing is called lost: reading the ledger will say what is wrong.
    lostAfter: isThere === false ? seenOn : '',
  }
}

/** Whether anything of a ledger stands in the browser's storage; undefined where that cannot be told. */
async function hasLedger(): Promise<boolean | undefined> {
  try {
    const names = await listNames(await openOpfsFolder())
    return names.some((name) => name.startsWith('keys') || name.startsWith('journal'))
  } catch {
    return undefined
  }
}

async function isPersistent(): Promise<boolean> {
  try {
    if (await navigator.storage.persisted()) return true
    const never = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), askMs))
    return await Promise.race([navigator.storage.persist(), never])
  } catch {
    return false
  }
}

function readSeen(): string {
  try {
    return window.localStorage.getItem(seenKey) ?? ''
  } catch {
    return ''
  }
}

function writeSeen(): void {
  try {
    window.localStorage.setItem(seenKey, instantToLocalDate(instantSchema.parse(Date.now())))
  } catch {
    // Without it a loss later on is not noticed; nothing else hangs on it.
  }
}
