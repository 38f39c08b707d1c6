import type { Names } from '#shared/case/names'
import { useLive } from '../../desk/use-live'
import { useMemo } from 'react'
import { useDesk } from '../../desk/desk'
import { usePcNames } from '../../desk/use-pc-names'
import {
  findCaseId,
  readActivityCases,
  readActivityPage,
  type ActivityCursor,
  type ActivityQuery,
} from '../../ledger-store/read/read-activity'
import { readReplicas } from '../../ledger-store/read/read-replicas'
import { entryToLine, type ActivityLine } from './activity-lines'

export interface ActivityView {
  readonly lines: readonly ActivityLine[]
  readonly next: ActivityCursor | undefined
}

/** One page of the log in words, kept true; undefined while it is read. */
export function useActivityPage(
  query: ActivityQuery | undefined,
  after: ActivityCursor | undefined,
  length: number,
  names: Names,
): ActivityView | undefined {
  const { ledger } = useDesk()
  const pcs = usePcNames()
  const found = useLive(async () => {
    if (query === undefined) return { entries: [], next: undefined, cases: new Map() }
    const page = await readActivityPage(ledger.database, query, after, length)
    return { ...page, cases: await readActivityCases(ledger.database, page.entries) }
  }, [ledger, query, after, length])
  return useMemo(
    () =>
      found === undefined
        ? undefined
        : { lines: found.entries.map((entry) => entryToLine(entry, found.cases, names, pcs)), next: found.next },
    [found, names, pcs],
  )
}

/** The case a number names: '' when none was asked for, null when there is none, undefined while it is looked up. */
export function useCaseOfNumber(number: string): string | null | undefined {
  const { ledger } = useDesk()
  return useLive(
    async () => (number === '' ? '' : ((await findCaseId(ledger.database, number)) ?? null)),
    [ledger, number],
  )
}

/** The PCs that have written into this ledger, by device id. */
export function useDevices(): readonly string[] {
  const { ledger } = useDesk()
  return (
    useLive(
      async () => [...new Set((await readReplicas(ledger.database)).map((replica) => replica.split('.')[0] ?? ''))],
      [ledger],
    ) ?? []
  )
}
