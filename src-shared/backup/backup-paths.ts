export { backupPrefix } from '../bundle/entry-name'

/** The two files of a backup's payload. */
export const backupHeadFile = 'data/head.json'
export const backupJournalFile = 'data/journal.ndjson'
