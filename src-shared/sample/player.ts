import { readIssuedSheet, type Case } from '../case/case'
import type { StepSurroundings } from '../case/case-step'
import { planCaseStep } from '../case/case-steps'
import type { OwnEntry } from '../case/own-entry'
import type { Assignment, Sheet } from '../case/sheet'
import { suggestLimit } from '../entry/suggest-limit'
import { planAmend } from '../entry/plan-amend'
import { planEnter } from '../entry/plan-enter'
import { planLink, toLinked } from '../entry/plan-link'
import { chooseJoin, intakePlanToOps, planIntake, type HeldCase } from '../intake/plan-intake'
import { emptyJournalTail } from '../journal/journal-frame'
import { withCovers } from '../office/cover'
import type { Instant } from '../prelude/instant'
import type { LocalDate } from '../prelude/local-date'
import { fail, type Result } from '../prelude/result'
import { commitRefSchema, type KnownOp } from '../record/commit'
import type { Round } from '../round/round'
import { planDossierDoing } from './dossiers'
import type { PlayedWith } from './play-sample'
import { roundToOps } from './rounds'
import { createSampleLedger, type PastAct, type SampleLedger } from './sample-ledger'
import { issueSheet, type Scheduled, type Turn } from './schedule'
import type { CameToOffice, Doing, TakingGround } from './story'

/** An act that the rules of the trade do not let anybody do. */
export interface RefusedTaking {
  readonly key: string
  readonly day: LocalDate
  readonly doing: string
  readonly why: unknown
}

/** Takes one turn after another, and keeps what came of it. */
export interface Player {
  readonly acts: readonly PastAct[]
  readonly refused: readonly RefusedTaking[]
  readonly caseIds: ReadonlyMap<string, string>
  take(turn: Turn): void
}

/** What a doing comes to: ops, or why the rules refuse it. */
type Planned = Result<readonly KnownOp[], unknown>

/** What the player knows besides the ledger: what was written down and issued last, in clear. */
interface Table {
  readonly played: PlayedWith
  readonly ledger: SampleLedger
  readonly caseIds: ReadonlyMap<string, string>
  readonly sheets: Map<string, Sheet>
  readonly entries: Map<string, OwnEntry>
  readonly around: (by: string, today: LocalDate, caseId: string) => StepSurroundings | undefined
}

export function createPlayer(played: PlayedWith, scheduled: readonly Scheduled[]): Player {
  const ledger = createSampleLedger(played.replica, played.firstSeq)
  const table: Table = {
    played,
    ledger,
    caseIds: new Map(scheduled.map(({ story, caseId }) => [story.key, caseId])),
    sheets: new Map(),
    entries: new Map(),
    around: surroundingsOf(played, ledger),
  }
  const refused: RefusedTaking[] = []
  let bundles = 0
  let lastRound: Pick<Round, 'seen'> | undefined
  const deliver = (at: Instant, sheets: readonly IssuedSheet[], join?: string): void => {
    bundles += 1
    ledger.write({ by: played.office.clerkId, at, ops: takeIn(table, at, bundles, sheets, join) })
  }
  return {
    acts: ledger.acts,
    refused,
    caseIds: table.caseIds,
    take: (turn) => {
      const { at, day } = turn
      if ('delivered' in turn) {
        const { days } = played
        const numberOf = (other: string): string =>
          scheduled.find(({ story }) => story.key === other)?.sheetNumber ?? ''
        return deliver(
          at,
          turn.delivered.flatMap(({ story: { came }, caseId, sheetNumber }) =>
            came.from === 'centre' ? [{ caseId, sheet: issueSheet(came, day, sheetNumber, days, numberOf) }] : [],
          ),
        )
      }
      if ('round' in turn) {
        const { ops, seen } = roundToOps(turn.round, lastRound, { played, ledger, caseIds: table.caseIds.values() })
        lastRound = { seen }
        return ledger.write({ by: turn.round.by, at, ops })
      }
      if ('dossier' in turn) {
        const { by, id } = turn.dossier
        const planned = planDossierDoing(turn.dossier, played, ledger, scheduled)
        if (planned.ok) return void (planned.value.length > 0 && ledger.write({ by, at, ops: planned.value }))
        return void refused.push({ key: id, day, doing: 'dossier', why: planned.failure })
      }
      const { scheduled: one, taking } = turn
      const { came, key } = one.story
      const doing = taking === 'enter' ? 'enter' : taking.do
      const sent = taking === 'enter' ? undefined : sheetSent(table, one, taking, day)
      if (sent !== undefined) return deliver(at, [sent], doing === 'join' ? one.caseId : undefined)
      const by = taking === 'enter' ? (came.from === 'office' ? came.by : '') : taking.by
      const planned = taking === 'enter' ? planEntering(table, one, day) : planDoing(table, one, taking, by, day)
      if (planned.ok) return void (planned.value.length > 0 && ledger.write({ by, at, ops: planned.value }))
      refused.push({ key, day, doing, why: planned.failure })
    },
  }
}

