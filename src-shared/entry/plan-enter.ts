import { maskCaller } from '../case/mask-caller'
import { entryToSheet, ownEntrySchema, type OwnEntry } from '../case/own-entry'
import type { StepSurroundings } from '../case/case-step'
import { writerFor, type RecordWriter } from '../case/record-writer'
import { refuseFirstNumber, refuseYear } from '../case/refusals/refuse-number'
import { emptyRecord } from '../record/ledger-record'
import type { KnownOp } from '../record/commit'
import { fail, ok, type Result } from '../prelude/result'
import { isFarAhead, isLongAgo, type LocalDate } from '../prelude/local-date'
import { holdsAny, type Role } from '../office/office'
import type { EntryRefused } from './entry-refused'
import { judgeEntry } from './suggest-limit'

/** Who registers: 来电有登记 is the registrars' (seed 2). */
export const enteringRoles: readonly Role[] = ['registrar']

/** A case to be written down. */
export interface EnterWish {
  /** The new case's id. */
  readonly caseId: string
  readonly entry: OwnEntry
  /** 台账号, provisional or not, or '' where it waits for another PC's. */
  readonly ledgerNumber: string
  readonly registeredOn: LocalDate
  /** 重点案件 */
  readonly key: boolean
}

/**
 * 登记 by hand: the ops of a case that begins with the office's own entry, registered at once under its number; or why it is
 * not taken. One act of one person, all of it or nothing. Pure.
 */
export function planEnter(wish: EnterWish, around: StepSurroundings): Result<KnownOp[], EntryRefused> {
  const { caseId, entry, ledgerNumber, registeredOn, key } = wish
  const refused = refuseWriter(around) ?? refuseEntry(entry, around.today) ?? refuseRegistration(wish, around)
  if (refused !== undefined) return refused
  const write = writerFor(emptyRecord('case', caseId))
  const registration = { registeredOn, summary: summariseEntry(entry), key }
  return ok([
    write.set('entry', entry),
    ...writeJudgement(entry, write, around),
    ...(ledgerNumber === '' ? [] : [write.set('ledgerNumber', ledgerNumber)]),
    write.set('registration', registration),
    write.move('registered'),
    write.act({ act: 'entered', channel: entry.channel, calledOn: entry.calledOn }),
    write.act({ act: 'registered', ledgerNumber, ...registration }),
  ])
}

/** By which version of the rules the day was judged; nothing where a person named another day than the rules do. */
export function writeJudgement(
  entry: OwnEntry,
  write: Pick<RecordWriter, 'set'>,
  { rules, calendar }: Pick<StepSurroundings, 'rules' | 'calendar'>,
): KnownOp[] {
  if (calendar === undefined) return []
  const judged = judgeEntry(entry, rules, calendar)
  return judged.ok && judged.value.dueOn === entry.dueOn ? [write.set('judged', judged.value)] : []
}

/** Only a person in office with the role writes entries. */
export function refuseWriter({ actor }: Pick<StepSurroundings, 'actor'>) {
  if (!actor.active) return fail({ type: 'ActorInactive' } as const)
  return holdsAny(actor, enteringRoles)
    ? undefined
    : fail({ type: 'RoleMissing', step: 'register', needs: enteringRoles } as const)
}

/** What of an entry cannot be. */
export function refuseEntry(entry: OwnEntry, today: LocalDate) {
  const parsed = ownEntrySchema.safeParse(entry)
  if (!parsed.success)
    return fail({
      type: 'EntryMalformed',
      fields: [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))],
    } as const)
  const { calledOn, dueOn, peopleCount, speaker } = entry
  if (calledOn > today) return fail({ type: 'CalledInFuture', calledOn, today } as const)
  if (isLongAgo(calledOn, today)) return fail({ type: 'EntryDayFarOff', field: 'calledOn', on: calledOn } as const)
  if (dueOn < calledOn) return fail({ type: 'DueBeforeCall', dueOn, calledOn } as const)
  if (isFarAhead(dueOn, today)) return fail({ type: 'EntryDayFarOff', field: 'dueOn', on: dueOn } as const)
  return peopleCount > 1 && speaker.trim() === '' ? fail({ type: 'SpeakerMissing', peopleCount } as const) : undefined
}

function refuseRegistration({ entry, ledgerNumber, registeredOn }: EnterWish, around: StepSurroundings) {
  const { today } = around
  if (registeredOn > today) return fail({ type: 'DayInFuture', on: registeredOn, today } as const)
  if (registeredOn < entry.calledOn)
    return fail({ type: 'RegisteredBeforeCall', registeredOn, calledOn: entry.calledOn } as const)
  return refuseFirstNumber(ledgerNumber, around) ?? refuseYear(ledgerNumber, registeredOn, 'LedgerNumber')
}

/** A summary fits on the leader's slip: so many characters, cut after a sentence where there is one. */
const summaryCharacters = 200

/** 内容摘要 of a case as it goes to the leader: its own words, without the caller where secrecy was promised. */
export function summariseEntry(entry: OwnEntry): string {
  const content = entry.confidential ? maskCaller(entry.content, entryToSheet(entry)) : entry.content
  if (content.length <= summaryCharacters) return content
  const cut = content.slice(0, summaryCharacters)
  const lastStop = Math.max(cut.lastIndexOf('。'), cut.lastIndexOf('；'))
  return lastStop > summaryCharacters / 2 ? cut.slice(0, lastStop + 1) : `${cut.slice(0, -1)}…`
}
