import type { Drive } from '#shared/ipc/contract'

/** Stands for the system's save dialog among the targets. */
export const askForPlace = 'ask'

type Stick = Pick<Drive, 'token' | 'label'>

/** What the person means: a stick, the system's dialog, or nothing yet. */
export type Meant = Stick | typeof askForPlace | undefined

export interface FoundTarget {
  /** A stick's token, `askForPlace`, or undefined while it is not known which sticks there are: a click must not open a dialog instead. */
  readonly place: string | undefined
  /** What is meant from now on. */
  readonly meant: Meant
  /** The stick that was meant and is gone, by its label: another place has taken its turn. '' when none is. */
  readonly pulled: string
}

/**
 * Where the bundle is written: to what the person means, as long as it is there, else to a stick that is plugged in, which is
 * what an export is for. The first stick shown is meant from then on, whichever others come; plugged in again it is known by its label.
 */
export function findTarget(drives: readonly Stick[] | undefined, meant: Meant): FoundTarget {
  if (meant === askForPlace) return { place: meant, meant, pulled: '' }
  if (drives === undefined) return { place: undefined, meant, pulled: '' }
  if (meant === undefined) return { place: drives[0]?.token ?? askForPlace, meant: drives[0], pulled: '' }
  const same = drives.find(({ token }) => token === meant.token) ?? drives.find(({ label }) => label === meant.label)
  return same === undefined
    ? { place: drives[0]?.token ?? askForPlace, meant, pulled: meant.label }
    : { place: same.token, meant: same, pulled: '' }
}
