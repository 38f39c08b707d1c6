import { z } from 'zod'
import { readAct, type Act } from '#shared/case/act'
import { forkAlarmSchema } from '#shared/merge/sync-record'
import { largestOf, smallestOf } from '#shared/prelude/extremes'
import type { Instant } from '#shared/prelude/instant'
import { knownOps, type LoggedCommit } from '#shared/record/commit'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { readForkedBranches } from './read-forked-branches'
import type { LedgerDatabase } from '../view/ledger-database'

/** An act that was set apart, as somebody has to read it. */
export interface ApartAct {
  readonly hash: string
  readonly seq: number
  readonly at: Instant
  readonly by: string
  /** The cases and other records it is about. */
  readonly targets: readonly { readonly of: string; readonly id: string }[]
  readonly acts: readonly Act[]
  /** Fields it wrote, with the kind of their record. */
  readonly fields: readonly { readonly of: string; readonly field: string; readonly value: unknown }[]
}

export interface ForkNote {
  readonly at: Instant
  readonly by: string
  readonly note: string
}

/** Two different histories under one PC's name: a cloned or restored PC went on writing. */
export interface ForkAlarm {
  readonly replica: string
  /** How many times the contradiction was met. */
  readonly met: number
  readonly firstSeq: number
  /** What stands apart and that nobody has taken over. */
  readonly apart: readonly ApartAct[]
  readonly notes: readonly ForkNote[]
  /** Whether somebody still has to look at it. */
  readonly open: boolean
}

const noteSchema = z.looseObject({ note: z.string(), met: z.number() })

/** Every fork that the ledger has heard of, those to be looked at first. */
export async function readForkAlarms(database: LedgerDatabase): Promise<ForkAlarm[]> {
  const [records, branches] = await Promise.all([
    database.records.where('of').equals('alarm').toArray(),
    readForkedBranches(database),
  ])
  const replicas = [...new Set([...records.map(({ id }) => id), ...branches.map(({ replica }) => replica)])].toSorted()
  const alarms = replicas.map((replica): ForkAlarm => {
    const record = records.find(({ id }) => id === replica)
    const branch = branches.find((one) => one.replica === replica)
    const forks = readForks(record)
    const notes = readNotes(record)
    const apart = (branch?.open ?? []).map(toApartAct)
    return {
      replica,
      met: forks.length,
      firstSeq: branch?.forkSeq ?? smallestOf(forks),
      apart,
      notes: notes.map(({ at, by, note }) => ({ at, by, note })),
      open: isOpen(record, forks.length, apart.length),
    }
  })
  return alarms.toSorted((a, b) => Number(b.open) - Number(a.open) || (a.replica < b.replica ? -1 : 1))
}

/** How many alarms somebody still has to look at. */
export async function countForkAlarms(database: LedgerDatabase): Promise<number> {
  const records = await database.records.where('of').equals('alarm').toArray()
  return records.filter((record) => isOpen(record, readForks(record).length, 0)).length
}

/** The numbers at which the contradiction was met, once for each time. */
export const readForks = (record: LedgerRecord | undefined): number[] =>
  (record?.lists['forks'] ?? []).flatMap(({ value }) => forkAlarmSchema.safeParse(value).data?.seq ?? [])

function readNotes(record: LedgerRecord | undefined) {
  return (record?.lists['noted'] ?? []).flatMap(({ at, by, value }) => {
    const read = noteSchema.safeParse(value).data
    return read === undefined ? [] : [{ at, by, note: read.note, met: read.met }]
  })
}

/** What was met again after somebody had noted it is to be looked at again. */
const isOpen = (record: LedgerRecord | undefined, met: number, apart: number): boolean => {
  const notes = readNotes(record)
  const noted = largestOf(
    notes.map((note) => note.met),
    0,
  )
  return met > noted || (met === 0 && apart > 0 && notes.length === 0)
}

function toApartAct({ commit, hash }: LoggedCommit): ApartAct {
  const ops = knownOps(commit)
  const targets = new Map(ops.map(({ of, id }) => [`${of}/${id}`, { of, id }]))
  return {
    hash,
    seq: commit.seq,
    at: commit.at,
    by: commit.by,
    targets: [...targets.values()],
    acts: ops.flatMap((op) => (op.op === 'append' && op.field === 'acts' ? (readAct(op.value) ?? []) : [])),
    fields: ops.flatMap((op) => (op.op === 'set' ? [{ of: op.of, field: op.field, value: op.value }] : [])),
  }
}
