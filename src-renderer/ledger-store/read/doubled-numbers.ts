import type { CaseRow } from '#shared/case/case-row'
import type { LedgerDatabase } from '../view/ledger-database'

/** Which number: of the two yearly ones, or the 档号, which each office writes as it likes. */
export type NumberKind = 'ledger' | 'stub' | 'archive'
export const numberKinds: readonly NumberKind[] = ['ledger', 'stub', 'archive']

/** By which index of the rows cases are found by their number. */
export const numberIndexes = {
  ledger: '[ledgerYear+ledgerSerial]',
  stub: '[stubYear+stubSerial]',
  archive: 'archiveKeys',
} as const

/** A number as its index has it: year and serial of a yearly one, the folded text of a 档号. */
export type NumberKey = [year: number, serial: number] | string
type KindedKey = readonly [NumberKind, NumberKey]

/** The numbers of a kind that several cases bear, by index keys alone. */
export async function readDoubleKeys(database: LedgerDatabase, kind: NumberKind): Promise<NumberKey[]> {
  const index = database.cases.where(numberIndexes[kind])
  const keys = await (
    kind === 'archive' ? index.above('') : index.between([1, 0], [9999, Number.MAX_SAFE_INTEGER])
  ).keys()
  const doubled = new Map<string, NumberKey>()
  let before = ''
  // The index hands its keys out in order, so that equal ones stand together.
  for (const read of keys) {
    const key = toNumberKey(read)
    if (key === undefined) continue
    const name = nameOf([kind, key])
    if (name === before) doubled.set(name, key)
    before = name
  }
  return [...doubled.values()]
}

const toNumberKey = (key: unknown): NumberKey | undefined =>
  typeof key === 'string' ? key : Array.isArray(key) ? [Number(key[0]), Number(key[1])] : undefined

/** The numbers that several cases bear, read whole once and from then on followed by what is written. */
interface DoubledNumbers {
  readonly count: () => Promise<number>
}

const nameOf = ([kind, key]: KindedKey): string => `${kind} ${typeof key === 'string' ? key : `${key[0]} ${key[1]}`}`

/** The official numbers that a case bears. */
const keysOf = ({ ledgerYear, ledgerSerial, stubYear, stubSerial, archiveKeys }: CaseRow): KindedKey[] => {
  const keys: KindedKey[] = archiveKeys.map((key) => ['archive', key])
  if (ledgerYear > 0) keys.push(['ledger', [ledgerYear, ledgerSerial]])
  if (stubYear > 0) keys.push(['stub', [stubYear, stubSerial]])
  return keys
}

/**
 * A number becomes doubled only by a case that was just written and bears it, and ceases to be only where it is doubled: both are
 * looked up by their own key, and the other numbers of the ledger are left alone.
 */
function followDoubled(database: LedgerDatabase): DoubledNumbers {
  const doubled = new Map<string, KindedKey>()
  const touched = new Map<string, KindedKey>()
  let isWhole = false
  let last: Promise<unknown> = Promise.resolve()
  database.written.subscribe(({ rows }) => {
    for (const key of rows.flatMap(keysOf)) touched.set(nameOf(key), key)
  })

  const readAll = async (): Promise<number> => {
    const found = await Promise.all(
      numberKinds.map(async (kind) => (await readDoubleKeys(database, kind)).map((key): KindedKey => [kind, key])),
    )
    for (const key of found.flat()) doubled.set(nameOf(key), key)
    isWhole = true
    return doubled.size
  }
  const readOn = async (): Promise<number> => {
    const open = new Map([...doubled, ...touched])
    touched.clear()
    try {
      await Promise.all(
        [...open].map(async ([name, key]) => {
          const [kind, number] = key
          const bearers = await database.cases.where(numberIndexes[kind]).equals(number).limit(2).count()
          if (bearers > 1) doubled.set(name, key)
          else doubled.delete(name)
        }),
      )
    } catch (error) {
      // What could not be looked up is looked up by whoever asks next.
      for (const [name, key] of open) touched.set(name, key)
      throw error
    }
    return doubled.size
  }
  return {
    count: () => {
      // One after the other: of two that looked at once each could forget what the other found.
      const next = last.then(
        () => (isWhole ? readOn() : readAll()),
        () => (isWhole ? readOn() : readAll()),
      )
      last = next
      return next
    },
  }
}

const followed = new WeakMap<LedgerDatabase, DoubledNumbers>()

/** The one count of a view's doubled numbers. */
export function doubledNumbersOf(database: LedgerDatabase): DoubledNumbers {
  const known = followed.get(database)
  if (known !== undefined) return known
  const made = followDoubled(database)
  followed.set(database, made)
  return made
}
