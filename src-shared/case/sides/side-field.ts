import { z } from 'zod'
import { commitRefSchema, type CommitRef } from '../../record/commit'
import { readValue, type LedgerRecord } from '../../record/ledger-record'
import type { ActDefinition } from '../acts/define-act'
import { createValueReader } from '../../prelude/value-reader'

/** The field in which the answer to an ask stands, named for the ask: two PCs that answer differently stand as a conflict there. */
export const sideField = (ref: CommitRef): string => `side.${ref}`

/** The ask that such a field is about; undefined for any other field. */
export const sideRefOf = (field: string): string | undefined =>
  field.startsWith('side.') ? field.slice('side.'.length) : undefined

/** What the field holds: the act that answered, and all that it said. `asked` once an answer was taken back. */
export const sideValueSchema = z.looseObject({ act: z.string(), state: z.string() })
export type SideValue = z.infer<typeof sideValueSchema>

const readSideValue = createValueReader(sideValueSchema)

/** The state of every ask before anybody answered it. */
export const askedState = 'asked'

/** What stands as the answer to an ask; undefined while nobody answered. */
export function readAnswer(record: LedgerRecord, ref: CommitRef): SideValue | undefined {
  const value = readValue(record, sideField(ref), readSideValue)
  return value === undefined || value.state === askedState ? undefined : value
}

type Definition = Pick<ActDefinition, 'answers' | 'brings'> | undefined

/** The ask that an answer is about; undefined of any other act. */
export const askAnsweredBy = (act: object, definition: Definition): CommitRef | undefined =>
  definition?.answers === true ? askSchema.safeParse(act).data?.entry : undefined

const askSchema = z.object({ entry: commitRefSchema })

/** The field in which what an act brought stands: its own, or that of the ask that it answers; undefined where it has none. */
export function homeField(act: object, definition: Definition): string | undefined {
  const ask = askAnsweredBy(act, definition)
  return ask === undefined ? definition?.brings?.field : sideField(ask)
}
