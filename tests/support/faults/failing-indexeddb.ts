import 'fake-indexeddb/auto'

/** How the browser's database refuses: the disk is full, the transaction was given up, or its files failed it. */
export const databaseFaults = ['QuotaExceededError', 'AbortError', 'UnknownError'] as const
export type DatabaseFault = (typeof databaseFaults)[number]

/** What happened while a fault lay in wait. */
export interface FaultedRun<T> {
  readonly outcome: T
  /** The call that was made to fail, undefined when there were fewer calls than that. */
  readonly failed: string | undefined
}

interface Trap {
  left: number
  readonly fault: DatabaseFault
  failed: string | undefined
  /** Whether every call of that kind after it fails, too. */
  readonly lasting?: 'writes' | 'all'
}

let trap: Trap | undefined

/** Whether this call is the one; `call` names it for the message of a failing test. */
function springs(call: string): Trap | undefined {
  if (trap === undefined || (trap.failed !== undefined && trap.lasting === undefined)) return undefined
  const isReading = call.startsWith('readonly') || call === 'open'
  if (isReading && (trap.lasting === 'writes' || (trap.lasting === 'all' && trap.failed === undefined)))
    return undefined
  trap.left -= 1
  if (trap.left > 0) return undefined
  trap.failed = call
  return trap
}

/**
 * Runs a task while the `nth` call to the database fails: an opening, a request inside a transaction, or the commit of
 * one that writes. Everything before and after it works.
 */
export async function withDatabaseFault<T>(
  nth: number,
  fault: DatabaseFault,
  task: () => Promise<T>,
): Promise<FaultedRun<T>> {
  return runTrapped({ left: nth, fault, failed: undefined }, task)
}

/** Runs a task while the database takes no writing at all (`writes`), or answers nothing from its first writing on (`all`). */
export async function withDatabaseBroken<T>(
  lasting: 'writes' | 'all',
  fault: DatabaseFault,
  task: () => Promise<T>,
): Promise<FaultedRun<T>> {
  return runTrapped({ left: 1, fault, failed: undefined, lasting }, task)
}

async function runTrapped<T>(laid: Trap, task: () => Promise<T>): Promise<FaultedRun<T>> {
  layTraps()
  trap = laid
  try {
    return { outcome: await task(), failed: laid.failed }
  } finally {
    trap = undefined
  }
}

const refusal = (fault: DatabaseFault): DOMException => new DOMException('played by a test', fault)

type Method = (this: unknown, ...args: unknown[]) => unknown

/** Puts `around` in the place of a method of the database's own prototypes. */
function wrap(
  prototype: object,
  name: string,
  around: (self: object, args: readonly unknown[], call: () => unknown) => unknown,
): void {
  const method: unknown = Reflect.get(prototype, name)
  if (typeof method !== 'function') throw new Error(`the database has no ${name}`)
  const replacement: Method = function (...args) {
    if (typeof this !== 'object' || this === null) throw new Error(`${name} without its object`)
    return around(this, args, () => Reflect.apply(method, this, args))
  }
  Reflect.set(prototype, name, replacement)
}

let laid = false

function layTraps(): void {
  if (laid) return
  laid = true
  wrap(IDBTransaction.prototype, '_execRequestAsync', (self, args, call) => {
    const [asked] = args
    // What has no source is no request of the page: the building of an index.
    if (
      typeof asked !== 'object' ||
      asked === null ||
      typeof Reflect.get(asked, 'source') !== 'object' ||
      Reflect.get(asked, 'source') === null
    )
      return call()
    const sprung = springs(`${modeOf(self)} request`)
    if (sprung !== undefined)
      Reflect.set(asked, 'operation', () => {
        throw refusal(sprung.fault)
      })
    return call()
  })
  wrap(IDBTransaction.prototype, '_start', (self, _args, call) => {
    const sprung = isAboutToCommit(self) ? springs('commit') : undefined
    if (sprung === undefined) return call()
    const abort: unknown = Reflect.get(self, '_abort')
    return typeof abort === 'function' ? Reflect.apply(abort, self, [sprung.fault]) : call()
  })
  wrap(IDBFactory.prototype, 'open', (_self, _args, call) => {
    const sprung = springs('open')
    return sprung === undefined ? call() : refuseToOpen(sprung.fault)
  })
}

const modeOf = (transaction: object): string => String(Reflect.get(transaction, 'mode'))

function isAboutToCommit(transaction: object): boolean {
  const requests: unknown = Reflect.get(transaction, '_requests')
  return (
    modeOf(transaction) !== 'readonly' &&
    Reflect.get(transaction, '_state') !== 'finished' &&
    Array.isArray(requests) &&
    requests.length === 0
  )
}

function refuseToOpen(fault: DatabaseFault): IDBOpenDBRequest {
  const request = new IDBOpenDBRequest()
  setTimeout(() => {
    Reflect.set(request, 'readyState', 'done')
    Reflect.set(request, 'error', refusal(fault))
    request.dispatchEvent(new IDBVersionChangeEvent('error'))
  })
  return request
}
