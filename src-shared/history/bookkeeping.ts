import type { Commit } from '../record/commit'
import { deskActSchema } from './desk-act'

type Op = Commit['ops'][number]

/** Whether an op notes a backup that was made. */
export const isBackupNote = (op: Op): boolean =>
  op.of === 'activity' && deskActSchema.safeParse(op['value']).data?.act === 'backup-made'

/** Whether a commit tells of nothing but exchanges and backups: it travels with the others, but needs no exchange of its own. */
export const isBookkeeping = (commit: Commit): boolean => commit.ops.every((op) => op.of === 'sync' || isBackupNote(op))
