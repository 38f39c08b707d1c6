import type { DeviceCard } from '#shared/bundle/device-card'
import { refuseFounding, type OfficeStands } from '#shared/office/refuse-founding'
import { fail, type Result } from '#shared/prelude/result'
import { readFounded } from '../read/read-founded'
import { planCard, type CardRefused } from './commit-card'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

/** Enrols the card of the PC whose office's ledger is to come here. Refused where one stands: nobody waits for what he has. */
export async function commitJoining(
  ledger: Ledger,
  card: DeviceCard,
): Promise<Result<CommitReceipt | undefined, OfficeStands | CardRefused | CommitFailure>> {
  return ledger.act<OfficeStands | CardRefused | CommitFailure>('system', async (database) => {
    const refusal = refuseFounding(await readFounded(database))
    return refusal === undefined ? planCard(database, card) : fail(refusal)
  })
}
