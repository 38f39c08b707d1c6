import { Dexie } from 'dexie'
import { fail, ok, type Result } from '#shared/prelude/result'
import { viewVersion } from '../view/ledger-database'

export type ViewFault =
  /** A newer program wrote this view. Dexie would open it and write to it; we do not. */
  | { readonly type: 'ViewNewer'; readonly found: number; readonly known: number }
  /** Another window or a hanging process holds the database. */
  | { readonly type: 'ViewBlocked' }
  /** The view will not open and the journal is empty: removing it could remove the last copy, so nothing is touched. */
  | { readonly type: 'ViewUnreadable' }

export interface ViewFound {
  /** Chromium emptied the database because its files were damaged. */
  readonly dataLoss: boolean
  /** The database would not open at all and was removed, to be built anew from the journal. */
  readonly removed: boolean
}

/**
 * Opens the database natively before Dexie does, because Dexie neither reports Chromium's `dataLoss` nor refuses a newer
 * version. A version of 0 asks for whatever stands there.
 */
export async function checkDatabase(
  name: string,
  factory: IDBFactory,
  journalBytes: number,
): Promise<Result<ViewFound, ViewFault>> {
  const found = await openNatively(name, factory)
  if (found === 'blocked') return fail({ type: 'ViewBlocked' })
  if (found === 'unreadable') {
    if (journalBytes === 0) return fail({ type: 'ViewUnreadable' })
    await Dexie.delete(name)
    return ok({ dataLoss: false, removed: true })
  }
  // Dexie multiplies its version numbers by ten.
  if (found.version > viewVersion * 10)
    return fail({ type: 'ViewNewer', found: Math.floor(found.version / 10), known: viewVersion })
  // A database that this very opening made is empty and of version 1; leave no trace for Dexie to stumble over.
  if (found.created) await Dexie.delete(name)
  return ok({ dataLoss: found.dataLoss, removed: false })
}

interface NativeFinding {
  readonly version: number
  readonly created: boolean
  readonly dataLoss: boolean
}

/** Whether a view of this program's own version stands there. Leaves everything as it was. */
export async function findDatabase(name: string, factory: IDBFactory): Promise<'current' | 'other'> {
  const found = await openNatively(name, factory)
  if (found === 'blocked' || found === 'unreadable') return 'other'
  if (found.created) await Dexie.delete(name)
  return !found.created && found.version === viewVersion * 10 ? 'current' : 'other'
}

/** Whether the view of that name holds any commit. Leaves everything as it was; a database that will not open may hold some. */
export async function findRows(name: string, factory: IDBFactory): Promise<'none' | 'some' | 'unknown'> {
  const found = await openNatively(name, factory)
  if (found === 'blocked' || found === 'unreadable') return 'unknown'
  if (found.created) {
    await Dexie.delete(name)
    // Chromium says so at the opening after the one in which it threw a damaged database away.
    return found.dataLoss ? 'unknown' : 'none'
  }
  return countCommits(name, factory)
}

function countCommits(name: string, factory: IDBFactory): Promise<'none' | 'some' | 'unknown'> {
  return new Promise((resolve) => {
    const request = factory.open(name)
    request.addEventListener('blocked', () => resolve('unknown'))
    request.addEventListener('error', (event) => {
      event.preventDefault()
      resolve('unknown')
    })
    request.addEventListener('success', () => {
      const database = request.result
      const settle = (found: 'none' | 'some' | 'unknown'): void => {
        database.close()
        resolve(found)
      }
      if (!database.objectStoreNames.contains('commits')) return settle('none')
      const counted = database.transaction('commits').objectStore('commits').count()
      counted.addEventListener('error', (event) => {
        event.preventDefault()
        settle('unknown')
      })
      counted.addEventListener('success', () => settle(counted.result > 0 ? 'some' : 'none'))
    })
  })
}

function openNatively(name: string, factory: IDBFactory): Promise<NativeFinding | 'blocked' | 'unreadable'> {
  return new Promise((resolve) => {
    const request = factory.open(name)
    let created = false
    let dataLoss = false
    request.addEventListener('upgradeneeded', (event) => {
      created = true
      dataLoss = 'dataLoss' in event && event.dataLoss === 'total'
    })
    request.addEventListener('blocked', () => resolve('blocked'))
    request.addEventListener('error', (event) => {
      event.preventDefault()
      resolve('unreadable')
    })
    request.addEventListener('success', () => {
      const { version } = request.result
      request.result.close()
      resolve({ version, created, dataLoss })
    })
  })
}
