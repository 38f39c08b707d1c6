import { useDesk } from '../../desk/desk'
import { usualLedgerDesk, type LedgerDesk } from '../../start/ledger-desk'

/** How the ledger stands before who sits here, on this PC, and how to change it. */
export function useLedgerDesk(): readonly [LedgerDesk, (change: Partial<LedgerDesk>) => void] {
  const { settings, changeSettings } = useDesk()
  const { actorId, ledgerDesks } = settings
  const own = ledgerDesks[actorId] ?? usualLedgerDesk
  return [own, (change) => void changeSettings({ ledgerDesks: { ...ledgerDesks, [actorId]: { ...own, ...change } } })]
}
