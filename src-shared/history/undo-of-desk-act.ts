import type { DeskUndo } from '../undo/undo-ground'
import { deskActSchema, type DeskActName } from './desk-act'

/** Every act of the desk: struck where it only changed what is shown, else why it is never undone. */
const undoOfDeskAct: { readonly [A in DeskActName]: DeskUndo } = {
  'receipt-printed': 'happened',
  'sync-receipt-printed': 'happened',
  'card-exported': 'left-house',
  'keys-backed-up': 'security',
  'keys-restored': 'security',
  'keys-renewed': 'security',
  'pin-set': 'security',
  'pin-removed': 'security',
  'backup-made': 'left-house',
  'backup-restored': 'happened',
  'loss-accepted': 'happened',
  'day-confirmed': 'happened',
  'log-printed': 'happened',
  'check-sheet-printed': 'happened',
  'list-printed': 'happened',
  'list-saved': 'left-house',
  'figures-printed': 'happened',
  'figures-saved': 'left-house',
  'statement-printed': 'happened',
  'statement-saved': 'left-house',
  'paper-saved': 'left-house',
  'classes-saved': 'left-house',
  'report-saved': 'left-house',
  'log-saved': 'left-house',
  'warning-put-aside': 'strike',
  'warning-taken-up': 'strike',
  'brought-back': 'strike',
  'heads-printed': 'happened',
  'journal-checked': 'happened',
}

/** How an entry of the desk's list is undone; of one that only a newer program knows nothing is. */
export function undoDeskAct(value: unknown): DeskUndo {
  const act = deskActSchema.safeParse(value).data
  return act === undefined ? 'happened' : undoOfDeskAct[act.act]
}
