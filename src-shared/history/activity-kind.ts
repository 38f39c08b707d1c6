import type { ActName } from '../case/act'
import type { DeskActName } from './desk-act'

/** By what the 操作日志 is filtered. */
export const activityKinds = [
  'register', 'submit', 'instruct', 'assign', 'handle', 'draft', 'review', 'feed-back', 'reveal', 'attachment', 'print', 'save', 'import', 'export', 'sync', 'settings', 'keys', 'backup', 'void', 'conflict', 'check', 'round', 'other',
] as const
export type ActivityKind = (typeof activityKinds)[number]

export const kindOfAct: { readonly [A in ActName]: ActivityKind } = {
  received: 'import', 'sheet-revised': 'import', registered: 'register', submitted: 'submit', instructed: 'instruct', assigned: 'assign', noted: 'handle', contacted: 'handle',
  drafted: 'draft', 'sent-for-review': 'review', approved: 'review', 'sent-back': 'review', 'fed-back': 'feed-back', printed: 'print', saved: 'save', 'attachment-opened': 'attachment',
  exported: 'export', revealed: 'reveal', numbered: 'register', 'stub-renumbered': 'feed-back', voided: 'void', lifted: 'void', settled: 'conflict',
}

export const kindOfDeskAct: { readonly [A in DeskActName]: ActivityKind } = {
  'receipt-printed': 'print', 'sync-receipt-printed': 'print', 'card-exported': 'keys', 'keys-backed-up': 'keys', 'keys-restored': 'keys', 'keys-renewed': 'keys', 'backup-made': 'backup', 'backup-restored': 'backup', 'log-printed': 'print', 'log-saved': 'save', 'heads-printed': 'check', 'journal-checked': 'check',
}
