/** Makes a `switch` exhaustive: the compiler refuses a missing case, and a value from outside that slipped by throws. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}

/** Throws when something that must hold does not: a defect of the program, never a user's mistake. */
export function invariant(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${what}`)
}
