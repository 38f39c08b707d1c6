import type { ActivityKind } from '../case/activity-kind'
import type { DeskActName } from './desk-act'

export const kindOfDeskAct: { readonly [A in DeskActName]: ActivityKind } = {
  'receipt-printed': 'print',
  'sync-receipt-printed': 'print',
  'card-exported': 'keys',
  'keys-backed-up': 'keys',
  'keys-restored': 'keys',
  'keys-renewed': 'keys',
  'pin-set': 'keys',
  'pin-removed': 'keys',
  'backup-made': 'backup',
  'backup-restored': 'backup',
  'loss-accepted': 'backup',
  'day-confirmed': 'check',
  'log-printed': 'print',
  'check-sheet-printed': 'print',
  'list-printed': 'print',
  'figures-printed': 'print',
  'figures-saved': 'save',
  'statement-printed': 'print',
  'statement-saved': 'save',
  'classes-saved': 'save',
  'report-saved': 'save',
  'log-saved': 'save',
  'heads-printed': 'check',
  'journal-checked': 'check',
}
