import { privateText } from '#shared/case/private-text'
import { isVeiled } from '#shared/case/veil'
import { dossierKind, recordToDossier } from '#shared/dossier/dossier'
import { planDossier, type DossierRequest } from '#shared/dossier/plan-dossier'
import type { DossierRefused } from '#shared/dossier/refuse-dossier'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, ok, type Result } from '#shared/prelude/result'
import { readStaff } from '../read/read-office'
import { readVeils } from '../read/read-veils'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

export type DossierFailure = CommitFailure | DossierRefused | { readonly type: 'ActorUnknown' }

/** Records what somebody does with a dossier as one act. Writes nothing where nothing differs. */
export async function commitDossier(
  ledger: Ledger,
  id: string,
  request: DossierRequest,
  { actorId, today }: { readonly actorId: string; readonly today: LocalDate },
): Promise<Result<CommitReceipt | undefined, DossierFailure>> {
  return ledger.act<DossierFailure>(actorId, async (database) => {
    const [record, staff] = await Promise.all([database.records.get(`${dossierKind}/${id}`), readStaff(database)])
    const actor = staff.people.get(actorId)
    if (actor === undefined) return fail({ type: 'ActorUnknown' })
    const dossier = record === undefined ? undefined : recordToDossier(record)
    const asked = 'caseIds' in request ? request.caseIds : 'caseId' in request ? [request.caseId] : []
    const caseIds = [...new Set([...(dossier?.caseIds ?? []), ...asked])]
    const rows = (await database.cases.bulkGet(caseIds)).flatMap((row) => row ?? [])
    const numbers = new Map(rows.map((row) => [row.id, row.ledgerNumber === '' ? row.sheetNumber : row.ledgerNumber]))
    const veils = await readVeils(
      database,
      rows.filter(({ confidential }) => confidential).map((row) => row.id),
    )
    const planned = planDossier(request, {
      id,
      record,
      dossier,
      actor,
      people: staff.people,
      today,
      numberOf: (caseId) => numbers.get(caseId),
      namesCaller: (text, among) =>
        [...veils].some(
          ([caseId, veil]) => (among.includes(caseId) || asked.includes(caseId)) && isVeiled([privateText(text)], veil),
        ),
    })
    return planned.ok ? ok(planned.value) : planned
  })
}