/** What a step is decided on: the office as it stands on that day. */
const surroundingsOf = ({ office, covers, rules, days }: PlayedWith, ledger: SampleLedger): Table['around'] => {
  const people = new Map(office.people.map((one) => [one.id, one]))
  const departments = new Map(office.departments.map((one) => [one.id, one]))
  return (by, today, caseId) => {
    const acting = withCovers(people, covers, today)
    const actor = acting.get(by)
    if (actor === undefined) return undefined
    return {
      actor,
      today,
      people: acting,
      departments,
      rules,
      calendar: days.calendar,
      caseByNumber: ledger.caseByNumber,
      lateDays: office.office.lateDays,
      checksReplies: office.office.checksReplies,
      isSample: true,
      ledgerNumberTaken: (number) => ledger.ledgerNumbers.isTaken(number, caseId),
      stubNumberTaken: (number) => ledger.stubNumbers.isTaken(number, caseId),
    }
  }
}

type IssuedSheet = Assignment

/** The ops by which a bundle of the centre's is taken in; `join`: the case of our own that its sheet joins. */
function takeIn(
  { played, ledger, sheets }: Table,
  at: Instant,
  seq: number,
  assignments: readonly IssuedSheet[],
  join: string | undefined,
): readonly KnownOp[] {
  const { centre } = played.office
  const source = {
    bundleId: `0193540e-7c00-7000-8000-5a00${String(seq).padStart(8, '0')}`,
    tagmanifest: '',
    stream: played.stream,
    seq,
    fromOffice: centre.code,
    fromName: centre.name,
    fileName: '样例数据',
    createdAt: at,
  }
  const held = assignments.flatMap(({ caseId }): [string, HeldCase][] => {
    const record = ledger.record('case', caseId)
    const sheet = readIssuedSheet(record)
    return sheet === undefined ? [] : [[caseId, { record, sheet }]]
  })
  const joined = join === undefined ? undefined : ledger.record('case', join)
  const plan = planIntake(source, assignments, {
    tail: emptyJournalTail,
    casesById: new Map(held),
    caseIdBySheetNumber: new Map(
      assignments.flatMap(({ caseId, sheet }) => (sheets.has(caseId) ? [[sheet.sheetNumber, caseId] as const] : [])),
    ),
    own: joined === undefined ? [] : [{ record: joined, ledgerNumber: ledger.find(joined.id)?.ledgerNumber ?? '' }],
    inbox: undefined,
  })
  for (const { caseId, sheet } of assignments) sheets.set(caseId, sheet)
  return intakePlanToOps(
    assignments.reduce((chosen, { caseId }) => chooseJoin(chosen, caseId, join !== undefined), plan),
  )
}

/** The sheet that the centre sent for a case since: corrected, or for what the office had taken down. */
function sheetSent(
  { played: { days }, sheets, entries }: Table,
  { story, caseId, sheetNumber }: Scheduled,
  doing: Doing,
  day: LocalDate,
): IssuedSheet | undefined {
  if (doing.do === 'revise') {
    const before = sheets.get(caseId)
    if (before === undefined) return undefined
    const { change, limit } = doing
    const dueOn = days.workday(day, limit)
    return { caseId, sheet: { ...before, ...change, revision: before.revision + 1, issuedOn: day, dueOn } }
  }
  const entry = entries.get(caseId)
  if (doing.do !== 'join' || entry === undefined) return undefined
  const { came } = story
  const sheet = issueSheet(
    { ...tellingOf(came), ...doing.sheet, from: 'centre', channel: 'phone' },
    day,
    sheetNumber,
    days,
  )
  // The centre knows the case by an id of its own.
  return { caseId: caseId.replace('-8000-', '-9000-'), sheet }
}

