import { canonicalJson } from './canonical-json'

/** What a form brings, on what stands there when it is saved. */
export interface MergedForm<T> {
  /** What the form changed, and of all else what stands there now. */
  readonly merged: T
  /** Fields that the form changed, and since it was opened somebody else to another value: a person has to look at them. */
  readonly clashes: readonly (keyof T & string)[]
}

/**
 * A form begins with what stood there when it was opened. What it left alone stays as it stands now, so that saving never takes back
 * what another window or PC has written since. It has the fields of the form, and no others. Pure.
 */
export function mergeOpened<T extends object>(opened: T, now: T, written: T): MergedForm<T> {
  const merged: T = { ...written }
  const clashes: (keyof T & string)[] = []
  for (const field in written) {
    if (isSame(written[field], opened[field])) merged[field] = now[field]
    else if (!isSame(now[field], opened[field]) && !isSame(now[field], written[field])) clashes.push(field)
  }
  return { merged, clashes }
}

/** Whether two values of a form say the same. */
export const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)
