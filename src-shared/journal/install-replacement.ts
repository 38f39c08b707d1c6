/** The names of a journal in its folder, the same in both shells. */
export const journalNames = {
  journal: 'journal.hlj',
  /** A replacement that is being written: worth nothing yet. */
  next: 'journal.next.hlj',
  /** A replacement that was written, flushed and proved, and only has to be put in place. */
  ready: 'journal.ready.hlj',
} as const

/** The folder as far as putting a replacement in place needs it. Failures are thrown. */
export interface JournalPlaces {
  has(name: string): Promise<boolean>
  /** Never onto a name that is taken. */
  rename(from: string, to: string): Promise<void>
  /** A name for the old journal that no file has, with the day in it. */
  asideName(): Promise<string>
  /** Answers when the names are on the disk. */
  sync(): Promise<void>
}

/**
 * Puts the proved replacement `next` in the journal's place and the old journal aside, in three renames. From the first on
 * the replacement counts: whenever power fails, `completeReplacement` at the next opening finishes the rest, and at no
 * moment is there neither. When a rename is refused, what was done is undone and the refusal thrown.
 */
export async function installReplacement(places: JournalPlaces): Promise<void> {
  await places.rename(journalNames.next, journalNames.ready)
  let aside: string | undefined
  try {
    await places.sync()
    if (await places.has(journalNames.journal)) {
      const name = await places.asideName()
      await places.rename(journalNames.journal, name)
      aside = name
    }
    await places.rename(journalNames.ready, journalNames.journal)
  } catch (error) {
    if (aside !== undefined) await places.rename(aside, journalNames.journal)
    await places.rename(journalNames.ready, journalNames.next)
    throw error
  }
  await places.sync()
}

/** Finishes a replacement that was broken off after it had begun to count. Answers whether there was one. */
export async function completeReplacement(places: JournalPlaces): Promise<boolean> {
  if (!(await places.has(journalNames.ready))) return false
  if (await places.has(journalNames.journal)) await places.rename(journalNames.journal, await places.asideName())
  await places.rename(journalNames.ready, journalNames.journal)
  await places.sync()
  return true
}

/** `journal.replaced-2026-11-25-1.hlj`: the day by this PC's clock. */
export function asideJournalName(on: Date, nth: number): string {
  const day = [on.getFullYear(), on.getMonth() + 1, on.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  return `journal.replaced-${day}-${nth}.hlj`
}
