import type { z } from 'zod'
import type { LocalDate } from '../prelude/local-date'
import { isKnownWord } from '../prelude/open-choice'
import type { ValueReader } from '../prelude/value-reader'
import { conflictNames } from '../record/list-conflicts'
import type { CommitRef } from '../record/commit'
import {
  isVoided,
  readHeads,
  readValue,
  shownHead,
  type Head,
  type LedgerRecord,
  type VoidMark,
} from '../record/ledger-record'
import { cleanLine, cleanText } from '../text/clean-text'
import { consentOfAct, readAct } from './act'
import { allFields } from './all-fields'
import { isSameConsent, type Consent } from './consent'
import type { FieldName } from './field-tables'
import type { Approval } from './fields/approval'
import type { AssignmentOrder } from './fields/assignment'
import type { CaseField } from './fields/define-field'
import type { Feedback } from './fields/feedback'
import type { Instruction } from './fields/instruction'
import type { Registration } from './fields/registration'
import { roundField, type OpenedRound } from './fields/round'
import { stageField } from './fields/stage'
import type { Submission } from './fields/submission'
import { emptyReplyDraft, replyDraftSchema, type ReplyDraft } from './reply-draft'
import { sheetSchema, type Sheet } from './sheet'
import { lastStage, type Stage } from './stage'
import { givenDue, readDue } from './due-day'
import { readInnerDue } from './inner-due'
import type { Ending } from './fields/ending'
import { endingWords, type EndingHow } from './ending-how'
import { withOwnConclusion } from './conclusion-of-round'
import { withoutFallenAnswers } from './standing-answer'
import { readSides, machineOf, type Side } from './sides/side'
import { recordOfRound, roundedField } from './rounds'
import { veilReply, type PrivateReply } from './private-reply'
import { veilSheet, type PrivateSheet } from './private-sheet'
import { keepPrivate, type Private, privateText, type PrivateText } from './private-text'
import type { CallerFacts, Veil } from './veil'
import { entryToSheet, ownEntrySchema, type OwnEntry } from './own-entry'
import { entryCallers, veilEntry, type PrivateEntry } from './private-entry'
import { entryField } from './fields/entry'
import { isBeyondKnownStages, listNewer, listNewerEntries, type NewerEntry, type NewerPart } from './newer'
import { listAliases, listStubAliases } from './case-numbers'
import { hasReached, readEntries, type CaseEntry, type TimelineEntry } from './read-entries'

/** `centre`: a sheet came by bundle; `own`: the office wrote it down; `joined`: it wrote it down, and a sheet came for it. */
export type CaseOrigin = 'centre' | 'own' | 'joined'

/** An ending in force. */
export interface CaseEnding extends Pick<Ending, 'on' | 'reason' | 'into' | 'intoNumber' | 'entry'> {
  readonly how: EndingHow
}

/** A voiding in force, with its reason. */
export type CaseVoid = Omit<VoidMark, 'reason'> & { readonly reason: PrivateText }

/**
 * A case as the ledger's commits make it: what the centre issued, and what the office has done about it. What a step brought
 * is here as long as the case stands at its stage or beyond.
 */
