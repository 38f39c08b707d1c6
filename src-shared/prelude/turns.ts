/** Runs tasks one after another, in the order they were handed in; one that fails does not hold up the next. */
export type TakeTurns = <T>(task: () => Promise<T>) => Promise<T>

export function createTurns(): TakeTurns {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const turn = last.then(task)
    last = turn.catch(() => undefined)
    return turn
  }
}
