import type { CommitRef } from '../record/commit'

/** The field under which a correction of an entry without a home is kept, so that two of them stand as a conflict. */
export const entryField = (ref: CommitRef): string => `entry.${ref}`

/** The entry that such a field is about; undefined for any other field. */
export const entryRefOf = (field: string): string | undefined =>
  field.startsWith('entry.') ? field.slice('entry.'.length) : undefined
