import { z } from 'zod'
import { createValueReader } from '../prelude/value-reader'
import { commitRefSchema, type CommitRef } from '../record/commit'
import { readValue, type LedgerRecord } from '../record/ledger-record'

/**
 * 撤销: that an act was undone, or that its undoing was. A record of the ledger for each act that was ever undone, under the name of the
 * act's first commit, so that two PCs that undo the same act write the same record.
 */
export const undoKind = 'undo'

/** Its field: whether the act counts as undone; and the list of what was done about it. */
export const undoneField = 'undone'
export const undoActsField = 'acts'

/** What of one kind an act had written: of cases the acts by name, of all else the kind; and how many records. */
export const undoneThingSchema = z.looseObject({ of: z.string(), act: z.string(), records: z.number().int().min(1) })
export type UndoneThing = z.infer<typeof undoneThingSchema>

/** The most characters of a reason. */
export const undoLimits = { reason: 200 } as const

/** One undoing. */
export const undoActSchema = z.looseObject({
  /** The first commit of the act that was undone. */
  undoes: commitRefSchema,
  things: z.array(undoneThingSchema),
  reason: z.string(),
})
export type UndoAct = z.infer<typeof undoActSchema>

const readFlag = createValueReader(z.boolean())

/** The record of an act's undoing by the act's first commit. */
export const undoIdOf = (ref: CommitRef): string => ref

/** Whether the act that the record is of counts as undone. */
export const isUndone = (record: LedgerRecord | undefined): boolean =>
  record !== undefined && readValue(record, undoneField, readFlag) === true

/** Reads an entry of the list; undefined of what only a newer program can read. */
export const readUndoAct = createValueReader(undoActSchema)
