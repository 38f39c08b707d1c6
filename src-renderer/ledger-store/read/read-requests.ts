import { requestKinds } from '#shared/bundle/request-record'
import { dayIn, machineOf } from '#shared/case/sides/side'
import { listOpenRequests } from '#shared/reply/case-to-requests'
import { requestToText } from '#shared/reply/tell-request'
import type { LocalDate } from '#shared/prelude/local-date'
import type { LedgerDatabase } from '../view/ledger-database'
import type { OutboxReceipt } from './read-bundles'
import { readCases } from './read-cases'

/** Something asked of the centre that waits for its answer. */
export interface OpenRequest {
  readonly caseId: string
  /** The commit that asked. */
  readonly requestId: string
  readonly number: string
  /** 退单、延期 … */
  readonly name: string
  readonly askedOn: LocalDate | undefined
  /** What is asked, in a few words: 延到 2026-12-04. */
  readonly asked: string
  /** In how many bundles it left already. */
  readonly sent: number
  /** One of them was acknowledged: the centre has it, and only its answer is waited for. */
  readonly arrived: boolean
}

const kinds: ReadonlySet<string> = new Set(requestKinds)

/** Every request to the centre that is open, by the outbox whether it left. Closed cases are not opened. */
export async function readOpenRequests(
  database: LedgerDatabase,
  sent: readonly (OutboxReceipt & { readonly acknowledged: boolean })[],
): Promise<readonly OpenRequest[]> {
  const rows = await database.cases.where('open').equals(1).toArray()
  const asking = rows.filter(({ sides }) => sides.some((side) => kinds.has(side)))
  const cases = await readCases(
    database,
    asking.map(({ id }) => id),
  )
  const bundles = sent.map(({ requests = [], acknowledged }) => ({
    ids: new Set(requests.map(({ requestId }) => requestId)),
    acknowledged,
  }))
  return cases.flatMap(({ one }) =>
    listOpenRequests(one).map((side): OpenRequest => {
      const within = bundles.filter(({ ids }) => ids.has(side.ref))
      return {
        caseId: one.id,
        requestId: side.ref,
        number: one.ledgerNumber || one.sheet.sheetNumber,
        name: machineOf(side.side).name,
        askedOn: dayIn(side.asked.act, 'on'),
        asked: requestToText(side.asked.act),
        sent: within.length,
        arrived: within.some(({ acknowledged }) => acknowledged),
      }
    }),
  )
}
