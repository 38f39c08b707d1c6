import type { CommitRef } from '../record/commit'
import type { LocalDate } from '../prelude/local-date'
import type { PrivateText } from './private-text'
import type { TimelineEntry } from './read-entries'

/** One thing that a 联合办公 gave somebody to do, and whether it was done. */
export interface GivenTask {
  /** The meeting's entry, and which of its tasks it is, from 0. */
  readonly meeting: CommitRef
  readonly index: number
  readonly metOn: LocalDate
  readonly what: PrivateText
  readonly personId: string
  readonly dueOn: LocalDate
  readonly done: { readonly on: LocalDate; readonly by: string } | undefined
}

/** Every task that meetings about the case gave out, in their order. */
export function listTasks({ timeline }: { readonly timeline: readonly TimelineEntry[] }): GivenTask[] {
  const done = new Map(
    timeline.flatMap(({ act, by }) =>
      act.act === 'task-done' ? [[`${act.meeting} ${act.index}`, { on: act.on, by }] as const] : [],
    ),
  )
  return timeline.flatMap(({ act, ref }) =>
    act.act === 'met'
      ? act.tasks.map(({ what, personId, dueOn }, index) => ({
          meeting: ref,
          index,
          metOn: act.on,
          what,
          personId,
          dueOn,
          done: done.get(`${ref} ${index}`),
        }))
      : [],
  )
}
