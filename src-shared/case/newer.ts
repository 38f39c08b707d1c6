import { z } from 'zod'
import type { Instant } from '../prelude/instant'
import type { CommitRef } from '../record/commit'
import type { LedgerRecord } from '../record/ledger-record'

/** Something of a case that only a newer program understands. */
export interface NewerPart {
  /** Where it stands: in a field, in an entry of the timeline, or in a list, a set or a kind of op of its own. */
  readonly at: 'field' | 'act' | 'other'
  /** The field's or the act's name in the log. */
  readonly name: string
  /** Its path in there; '' is the whole. */
  readonly part: string
}

/** An entry of a kind of its own: who wrote it, and when, is all that can be told. */
export interface NewerEntry {
  readonly at: Instant
  readonly by: string
  readonly ref: CommitRef
}

/** What of a case only a newer program understands, each once, in the order of the record: none of most. */
export function listNewer({ registers, lists, beyond = [] }: LedgerRecord): NewerPart[] {
  const fields = Object.entries(registers).flatMap(([name, heads]) =>
    heads.flatMap(({ newer = [] }) => newer.map((part): NewerPart => ({ at: 'field', name, part }))),
  )
  const entries = Object.entries(lists).flatMap(([list, some]) =>
    some.flatMap(({ newer = [], value }) =>
      newer.map((part): NewerPart =>
        list === 'acts' ? { at: 'act', name: nameOfAct(value), part } : { at: 'other', name: list, part: '' },
      ),
    ),
  )
  const others = beyond.map((name): NewerPart => ({ at: 'other', name, part: '' }))
  return [
    ...new Map([...fields, ...entries, ...others].map((one) => [`${one.at} ${one.name} ${one.part}`, one])).values(),
  ]
}

/** The entries of which this program can tell no more than who wrote them. */
export const listNewerEntries = ({ lists }: LedgerRecord): NewerEntry[] =>
  Object.values(lists).flatMap((some) =>
    some.flatMap(({ newer, at, by, ref }) => (newer?.includes('') === true ? [{ at, by, ref }] : [])),
  )

/** Whether the case stands where only a newer program knows what is to be done. */
export const isBeyondKnownStages = ({ newer }: { readonly newer: readonly NewerPart[] }): boolean =>
  newer.some(({ at, name }) => at === 'field' && name === 'stage')

/** Whether a paper of the case would leave out or misread what a newer program wrote of the reply or of how it was given. */
export const isNewerOnPaper = ({ newer }: { readonly newer: readonly NewerPart[] }): boolean =>
  newer.some(({ at, name }) => at === 'field' && (name.startsWith('reply.') || onPaper.has(name)))
const onPaper: ReadonlySet<string> = new Set(['assignment', 'approval', 'feedback'])

const namedSchema = z.looseObject({ act: z.string() })
const nameOfAct = (value: unknown): string => namedSchema.safeParse(value).data?.act ?? ''
