import { z } from 'zod'
import { printOutcomes } from '../case/choices'
import { instantSchema } from '../prelude/instant'
import { undoneThingSchema } from '../undo/undo-record'

const text = z.string()
/** Absent in records of builds that did not tell. */
const outcome = z.enum(printOutcomes).optional()
const count = z.number().int().nonnegative()

/** Where one PC's chain of acts ends: what a witness keeps of it. */
export const chainHeadSchema = z.looseObject({
  replica: text,
  seq: z.number().int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ChainHead = Readonly<z.infer<typeof chainHeadSchema>>

/**
 * Something done at a desk that belongs to no case: what left the program on paper or as a file, and what was checked.
 * Kept in `activity/<day>`, field `acts`; who and when stand in the commit that carries it.
 */
export const deskActSchema = z.discriminatedUnion('act', [
  z.looseObject({ act: z.literal('receipt-printed'), bundleId: text, fromName: text, seq: count, outcome }),
  z.looseObject({ act: z.literal('sync-receipt-printed'), bundleId: text, fromName: text, outcome }),
  z.looseObject({ act: z.literal('card-exported'), file: text }),
  z.looseObject({ act: z.literal('keys-backed-up'), file: text }),
  /** By the paper key, or from a file that `file` names. */
  z.looseObject({ act: z.literal('keys-restored'), by: z.enum(['paper', 'file']), file: text }),
  /** On this PC, for this person; `again` in place of an earlier one. Who sat at the desk stands in the commit. */
  z.looseObject({ act: z.literal('pin-set'), personId: text, again: z.boolean() }),
  z.looseObject({ act: z.literal('pin-removed'), personId: text }),
  /** The old ones could not be had any more. */
  z.looseObject({ act: z.literal('keys-renewed') }),
  /** A person ordered it, or a copy left this PC. `reason` and the places' `kind` are the backup's own. */
  z.looseObject({
    act: z.literal('backup-made'),
    reason: text,
    copies: z.array(z.looseObject({ kind: text, place: text, file: text })),
  }),
  /** `madeAt`: when the backup was made. */
  z.looseObject({ act: z.literal('backup-restored'), file: text, madeAt: instantSchema, commits: count }),
  /** Somebody opened the ledger knowing that so many acts are missing; days are '' where nobody remembers them. */
  z.looseObject({ act: z.literal('loss-accepted'), missed: count, from: text, until: text }),
  /** Clock and log disagreed strongly: the day of this PC's last act, and the one that a person says it is. */
  z.looseObject({ act: z.literal('day-confirmed'), was: text, is: text }),
  /** `of` says which lines, in the words of the filter. */
  z.looseObject({ act: z.literal('log-printed'), lines: count, of: text, outcome }),
  /** 检查登记表 of a month, `2026-11`. */
  z.looseObject({ act: z.literal('check-sheet-printed'), month: text, outcome }),
  /** 分类台账: `list` is its name, as `reception`. */
  z.looseObject({ act: z.literal('list-printed'), list: text, lines: count, outcome }),
  /** The ledger or a 分类台账 left as a workbook; `of` says which of its lines, in the words of the filter. */
  z.looseObject({ act: z.literal('list-saved'), list: text, lines: count, of: text, file: text }),
  /** 统计: `of` names the period and what was shown. */
  z.looseObject({ act: z.literal('figures-printed'), of: text, outcome }),
  z.looseObject({ act: z.literal('figures-saved'), of: text, file: text }),
  /** 报表: `of` names it with its period. */
  z.looseObject({ act: z.literal('statement-printed'), of: text, outcome }),
  z.looseObject({ act: z.literal('statement-saved'), of: text, file: text }),
  /** A paper that is no list left as a Word file: 检查登记表, a receipt; `of` names it. */
  z.looseObject({ act: z.literal('paper-saved'), of: text, file: text }),
  /** The table of content classes left as a workbook. */
  z.looseObject({ act: z.literal('classes-saved'), classes: count, file: text }),
  /** A report left as a Word file: its kind and period in words. */
  z.looseObject({ act: z.literal('report-saved'), kind: text, period: text, file: text }),
  /** 苗头预警: looked at and put aside with the cases it had then, or called back. `kind` is the warning's own, `title` names no caller. */
  z.looseObject({ act: z.literal('warning-put-aside'), kind: text, title: text, ids: z.array(text) }),
  z.looseObject({ act: z.literal('warning-taken-up'), kind: text, title: text, ids: z.array(text) }),
  /** What came back out of 回收站 in one act, in kinds and counts. */
  z.looseObject({ act: z.literal('brought-back'), things: z.array(undoneThingSchema), reason: text }),
  z.looseObject({ act: z.literal('log-saved'), lines: count, of: text, file: text }),
  z.looseObject({ act: z.literal('heads-printed'), heads: z.array(chainHeadSchema), outcome }),
  /** `failure` names what was found, '' when everything was in order. */
  z.looseObject({ act: z.literal('journal-checked'), commits: count, failure: text }),
])
export type DeskAct = z.infer<typeof deskActSchema>
/** An act of printing that the desk puts on record. */
export type PrintingAct = Extract<
  DeskAct,
  {
    readonly act:
      | 'receipt-printed'
      | 'sync-receipt-printed'
      | 'check-sheet-printed'
      | 'list-printed'
      | 'figures-printed'
      | 'statement-printed'
      | 'log-printed'
      | 'heads-printed'
  }
>
/** An act of saving a paper that the desk puts on record. */
export type SavingAct = Extract<DeskAct, { readonly act: 'list-saved' | 'log-saved' | 'paper-saved' }>
export type DeskActName = DeskAct['act']

/** The record in which the desk acts of one day are kept, so that no record grows for ever. */
export const deskActRecordId = (day: string): string => day
