import { recordToCase, type Case } from '#shared/case/case'
import { useLive } from '../../desk/use-live'
import { useDesk } from '../../desk/desk'
import { readCase, readNextStubNumber } from '../../ledger-store/read/read-cases'

/** One case, kept true; undefined while it is read, null when the ledger has none of this id. */
export function useCase(caseId: string): Case | null | undefined {
  const { ledger } = useDesk()
  return useLive(async () => (await readCase(ledger.database, caseId))?.one ?? null, [ledger, caseId])
}

/** The rounds of a case before the last, each as it was; undefined while they are read. */
export function useFormerRounds({ id, round }: Case): readonly Case[] | undefined {
  const { ledger } = useDesk()
  return useLive(async () => {
    const found = round === 1 ? undefined : await readCase(ledger.database, id)
    if (found === undefined) return []
    return Array.from({ length: round - 1 }, (_, index) => recordToCase(found.record, index + 1)).filter(
      (former) => former !== undefined,
    )
  }, [ledger, id, round])
}

/** The next free stub number of a year; undefined while it is looked up. */
export function useNextStubNumber(year: number): string | undefined {
  const { ledger } = useDesk()
  return useLive(() => readNextStubNumber(ledger.database, year), [ledger, year])
}
