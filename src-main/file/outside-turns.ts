/** What lies outside the data folder did not answer in time: a drive that hangs, a network place that is gone. */
export class OutsideTimeout extends Error {
  readonly code = 'ETIMEDOUT'
}

// Node works all files of a process with four threads. A drive that hangs holds the thread that asks it, for minutes at
// times; were all four held, nothing could be saved. So at most two ask about places outside at any time.
const threads = 2
const waitMs = 15_000

let held = 0
const waiting: (() => void)[] = []

/**
 * Does one thing with a file, folder or drive outside the data folder, when one of the two places is free, and keeps the
 * place until it is done, however long that takes. Rejects with `OutsideTimeout` where no place came free in time, or where
 * `answerMs` is given and no answer came in that time.
 */
export async function outsideTurn<T>(task: () => Promise<T>, answerMs?: number): Promise<T> {
  await takePlace()
  const done = task().finally(leavePlace)
  return answerMs === undefined ? done : Promise.race([done, rejectAfter(answerMs, done)])
}

function takePlace(): Promise<void> {
  if (held < threads) {
    held += 1
    return Promise.resolve()
  }
  return new Promise((resolve, reject) => {
    const enter = (): void => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(enter), 1)
      reject(new OutsideTimeout('no answer from what was asked before'))
    }, waitMs)
    waiting.push(enter)
  })
}

function leavePlace(): void {
  const next = waiting.shift()
  if (next === undefined) held -= 1
  else next()
}

function rejectAfter(ms: number, done: Promise<unknown>): Promise<never> {
  return new Promise((_resolve, reject) => {
    const timer = setTimeout(() => reject(new OutsideTimeout('no answer in time')), ms)
    void done.catch(() => undefined).finally(() => clearTimeout(timer))
  })
}
