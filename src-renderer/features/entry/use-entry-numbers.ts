import { serialNumberToText } from '#shared/case/serial-number'
import type { CaseRow } from '#shared/case/case-row'
import { toSuperiorNumber, waitingNumber } from '#shared/entry/read-entry-fields'
import { useDesk } from '../../desk/desk'
import { useLive } from '../../desk/use-live'
import { readVillages } from '../../ledger-store/read/read-arrangements'
import { readSheetNumberBearers } from '../../ledger-store/read/read-sheet-number-bearers'
import type { NumberOffer } from '../../ledger-store/read/read-numbering'

/** What stands in the field of 台账号 at first: the next number, or that the case waits for one where this PC gives none. */
export const offeredNumber = ({ year, right }: NumberOffer): string =>
  right.right === 'none' ? waitingNumber : serialNumberToText({ year, serial: right.next })

/** The villages of the office by name, as its settings list them. */
export function useVillageNames(): readonly string[] {
  const { ledger } = useDesk()
  return useLive(async () => (await readVillages(ledger.database)).map(({ name }) => name), [ledger]) ?? []
}

/** The other cases that carry the 上级编号 that is being typed; `ownId` is the case that is amended. */
export function useNumberBearers(typed: string, ownId: string | undefined): readonly CaseRow[] {
  const { ledger } = useDesk()
  const number = toSuperiorNumber(typed)
  return useLive(() => readSheetNumberBearers(ledger.database, number, ownId), [ledger, number, ownId]) ?? []
}
