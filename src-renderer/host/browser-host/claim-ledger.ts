const lockName = 'hotline-ledger-journal'
const tries = 5
const pauseMs = 200

let held = false

/** Whether this browser has what keeping a ledger takes: locks between tabs, and storage of the origin's own. */
export const canKeepLedger = (): boolean =>
  'locks' in navigator && 'storage' in navigator && 'getDirectory' in navigator.storage

/**
 * Takes the ledger for this tab for as long as it lives; false while another tab has it. A tab that was just reloaded or
 * closed lets go a moment later than its successor asks, hence the few tries.
 */
export async function claimLedger(): Promise<boolean> {
  for (let tried = 0; tried < tries && !held; tried += 1) {
    if (tried > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs))
    held = await tryLock()
  }
  return held
}

function tryLock(): Promise<boolean> {
  return new Promise((resolve) => {
    const request = navigator.locks.request(lockName, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      // A promise that never settles keeps the lock until the tab is gone.
      return lock === null ? undefined : new Promise<void>(() => undefined)
    })
    request.catch(() => resolve(false))
  })
}