export interface Case {
  readonly id: string
  /** Where it comes from: the centre's sheet, the office's own entry, or both, joined by 归并. */
  readonly origin: CaseOrigin
  /** The centre's sheet where there is one, else what the office's own entry says in the shape of one. */
  readonly sheet: PrivateSheet
  /** What the office itself wrote down; undefined of a case that only came by bundle. */
  readonly entry: PrivateEntry | undefined
  /** The id under which the centre knows the case: by it revisions come and replies go. */
  readonly centreCaseId: string
  /** Everything about the caller that a sheet of the record names: what is hidden where the case is confidential. */
  readonly callers: Veil['callers']
  /** Which time it is handled: 1, and one more with every 重办. */
  readonly round: number
  /** Why it is handled once more; undefined in the first round. */
  readonly opened: OpenedRound | undefined
  /** The day before which nothing was done in this round. */
  readonly openedOn: LocalDate
  readonly stage: Stage
  /** The commit that brought it there; undefined while nobody has acted. */
  readonly stageRef: CommitRef | undefined
  /** 台账号 such as 2026-017, a provisional one such as 2026-B-003, or '' until it has either. */
  readonly ledgerNumber: string
  /** Numbers that the case bore before. */
  readonly aliases: readonly string[]
  /** Stub numbers that it bore before, that of a 反馈 taken back too: the paper exists. */
  readonly stubAliases: readonly string[]
  /** The fields that were ever written, also by steps taken back since. */
  readonly written: readonly string[]
  /** What stands in each field that this program reads, by its name: those of a stage that the case has not reached are not here. */
  readonly values: CaseValues
  readonly registration: Registration | undefined
  readonly submission: Submission | undefined
  readonly instruction: Instruction | undefined
  readonly assignment: AssignmentOrder | undefined
  readonly reply: PrivateReply
  /** Who wrote the reply, every one of them. */
  readonly drafterIds: readonly string[]
  readonly approval: Approval | undefined
  readonly feedback: Feedback | undefined
  /** The last day on which the answer is in time, as extensions and times of waiting have moved it. */
  readonly dueOn: LocalDate
  /** The same before anything moved it: the sheet's, or the day that was named as its round was opened. */
  readonly givenDueOn: LocalDate
  /** 内部时限 as it stands, '' before 交办: the day of the order, or the one to which an extension or a time of waiting moved it. */
  readonly innerDueOn: LocalDate | ''
  /** Since when the clock stands still (挂件); undefined while it runs. */
  readonly pausedSince: LocalDate | undefined
  /** What goes on beside the main line: 退单、延期、督办 …, the oldest first. */
  readonly sides: readonly Side[]
  /** How the case was ended without an answer (退单、终止、并单); undefined of all others. */
  readonly ending: CaseEnding | undefined
  /**
   * The other cases with which it stands in a ring of 并单, each merged into the next: it counts as ended by none of them, until a person
   * decides which of them answers. Empty of nearly all.
   */
  readonly ring: readonly string[]
  /** What was done to it in this round, corrections in it, without what was taken back. */
  readonly timeline: readonly TimelineEntry[]
  /** All that was ever done to it, in this round and those before, what was taken back too. */
  readonly entries: readonly CaseEntry[]
  /** The voidings in force, none once they were taken back. */
  readonly voids: readonly CaseVoid[]
  /** Fields in which two PCs' entries stand side by side until a person decides. */
  readonly conflicts: readonly string[]
  /**
   * What of it only a newer program understands, nothing of most. Where the stage is among it, `stage` is the last that is known
   * here, and what was brought since is here all the same.
   */
  readonly newer: readonly NewerPart[]
  /** Entries of which no more is known than who wrote them, and when. */
  readonly newerEntries: readonly NewerEntry[]
}

const replyFields = replyDraftSchema.keyof().options

/** What of a case's fields this program can read, by name. */
export type CaseValues = { readonly [F in FieldName]?: z.output<(typeof allFields)[F]['schema']> }

/** The values of every field that stands, as long as the case has come so far. */
function readValues(record: LedgerRecord, stage: Stage, round: number): CaseValues
function readValues(record: LedgerRecord, stage: Stage, round: number): object {
  return Object.fromEntries(
    Object.values<CaseField>(allFields).flatMap((field) => {
      // What belongs to the case as a whole was reached in a round before, and stands.
      const isOwn = round === 1 || field.ofRound === true
      if (isOwn && field.since !== undefined && !hasReached(stage, field.since)) return []
      const value = readField(record, field)
      return value === undefined ? [] : [[field.field, value]]
    }),
  )
}

const readField = <Schema extends z.ZodType>(
  record: LedgerRecord,
  { field, schema }: { readonly field: string; readonly schema: Schema },
): z.output<Schema> | undefined => readValue<z.output<Schema>>(record, field, (value) => schema.safeParse(value).data)

/**
 * Reads a case out of its record, or undefined when neither a sheet nor an entry has been written (a record that only a newer
 * program understands). Of several sheets the highest revision stands: the centre's word, not a conflict. As it is in its last
 * round, or as it was in the round `asOf`.
 */