function tellingOf({
  title,
  content,
  caller,
  confidential,
  demand,
  urgency,
  category,
  place,
  remark,
}: Scheduled['story']['came']) {
  return { title, content, caller, confidential, demand, urgency, category, place, remark }
}

function planEntering(
  { played, ledger, entries, around }: Table,
  { story, caseId }: Scheduled,
  day: LocalDate,
): Planned {
  const { came } = story
  const surroundings = came.from === 'office' ? around(came.by, day, caseId) : undefined
  if (came.from !== 'office' || surroundings === undefined) return fail('nobody enters it')
  const entry = toEntry(came, day, played)
  entries.set(caseId, entry)
  return planEnter(
    { caseId, entry, ledgerNumber: ledger.ledgerNumbers.next(day), registeredOn: day, key: came.key },
    surroundings,
  )
}

/** What was written down, with the limit that the office's rules propose. */
function toEntry(came: CameToOffice, day: LocalDate, { rules, days }: PlayedWith): OwnEntry {
  const { title, content, caller, confidential, demand, urgency, category, place, remark, entry, time } = came
  const matter = { calledOn: day, calledAt: time, demand, urgency, channel: entry.channel }
  const { dueOn, dueRule } = suggestLimit(matter, rules, days.calendar)
  const limit = dueOn === '' ? { dueOn: days.workday(day, 5), dueRule: '本单位自定 5 个工作日' } : { dueOn, dueRule }
  return {
    ...entry,
    ...matter,
    ...limit,
    caller: { ...caller },
    idNumber: '',
    gist: title,
    content,
    category,
    place,
    confidential,
    remark,
    attachments: [],
  }
}

function planDoing(table: Table, scheduled: Scheduled, doing: Doing, by: string, day: LocalDate): Planned {
  const { ledger, entries, caseIds } = table
  const { caseId } = scheduled
  const around = table.around(by, day, caseId)
  const [record, one] = [ledger.record('case', caseId), ledger.find(caseId)]
  if (around === undefined || one === undefined) return fail(around === undefined ? 'no such person' : 'no such case')
  switch (doing.do) {
    case 'step':
      return planCaseStep(record, one, doing.step(groundOf(table, one, day)), around)
    case 'amend': {
      const before = entries.get(caseId)
      if (before === undefined) return fail('nothing to amend')
      const entry: OwnEntry = { ...before, ...doing.change }
      entries.set(caseId, entry)
      return planAmend(record, one, { entry, reason: doing.reason }, around)
    }
    case 'link': {
      const other = caseIds.get(doing.to) ?? ''
      const linked = ledger.find(other)
      return linked === undefined
        ? fail('no case to link to')
        : planLink(
            toLinked({ record, one }),
            toLinked({ record: ledger.record('case', other), one: linked }),
            doing,
            around,
          )
    }
    case 'revise':
    case 'join':
      return fail('nothing came before')
  }
}

/** What a step is made with. What is not there is asked for in vain, and the rules refuse it. */
function groundOf({ played: { days }, ledger, caseIds }: Table, one: Case, today: LocalDate): TakingGround {
  const gone = commitRefSchema.parse('samplegone.1:1')
  return {
    one,
    today,
    after: (workdays) => days.workday(today, workdays),
    nextLedgerNumber: ledger.ledgerNumbers.next(today),
    nextStubNumber: ledger.stubNumbers.next(today),
    side: (side) => one.sides.filter((each) => each.side === side).at(-1)?.ref ?? gone,
    entry: (act) => one.entries.filter((each) => each.act.act === act && !each.takenBack).at(-1)?.ref ?? gone,
    numberOf: (key) => {
      const other = ledger.find(caseIds.get(key) ?? '')
      return other === undefined ? '' : other.ledgerNumber === '' ? other.sheet.sheetNumber : other.ledgerNumber
    },
  }
}
