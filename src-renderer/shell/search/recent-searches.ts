/** So many searches of a person are kept. */
const mostRecent = 8

// For as long as the window lives, and in no file: what somebody looks for may name a caller whom nobody else may know of.
const recent = new Map<string, readonly string[]>()

/** What this person searched for last and went on from, the latest first. */
export const recentSearches = (personId: string): readonly string[] => recent.get(personId) ?? []

/** Notes that something was found by these words. */
export function noteSearch(personId: string, typed: string): void {
  const words = typed.trim()
  if (words === '') return
  recent.set(personId, [words, ...recentSearches(personId).filter((one) => one !== words)].slice(0, mostRecent))
}
