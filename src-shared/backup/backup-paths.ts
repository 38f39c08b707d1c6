export { backupPrefix } from '../bundle/entry-name'

/** The files of a backup's payload. */
export const backupHeadFile = 'data/head.json'
export const backupJournalFile = 'data/journal.ndjson'
/** How many lines each frame of the journal had, a number a line: frames decide which branch of a forked PC came first. */
export const backupFramesFile = 'data/frames.txt'
