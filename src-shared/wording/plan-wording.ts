import { holdsAny, settingsRoles, type Person } from '../office/office'
import { fail, ok, type Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import { readValue, seenRefs, type LedgerRecord } from '../record/ledger-record'
import { cleanLine, cleanText } from '../text/clean-text'
import { judgeWording, type WordingFault } from './judge-wording'
import { wordingKind, wordingReaders } from './wording-record'
import { wordingOf, type WordingName } from './wordings'

/** A text for a wording; null for the program's own. */
export interface WordingRequest {
  readonly name: WordingName
  readonly text: string | null
}

/** Why nothing was written. */
export type WordingRefused =
  | { readonly type: 'WordingNotYours' }
  | { readonly type: 'WordingFaulty'; readonly faults: readonly [WordingFault, ...WordingFault[]] }

export interface WordingGround {
  readonly record: LedgerRecord | undefined
  readonly actor: Person
  /** The fields of the office's Word files. */
  readonly caseFields: readonly string[]
}

/** A text as it is kept: past the border, in lines only where it may have them. */
export const cleanWording = (name: WordingName, text: string): string =>
  wordingOf(name).mayHaveLines === true ? cleanText(text).trim() : cleanLine(text)

/** The ops of a request, none where nothing differs, or why it is refused. Pure. */
export function planWording(
  { name, text }: WordingRequest,
  { record, actor, caseFields }: WordingGround,
): Result<readonly KnownOp[], WordingRefused> {
  if (!actor.active || !holdsAny(actor, settingsRoles)) return fail({ type: 'WordingNotYours' })
  const written = text === null ? null : cleanWording(name, text)
  const [fault, ...more] = written === null ? [] : judgeWording(name, written, caseFields)
  if (fault !== undefined) return fail({ type: 'WordingFaulty', faults: [fault, ...more] })
  // What reads as the program's is the program's: it goes with a better one of the next version.
  const value = written === wordingOf(name).text ? null : written
  const standing = record === undefined ? null : (readValue(record, 'text', wordingReaders.text) ?? null)
  if (value === standing) return ok([])
  const saw = seenRefs(record, 'text')
  return ok([{ op: 'set', of: wordingKind, id: name, field: 'text', value, saw }])
}
