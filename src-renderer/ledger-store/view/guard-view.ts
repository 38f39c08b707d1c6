import { Dexie } from 'dexie'
import { fail, type Result } from '#shared/prelude/result'

/** The view's tables did not answer: the disk is full, or the browser gave the transaction up. Nothing was written. */
export interface ViewReadFailed {
  readonly type: 'ViewReadFailed'
  /** The database's own name for it. */
  readonly detail: string
}

/** Runs a task that reads the view before anything is decided. What the database refuses becomes a value; defects are thrown on. */
export async function guardView<T, F = never>(
  task: () => Promise<Result<T, F>>,
): Promise<Result<T, F | ViewReadFailed>> {
  try {
    return await task()
  } catch (error) {
    if (!(error instanceof Dexie.DexieError) && !(error instanceof DOMException)) throw error
    return fail({ type: 'ViewReadFailed', detail: error.name })
  }
}
