import { canonicalJson } from '../prelude/canonical-json'
import type { Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import { readValue, seenRefs, type LedgerRecord } from '../record/ledger-record'
import type { TextUndecodable } from '../text/decode-text'
import { lawId, lawKind, lawLimits, readLawStanding, readLawText, type LawText } from './law-record'
import type { LawFileRefused } from './read-law-file'

/** Why one file of an import is left out. */
export type LawFileFailure =
  | LawFileRefused
  | TextUndecodable
  | { readonly type: 'LawFileTooLarge'; readonly most: number; readonly found: number }
  /** Nobody could read it from the disk. */
  | { readonly type: 'LawFileUnread' }
  /** Reading it broke the reader: the other files are not touched by that. */
  | { readonly type: 'LawReaderBroken' }

/** A file as it was read. */
export interface ReadLaw {
  /** With the folders below the one that was chosen. */
  readonly path: string
  readonly read: Result<LawText, LawFileFailure>
}

/** What becomes of a file. */
export type LawImportLine = { readonly path: string } & (
  | { readonly what: 'refused'; readonly why: LawFileFailure }
  /** `added`: not in the library; `changed`: another text of this version stands there; `back`: it was taken out, and comes back. */
  | { readonly what: 'added' | 'changed' | 'back'; readonly law: LawText; readonly id: string }
  /** `same`: it stands there so; `doubled`: an earlier file of this import is the same law. */
  | { readonly what: 'same' | 'doubled'; readonly law: LawText; readonly id: string }
  /** The library is full. */
  | { readonly what: 'full'; readonly law: LawText; readonly id: string }
)

/** What an import would do, file by file, and what it writes; pure, so that it can be shown first. */
export interface LawImportPlan {
  readonly lines: readonly LawImportLine[]
  readonly ops: readonly KnownOp[]
}

/** Plans an import into the library that these records are. */
export function planLawImport(files: readonly ReadLaw[], records: readonly LedgerRecord[]): LawImportPlan {
  const byId = new Map(records.map((record) => [record.id, record]))
  const taken = new Set<string>()
  let room = lawLimits.laws - records.filter((record) => readValue(record, 'text', readLawText) !== undefined).length
  const lines = files.map(({ path, read }): LawImportLine => {
    if (!read.ok) return { path, what: 'refused', why: read.failure }
    const law = read.value
    const id = lawId(law)
    if (taken.has(id)) return { path, what: 'doubled', law, id }
    const what = judge(law, byId.get(id))
    if (what === 'added' && room <= 0) return { path, what: 'full', law, id }
    if (what === 'added') room -= 1
    taken.add(id)
    return { path, what, law, id }
  })
  return { lines, ops: lines.flatMap((line) => lineToOps(line, byId)) }
}

function judge(law: LawText, record: LedgerRecord | undefined): 'added' | 'changed' | 'same' | 'back' {
  const standing = record === undefined ? undefined : readValue(record, 'standing', readLawStanding)
  const text = record === undefined ? undefined : readValue(record, 'text', readLawText)
  if (standing?.active === false) return 'back'
  if (text === undefined) return 'added'
  return isSameLaw(text, law) ? 'same' : 'changed'
}

/** Whence it came makes no other law of it. */
const isSameLaw = (a: LawText, b: LawText): boolean =>
  canonicalJson({ ...a, source: '' }) === canonicalJson({ ...b, source: '' })

function lineToOps(line: LawImportLine, byId: ReadonlyMap<string, LedgerRecord>): KnownOp[] {
  if (line.what !== 'added' && line.what !== 'changed' && line.what !== 'back') return []
  const { id, law } = line
  const record = byId.get(id)
  const set = (field: string, value: unknown): KnownOp => ({
    op: 'set',
    of: lawKind,
    id,
    field,
    value,
    saw: seenRefs(record, field),
  })
  return [set('text', law), ...(line.what === 'back' ? [set('standing', { active: true, repealedOn: '' })] : [])]
}