export function recordToCase(whole: LedgerRecord, asOf?: number): Case | undefined {
  const opened = readField(whole, roundField)
  const round = Math.min(asOf ?? opened?.number ?? 1, opened?.number ?? 1)
  const asWritten = recordOfRound(whole, round)
  const stage = readField(asWritten, stageField) ?? (round === 1 ? 'received' : startOf(opened))
  const own = readEntries(asWritten, stage, round)
  const record = withoutFallenAnswers(asWritten, own)
  const issued = highestOf(listSheets(record))
  const entry = readOwnEntry(record)
  const sheet = issued ?? (entry === undefined ? undefined : entryToSheet(entry))
  if (sheet === undefined) return undefined
  const newer = listNewer(whole)
  const read = readValues(record, isBeyondKnownStages({ newer }) ? lastStage : stage, round)
  const values = withOwnConclusion(read, own, { round, stage })
  const entries = [...listFormerEntries(whole, round), ...own]
  const timeline = own.filter(({ takenBack }) => !takenBack)
  const { ledgerNumber = '', feedback } = values
  const conflicts = conflictNames(whole).map((name) => nameInRound(name, round))
  const sides = readSides(record, timeline, conflicts)
  const ring = round === (opened?.number ?? 1) ? (whole.ring ?? []) : []
  const givenDueOn = givenDue(sheet.dueOn, findOpening(opened, own, round), own)
  const due = readDue(givenDueOn, sides)
  return {
    id: record.id,
    origin: issued === undefined ? 'own' : entry === undefined ? 'centre' : 'joined',
    sheet: veilSheet(joinConfidence(showSheet(sheet), entry)),
    entry: entry === undefined ? undefined : veilEntry(entry),
    centreCaseId: values.centreCaseId ?? record.id,
    callers: keepPrivate(listEveryCaller(record)),
    round,
    opened: round === opened?.number && round > 1 ? opened : undefined,
    openedOn: findOpeningDay(sheet, own, round),
    stage,
    stageRef: shownHead(record, 'stage')?.ref,
    ledgerNumber,
    aliases: listAliases(entries, ledgerNumber),
    stubAliases: listStubAliases(entries, feedback?.stubNumber ?? ''),
    written: Object.keys(asWritten.registers),
    values,
    registration: values.registration,
    submission: values.submission,
    instruction: claimIfOnRecord(values.instruction, timeline),
    assignment: values.assignment,
    reply: veilReply(readReplyDraft(record)),
    drafterIds: listDrafters(record, timeline),
    approval: claimIfOnRecord(values.approval, timeline),
    feedback,
    ...due,
    givenDueOn,
    innerDueOn: readInnerDue({ assignment: values.assignment, timeline, sides, dueOn: due.dueOn }),
    sides,
    ending: ring.length > 0 ? undefined : endingInForce(values.ending, sides),
    ring,
    timeline,
    entries,
    voids: listVoids(record),
    conflicts,
    newer,
    newerEntries: newer.length === 0 ? [] : listNewerEntries(whole),
  }
}

/** An ending that rests on an answer counts as long as that answer stands: another may have been decided on since. */
function endingInForce(ending: Ending | undefined, sides: readonly Side[]): CaseEnding | undefined {
  if (ending === undefined || !isKnownWord(endingWords, ending.how) || ending.how === 'none') return undefined
  const { how, entry } = ending
  if (entry === '') return { ...ending, how }
  const side = sides.find(({ ref }) => ref === entry)
  return side !== undefined && machineOf(side.side).ends?.state === side.state ? { ...ending, how } : undefined
}

/** Where a round begins that nobody has worked on. */
const startOf = (opened: OpenedRound | undefined): Stage =>
  opened?.start === 'registered' ? 'registered' : 'instructed'

/** What opened a round: of the last one as it stands, of one before as it was told. Undefined of the first. */
function findOpening(
  opened: OpenedRound | undefined,
  entries: readonly CaseEntry[],
  round: number,
): Pick<OpenedRound, 'on' | 'dueOn'> | undefined {
  if (round === 1) return undefined
  if (opened?.number === round) return opened
  return entries.flatMap(({ act }) => (act.act === 'round-opened' ? [act] : [])).at(-1)
}

/** A field of this round goes by its plain name; one of another round keeps that round in it. */
function nameInRound(name: string, round: number): string {
  const { field, round: of } = roundedField(name)
  return of === round ? field : name
}

/** What was done in the rounds before: told, and corrected no more. */
function listFormerEntries(whole: LedgerRecord, round: number): CaseEntry[] {
  return Array.from({ length: round - 1 }, (_, index) => index + 1).flatMap((former) => {
    const record = recordOfRound(whole, former)
    const entries = readEntries(record, readField(record, stageField) ?? 'received', former)
    return entries.map((entry) => ({ ...entry, isStanding: false }))
  })
}

/**
 * The day before which nothing was done in a round: of the first that of the sheet's issue. A sheet that was revised bears the
 * day of its revision, and only its 来电日期 is as old as the matter.
 */
function findOpeningDay(sheet: Sheet, entries: readonly TimelineEntry[], round: number): LocalDate {
  if (round === 1) return sheet.revision === 1 ? sheet.issuedOn : sheet.calledOn
  const opening = entries.flatMap(({ act }) => (act.act === 'round-opened' ? [act.on] : [])).at(-1)
  return opening ?? sheet.calledOn
}

/**
 * The sheet as it is drawn, printed and searched: past the border of text. The record keeps it as issued, and its number, by
 * which the centre knows it, is left as issued here too.
 */
const showSheet = (sheet: Sheet): Sheet => ({
  ...sheet,
  title: cleanLine(sheet.title),
  content: cleanText(sheet.content),
  remark: cleanText(sheet.remark),
  place: cleanLine(sheet.place),
  caller: {
    ...sheet.caller,
    name: cleanLine(sheet.caller.name),
    phone: cleanLine(sheet.caller.phone),
    address: cleanLine(sheet.caller.address),
  },
})

