import { dossierKind, recordToDossier, type DossierBasics, type MeasureState, type VisitView } from '../dossier/dossier'
import { planDossier, type DossierRequest } from '../dossier/plan-dossier'
import type { DossierGround, DossierRefused } from '../dossier/refuse-dossier'
import type { LocalDate } from '../prelude/local-date'
import type { Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import type { PlayedWith } from './play-sample'
import type { SampleLedger } from './sample-ledger'
import type { SampleDays } from './sample-days'
import type { Scheduled } from './schedule'

/** A 集中问题专档 of a made-up office: opened so many working days after one of its cases came. */
export interface SampleDossier extends Omit<DossierBasics, 'dueOn'> {
  readonly id: string
  /** The keys of its cases; those that have come are listed as it is opened. */
  readonly cases: readonly [string, ...string[]]
  readonly opened: { readonly after: string; readonly workdays: number; readonly by: string }
  /** Working days that it is given. */
  readonly limit: number
  readonly measures: readonly SampleMeasure[]
  readonly visits: readonly {
    readonly on: number
    readonly by: string
    readonly whom: string
    readonly found: string
    readonly view: VisitView
  }[]
  /** 销号 */
  readonly closed?: { readonly on: number; readonly by: string; readonly words: string }
}

/** What is to be done; `on` and `done` in working days since it was opened. */
export interface SampleMeasure {
  readonly text: string
  readonly owner: string
  readonly on: number
  readonly limit: number
  readonly done?: { readonly on: number; readonly result: string }
}

/** Something that is done to a dossier on a day. */
export interface DossierDoing {
  readonly id: string
  readonly by: string
  readonly day: LocalDate
  readonly time: string
  readonly want: (ground: { readonly caseIds: readonly string[] }) => DossierRequest
}

/** Everything that is done to an office's dossiers, with its days. */
export function listDossierDoings(
  dossiers: readonly SampleDossier[],
  scheduled: readonly Scheduled[],
  days: SampleDays,
): readonly DossierDoing[] {
  const cameOn = new Map(scheduled.map(({ story, came }) => [story.key, came]))
  return dossiers.flatMap((dossier) => {
    const after = cameOn.get(dossier.opened.after)
    if (after === undefined) throw new Error(`${dossier.id} follows ${dossier.opened.after}, which there is not`)
    return tellDossier(dossier, days.workday(after, dossier.opened.workdays), days)
  })
}

function tellDossier(
  { id, opened, limit, measures, visits, closed, ...basics }: SampleDossier,
  from: LocalDate,
  { workday }: SampleDays,
): DossierDoing[] {
  const doing = (on: number, by: string, time: string, want: (day: LocalDate) => DossierRequest): DossierDoing => {
    const day = workday(from, on)
    return { id, by, day, time, want: () => want(day) }
  }
  const { name, about, cause, leaderId, ownerId } = basics
  const open: DossierDoing = {
    id,
    by: opened.by,
    day: from,
    time: '10:20',
    want: ({ caseIds }) => ({
      want: 'open',
      basics: { name, about, cause, leaderId, ownerId, dueOn: workday(from, limit) },
      caseIds,
      on: from,
    }),
  }
  const measured = measures.flatMap((measure, index) => {
    const { text, owner, done } = measure
    const write = (on: number, state: MeasureState, result: string, time: string): DossierDoing =>
      doing(on, opened.by, time, (day) => ({
        want: 'measure',
        id: `m${index + 1}`,
        measure: { text, ownerId: owner, dueOn: workday(from, measure.on + measure.limit), state, on: day, result },
      }))
    return [
      write(measure.on, 'doing', '', `15:${30 + index}`),
      ...(done === undefined ? [] : [write(done.on, 'done', done.result, `16:${10 + index}`)]),
    ]
  })
  const visited = visits.map(({ on, by, whom, found, view }, index) =>
    doing(on, by, '10:50', (day) => ({
      want: 'visit',
      id: `v${index + 1}`,
      visit: { on: day, byId: by, whom, found, view },
    })),
  )
  const ended =
    closed === undefined
      ? []
      : [doing(closed.on, closed.by, '16:40', (day) => ({ want: 'close', on: day, words: closed.words }))]
  return [open, ...measured, ...visited, ...ended]
}

/** What a doing comes to by the rules of dossiers, on what the acts before it made. */
export function planDossierDoing(
  { id, by, day, want }: DossierDoing,
  { office }: PlayedWith,
  ledger: SampleLedger,
  scheduled: readonly Scheduled[],
): Result<readonly KnownOp[], DossierRefused | { readonly type: 'ActorUnknown' }> {
  const record = ledger.record(dossierKind, id)
  const people = new Map(office.people.map((one) => [one.id, one]))
  const actor = people.get(by)
  if (actor === undefined) return { ok: false, failure: { type: 'ActorUnknown' } }
  const keys = new Set(office.dossiers.find((one) => one.id === id)?.cases)
  const held = scheduled.filter(({ story, caseId }) => keys.has(story.key) && ledger.find(caseId) !== undefined)
  const ground: DossierGround = {
    id,
    record,
    dossier: recordToDossier(record),
    actor,
    people,
    today: day,
    numberOf: (caseId) => ledger.find(caseId)?.ledgerNumber,
    namesCaller: (text, among) =>
      scheduled.some(
        ({ caseId, story: { came } }) =>
          among.includes(caseId) && came.confidential && came.caller.name !== '' && text.includes(came.caller.name),
      ),
  }
  return planDossier(want({ caseIds: held.map(({ caseId }) => caseId) }), ground)
}
