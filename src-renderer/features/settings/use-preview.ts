import { makeCalendar, type OwnCalendar } from '#shared/calendar/calendar-record'
import type { CaseRow } from '#shared/case/case-row'
import type { LightGround } from '#shared/case/deadline'
import { findDeadlineChanges, type DeadlineChange } from '#shared/case/deadline-changes'
import { useState } from 'react'
import { useDesk } from '../../desk/desk'
import { useLightGround } from '../../desk/use-deadlines'
import { readOpenRows } from '../../ledger-store/read/read-open-rows'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'
import type { CalendarFacts } from './use-calendar-facts'

/** What a change of the calendar would do, shown before it is saved. */
export interface CalendarPreview<P> {
  readonly planned: P
  readonly openCases: number
  readonly changes: readonly DeadlineChange<CaseRow>[]
  /** Closes the preview: saved or not. */
  readonly answer: (confirmed: boolean) => void
}

export interface PreviewAsked<P> {
  readonly preview: CalendarPreview<P> | undefined
  /** Shows what `next` in the place of the office's own calendar changes; true when the person wants it saved. */
  ask(planned: P, next: OwnCalendar): Promise<boolean>
}

/** The open cases, and those among them whose limits another calendar of the office's own changes. */
export async function readCalendarChanges(
  database: LedgerDatabase,
  ground: LightGround,
  { shipped, own }: CalendarFacts,
  next: OwnCalendar,
): Promise<{ readonly rows: readonly CaseRow[]; readonly changes: readonly DeadlineChange<CaseRow>[] }> {
  const rows = await readOpenRows(database)
  return {
    rows,
    changes: findDeadlineChanges(rows, ground, makeCalendar(shipped, own), makeCalendar(shipped, next)),
  }
}

/** Asks with a preview before the office's calendar is changed. */
export function usePreview<P>({ shipped, own }: CalendarFacts): PreviewAsked<P> {
  const { ledger } = useDesk()
  const ground = useLightGround()
  const [preview, setPreview] = useState<CalendarPreview<P>>()
  return {
    preview,
    ask: async (planned, next) => {
      const { rows, changes } = await readCalendarChanges(ledger.database, ground, { shipped, own }, next)
      return new Promise((resolve) =>
        setPreview({
          planned,
          openCases: rows.length,
          changes,
          answer: (confirmed) => {
            setPreview(undefined)
            resolve(confirmed)
          },
        }),
      )
    },
  }
}