/** The sheets that stand, or, where none of them can be read, those that last could. */
function listSheets(record: LedgerRecord): Sheet[] {
  const standing = readSheets(record.registers['sheet'] ?? [])
  return standing.length > 0 ? standing : readSheets(record.buried?.['sheet'] ?? [])
}

const readSheets = (heads: readonly Head[]): Sheet[] =>
  heads.flatMap((head) => sheetSchema.safeParse(head.value).data ?? [])

/** What cannot be read may have been written for another caller: whoever stood there before is hidden as well. */
function listEveryCaller(record: LedgerRecord): CallerFacts[] {
  const fields = [record.registers, record.buried]
  const entries = fields.flatMap((some) => readEntryHeads(some?.['entry'] ?? []))
  const sheets = [...fields.flatMap((some) => readSheets(some?.['sheet'] ?? [])), ...entries.map(entryToSheet)]
  return [...sheets.flatMap((issue) => [issue, showSheet(issue)]), ...entries.flatMap(entryCallers)]
}

const readEntryHeads = (heads: readonly Head[]): OwnEntry[] =>
  heads.flatMap((head) => ownEntrySchema.safeParse(head.value).data ?? [])

/** The office's own entry as it stands, or, where nobody can read it any more, as it last could be read. */
export const readOwnEntry = (record: LedgerRecord): OwnEntry | undefined =>
  readField(record, entryField) ?? readEntryHeads(record.buried?.['entry'] ?? []).at(-1)

/** Whom the office promised secrecy it keeps it, though the sheet that came for the case asks for none. */
const joinConfidence = (sheet: Sheet, entry: OwnEntry | undefined): Sheet =>
  entry?.confidential === true ? { ...sheet, confidential: true } : sheet

/** The sheet of a record as the centre issued it, to be held against another issue; undefined where there is none. */
export function readIssuedSheet(record: LedgerRecord): Private<Sheet> | undefined {
  const sheet = highestOf(listSheets(record))
  return sheet === undefined ? undefined : keepPrivate(sheet)
}

const highestOf = (sheets: readonly Sheet[]): Sheet | undefined =>
  sheets.reduce<Sheet | undefined>(
    (best, sheet) => (best === undefined || sheet.revision > best.revision ? sheet : best),
    undefined,
  )

const listVoids = (record: LedgerRecord): CaseVoid[] =>
  isVoided(record)
    ? record.voids
        .filter((mark) => !mark.lifts)
        .map(({ reason, ...mark }) => ({ ...mark, reason: privateText(reason) }))
    : []

/**
 * Who wrote any part of the reply, ever. Who only chose between two PCs' words in a conflict has written none, and whose
 * words were chosen stays their writer, although the choice is the later write.
 */
function listDrafters(record: LedgerRecord, timeline: readonly TimelineEntry[]): string[] {
  const acts = record.lists['acts'] ?? []
  const chosen = new Set(acts.filter(({ value }) => isChoice(value)).map(({ ref }) => ref))
  const heads = replyFields
    .flatMap((field) => readHeads(record, `reply.${field}`, readReplyField(field)))
    .filter(({ ref }) => !chosen.has(ref))
  const drafted = timeline.filter(({ act }) => act.act === 'drafted')
  return [...new Set([...heads, ...drafted].map(({ by }) => by))]
}

function isChoice(value: unknown): boolean {
  const act = readAct(value)
  return act?.act === 'settled' && !act.written
}

const readReplyField =
  (field: keyof ReplyDraft): ValueReader<unknown> =>
  (written) =>
    replyDraftSchema.shape[field].safeParse(written).data

function readReplyDraft(record: LedgerRecord): ReplyDraft {
  if (!Object.keys(record.registers).some((field) => field.startsWith('reply.'))) return emptyReplyDraft
  const written = Object.fromEntries(
    replyFields.flatMap((field) => {
      const value = readValue(record, `reply.${field}`, readReplyField(field))
      return value === undefined ? [] : [[field, value]]
    }),
  )
  return replyDraftSchema.parse({ ...emptyReplyDraft, ...written })
}

/** A field outlives its writer, who may only have settled a conflict over it: the consent in it counts where an act brought it. */
function claimIfOnRecord<Field extends { readonly consent?: Consent | undefined }>(
  field: Field | undefined,
  timeline: readonly TimelineEntry[],
): Field | undefined {
  const claimed = field?.consent
  if (field === undefined || claimed === undefined) return field
  const isBrought = timeline.some(({ act }) => {
    const brought = consentOfAct(act)
    return brought !== undefined && isSameConsent(brought, claimed)
  })
  return isBrought ? field : { ...field, consent: undefined }
}
