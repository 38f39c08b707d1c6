import { valueToSheet } from '#shared/case/named-callers'
import type { Sheet } from '#shared/case/sheet'
import { privateText } from '#shared/case/private-text'
import { closeVeil, openVeil, showText } from '#shared/case/veil'
import type { SyncPlan } from '../../ledger-store/read/read-sync-plan'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'

export type SyncCaseKind = 'new' | 'changed' | 'voided'

/** A case that an import touches, as the list shows it. */
export interface SyncCase {
  readonly id: string
  readonly kind: SyncCaseKind
  /** 台账号, or the centre's number while there is none. */
  readonly number: string
  readonly title: string
  /** How much of it will have to be decided. */
  readonly conflicts: number
}

/** The cases of a plan: those at hand by their rows, those that come new by the sheets that come with them. */
export async function readSyncCases(database: LedgerDatabase, { outcome, coming }: SyncPlan): Promise<SyncCase[]> {
  const { newCaseIds, changedCaseIds, voidedCaseIds } = outcome
  const conflictsById = new Map<string, number>()
  for (const { of, id } of outcome.conflicts) if (of === 'case') conflictsById.set(id, (conflictsById.get(id) ?? 0) + 1)
  const known = [...voidedCaseIds, ...changedCaseIds]
  const rows = await database.cases.bulkGet(known)
  const voided = new Set(voidedCaseIds)
  const atHand = known.map((id, index): SyncCase => {
    const row = rows[index]
    const number = row === undefined ? '' : row.ledgerNumber === '' ? row.sheetNumber : row.ledgerNumber
    return {
      id,
      kind: voided.has(id) ? 'voided' : 'changed',
      number,
      title: row?.title ?? '',
      conflicts: conflictsById.get(id) ?? 0,
    }
  })
  const fresh = new Set(newCaseIds)
  const sheets = new Map<string, Sheet>()
  for (const { commit } of coming) {
    for (const op of commit.ops) {
      if (op.of !== 'case' || !fresh.has(op.id)) continue
      const sheet = valueToSheet(String(op['field']), op['value'])
      if (sheet !== undefined) sheets.set(op.id, sheet)
    }
  }
  return [
    ...atHand,
    ...newCaseIds.map((id): SyncCase => ({
      id,
      kind: 'new',
      ...toNumberAndTitle(sheets.get(id)),
      conflicts: conflictsById.get(id) ?? 0,
    })),
  ]
}

/** Of a sheet that is only coming: nobody has had a reason yet to see the caller of a confidential one. */
function toNumberAndTitle(sheet: Sheet | undefined): Pick<SyncCase, 'number' | 'title'> {
  if (sheet === undefined) return { number: '', title: '' }
  const veil = sheet.confidential ? closeVeil([sheet]) : openVeil
  return { number: sheet.sheetNumber, title: showText(privateText(sheet.title), veil) }
}
