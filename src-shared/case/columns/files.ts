import { listActFiles, listScans } from '../list-scans'
import { withEvidence } from '../sides/list-evidence'
import { innerColumn } from './column'

/** SHA-256 of every file that the sheet, a consent, a request or another entry names. */
export const files = innerColumn({
  read: (one) => [
    ...new Set([...one.sheet.attachments, ...listScans(one), ...listActFiles(one)].map(({ sha256 }) => sha256)),
  ],
  writtenBy: [
    'received',
    'sheet-revised',
    'instructed',
    'instructed-first',
    'approved',
    'sent-back',
    'noted',
    'sealed',
    'caller-told',
    'visited',
    'met',
    'task-done',
    'assist-answered',
    ...withEvidence,
  ],
  indexed: ['each'],
})
