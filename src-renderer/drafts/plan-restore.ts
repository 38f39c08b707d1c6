import type { LocalDate } from '#shared/prelude/local-date'
import type { FieldValues, FormValue } from './restored-fields'

/** A field that shows something else by now than when somebody began to write in its form. */
export interface MovedField {
  readonly name: string
  /** Whether they wrote in this very field: what they wrote stands in it, and not what the ledger says now. */
  readonly written: boolean
}

/** How a form is filled from what was left in it half written. */
export interface RestorePlan {
  /** By name, for the fields that are filled again; of all others stands what the form shows by itself. */
  readonly values: FieldValues
  readonly moved: readonly MovedField[]
}

export interface RestoreGround {
  /** What the form shows by itself now. */
  readonly now: FieldValues
  /** The names of the fields that are drawn; a box without a tick is drawn and has no value. */
  readonly drawn: ReadonlySet<string>
  /** The day on which it was written, and today. */
  readonly writtenOn: LocalDate
  readonly today: LocalDate
}

/**
 * Only what was written comes back. What nobody had touched stands as the ledger has it by now, which another window or PC may have
 * changed; but a day that the form had proposed stays the day of the writing, of which the words beside it tell. A list is one thing:
 * where a line of it was written, all of it comes back. Pure.
 */
export function planRestore({ fields, start }: FormValue, ground: RestoreGround): RestorePlan {
  const names = [...new Set([...Object.keys(start), ...Object.keys(fields)])]
  const writtenGroups = new Set(names.filter((name) => !isSame(fields, start, name)).map(groupOf))
  const values: Record<string, readonly string[]> = {}
  const moved = new Map<string, MovedField>()
  for (const name of names) {
    const group = groupOf(name)
    const written = writtenGroups.has(group)
    if (written || isDayOfWriting(start[name] ?? [], ground.now[name] ?? [], ground)) {
      values[name] = fields[name] ?? []
      if (!written) continue
    }
    const isOther = ground.drawn.has(name) && !isSame(ground.now, start, name) && !isSame(ground.now, fields, name)
    if (isOther && !moved.has(group)) moved.set(group, { name, written })
  }
  return { values, moved: [...moved.values()] }
}

const isSame = (a: FieldValues, b: FieldValues, name: string): boolean =>
  JSON.stringify(a[name] ?? []) === JSON.stringify(b[name] ?? [])

/** `tasks.2.text` and `tasks` belong to the list `tasks`; every other field stands for itself. */
const groupOf = (name: string): string => /^(.+?)\.\d+\..+$/u.exec(name)?.[1] ?? name

const isDayOfWriting = (
  start: readonly string[],
  now: readonly string[],
  { writtenOn, today }: Pick<RestoreGround, 'writtenOn' | 'today'>,
): boolean => start.length === 1 && start[0] === writtenOn && now.length === 1 && now[0] === today
