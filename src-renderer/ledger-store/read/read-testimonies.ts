import { z } from 'zod'
import { chainHeadSchema } from '#shared/history/desk-act'
import { summariseWitnesses, weighTestimonies, type Testimony, type Witnessing } from '#shared/history/witness'
import type { ChainHead as OwnHead, LedgerDatabase } from '../view/ledger-database'

const headsSchema = z.looseObject({
  heads: z.array(chainHeadSchema),
  fromName: z.string().optional(),
  fromDevice: z.string().optional(),
})

/** Everything that imported bundles said of chains: the receipts of the centre's bundles and of other PCs' have kept it. */
async function readTestimonies(database: LedgerDatabase): Promise<Testimony[]> {
  const records = await database.records.where('of').anyOf('inbox', 'sync').toArray()
  return records.flatMap((record) =>
    [...(record.registers['receipt'] ?? []), ...(record.registers['received'] ?? [])].flatMap((head) => {
      const said = headsSchema.safeParse(head.value).data
      return (said?.heads ?? []).map((one) => ({
        replica: one.replica,
        seq: one.seq,
        hash: one.hash,
        saidBy: said?.fromName ?? said?.fromDevice ?? '',
        at: head.at,
      }))
    }),
  )
}

/** What outside witnesses say of this ledger, held against its acts as they are now. */
export async function readWitnessings(database: LedgerDatabase): Promise<Witnessing[]> {
  const [testimonies, state] = await Promise.all([readTestimonies(database), database.state.get('view')])
  const chains: Readonly<Record<string, OwnHead | undefined>> = state?.chains ?? {}
  const refs = [...new Set(testimonies.map(({ replica, seq }) => `${replica}:${seq}`))]
  const rows = await database.commits.bulkGet(refs)
  const hashes = new Map(rows.flatMap((row): [string, string][] => (row === undefined ? [] : [[row.ref, row.hash]])))
  return summariseWitnesses(
    weighTestimonies(testimonies, {
      lengthOf: (replica) => chains[replica]?.seq ?? 0,
      hashAt: (replica, seq) => hashes.get(`${replica}:${seq}`),
    }),
  )
}
