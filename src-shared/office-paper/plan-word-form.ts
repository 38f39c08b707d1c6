import { holdsAny, settingsRoles, type Person } from '../office/office'
import { fail, ok, type Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import { seenRefs, type LedgerRecord } from '../record/ledger-record'
import { cleanLine } from '../text/clean-text'
import { foldText } from '../text/fold-text'
import {
  officePaperKind,
  recordToWordForm,
  wordFormLimits,
  wordFormSchema,
  type WordForm,
  type WordFormParts,
} from './word-form'

/** What somebody wants to do with a Word file of the office. */
export type WordFormRequest =
  /** A file that was read and found right: taken under an id of its own, or in the place of the one that bears it. */
  { readonly want: 'take'; readonly written: WordFormParts } | { readonly want: 'retire' | 'take-up' }

/** Why nothing was written. */
export type WordFormRefused =
  | { readonly type: 'WordFormNotYours' }
  | { readonly type: 'WordFormNameRefused'; readonly why: 'empty' | 'long' | 'taken' }
  | { readonly type: 'WordFormTooLarge' }
  | { readonly type: 'WordFormsTooMany' }
  | { readonly type: 'WordFormUnknown' }

export interface WordFormGround {
  readonly id: string
  readonly record: LedgerRecord | undefined
  readonly actor: Person
  /** Every other one of the office. */
  readonly others: readonly WordForm[]
}

/** The ops of a request, or why it is refused. Pure. */
export function planWordForm(
  request: WordFormRequest,
  { id, record, actor, others }: WordFormGround,
): Result<readonly KnownOp[], WordFormRefused> {
  if (!actor.active || !holdsAny(actor, settingsRoles)) return fail({ type: 'WordFormNotYours' })
  const set = (field: string, value: unknown): KnownOp => ({
    op: 'set',
    of: officePaperKind,
    id,
    field,
    value,
    saw: seenRefs(record, field),
  })
  const standing = record === undefined ? undefined : recordToWordForm(record)
  const name = request.want === 'take' ? cleanLine(request.written.name) : (standing?.name ?? '')
  const inUse = others.filter(({ retired }) => !retired)
  const isTaken = inUse.some((other) => foldText(other.name) === foldText(name))
  if (request.want === 'retire')
    return standing === undefined
      ? fail({ type: 'WordFormUnknown' })
      : ok(standing.retired ? [] : [set('retired', true)])
  if (isTaken) return fail({ type: 'WordFormNameRefused', why: 'taken' })
  if (inUse.length >= wordFormLimits.forms) return fail({ type: 'WordFormsTooMany' })
  if (request.want !== 'take')
    return standing === undefined
      ? fail({ type: 'WordFormUnknown' })
      : ok(standing.retired ? [set('retired', false)] : [])
  if (name === '') return fail({ type: 'WordFormNameRefused', why: 'empty' })
  if (name.length > wordFormLimits.name) return fail({ type: 'WordFormNameRefused', why: 'long' })
  const written = wordFormSchema.safeParse({ ...request.written, name })
  if (!written.success) return fail({ type: 'WordFormTooLarge' })
  return ok([set('word', written.data), ...(standing?.retired === true ? [set('retired', false)] : [])])
}
