import { judgeMarks } from '../office-paper/judge-marks'
import type { FoundFault } from '../office-paper/word-form-failure'
import { holdsAny, settingsRoles, type Person } from '../office/office'
import { fail, ok, type Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import { seenRefs, type LedgerRecord } from '../record/ledger-record'
import { cleanLine, cleanText } from '../text/clean-text'
import { foldText } from '../text/fold-text'
import { phraseKind, phraseLimits, recordToPhrase, type Phrase, type PhraseParts } from './phrase'

/** What somebody wants to do with a phrase. */
export type PhraseRequest =
  | { readonly want: 'write'; readonly parts: PhraseParts }
  | { readonly want: 'retire' | 'take-up' }

/** Why nothing was written. */
export type PhraseRefused =
  /** The office's are kept by who keeps the settings, anybody's own by themselves. */
  | { readonly type: 'PhraseNotYours' }
  | { readonly type: 'PhraseNameRefused'; readonly why: 'empty' | 'long' | 'taken' }
  | { readonly type: 'PhraseTextRefused'; readonly why: 'empty' | 'long' }
  | { readonly type: 'PhraseMarksFaulty'; readonly faults: readonly FoundFault[] }
  | { readonly type: 'PhrasesTooMany' }
  | { readonly type: 'PhraseUnknown' }

export interface PhraseGround {
  readonly id: string
  readonly record: LedgerRecord | undefined
  readonly actor: Person
  /** Every other one of the ledger. */
  readonly others: readonly Phrase[]
  /** The fields of the office's Word files. */
  readonly caseFields: readonly string[]
}

/** Everything wrong with the marks of a phrase, with the line it stands in. */
export const judgePhrase = (text: string, caseFields: readonly string[]): readonly FoundFault[] =>
  judgeMarks(
    text.split('\n').map((line, nth) => ({ file: '', part: 'body', paragraph: nth + 1, text: line })),
    new Set(caseFields),
  ).faults

const isKeptBy = (ownerId: string, actor: Person): boolean =>
  actor.active && (ownerId === '' ? holdsAny(actor, settingsRoles) : ownerId === actor.id)

/** The ops of a request, none where nothing differs, or why it is refused. Pure. */
export function planPhrase(request: PhraseRequest, ground: PhraseGround): Result<readonly KnownOp[], PhraseRefused> {
  const { id, record, actor } = ground
  const standing = record === undefined ? undefined : recordToPhrase(record)
  if (standing !== undefined && !isKeptBy(standing.ownerId, actor)) return fail({ type: 'PhraseNotYours' })
  const set = (field: string, value: unknown): KnownOp => ({
    op: 'set',
    of: phraseKind,
    id,
    field,
    value,
    saw: seenRefs(record, field),
  })
  if (request.want === 'write') return planWritten(request.parts, ground, set)
  if (standing === undefined) return fail({ type: 'PhraseUnknown' })
  const retired = request.want === 'retire'
  if (standing.retired === retired) return ok([])
  const refused = retired ? undefined : refuseBeside(standing, ground)
  return refused === undefined ? ok([set('retired', retired)]) : fail(refused)
}

function planWritten(
  parts: PhraseParts,
  ground: PhraseGround,
  set: (field: string, value: unknown) => KnownOp,
): Result<readonly KnownOp[], PhraseRefused> {
  const { actor, record } = ground
  if (!isKeptBy(parts.ownerId, actor)) return fail({ type: 'PhraseNotYours' })
  const written = { ...parts, name: cleanLine(parts.name), text: cleanText(parts.text).trim() }
  const refused = refuseWords(written, ground) ?? refuseBeside(written, ground)
  if (refused !== undefined) return fail(refused)
  const isRetired = record !== undefined && recordToPhrase(record)?.retired === true
  return ok([set('phrase', written), ...(isRetired ? [set('retired', false)] : [])])
}

function refuseWords({ name, text }: PhraseParts, { caseFields }: PhraseGround): PhraseRefused | undefined {
  if (name === '') return { type: 'PhraseNameRefused', why: 'empty' }
  if (name.length > phraseLimits.name) return { type: 'PhraseNameRefused', why: 'long' }
  if (text === '') return { type: 'PhraseTextRefused', why: 'empty' }
  if (text.length > phraseLimits.text) return { type: 'PhraseTextRefused', why: 'long' }
  const faults = judgePhrase(text, caseFields)
  return faults.length > 0 ? { type: 'PhraseMarksFaulty', faults } : undefined
}

/** Names are their own among those that stand in one list. */
function refuseBeside({ name, ownerId }: PhraseParts, { others }: PhraseGround): PhraseRefused | undefined {
  const beside = others.filter((other) => !other.retired && other.ownerId === ownerId)
  if (beside.some((other) => foldText(other.name) === foldText(name)))
    return { type: 'PhraseNameRefused', why: 'taken' }
  return beside.length >= phraseLimits.inUse ? { type: 'PhrasesTooMany' } : undefined
}
