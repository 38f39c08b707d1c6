import { sheetSchema } from '#shared/case/sheet'
import type { CaseRow } from '#shared/case/case-row'
import { aSheet } from '#tests/support/builders'

/** A row of the ledger with nothing done to it. */
export function aCaseRow(id: string, change: Partial<CaseRow> = {}): CaseRow {
  const sheet = sheetSchema.parse(aSheet())
  return {
    id,
    ledgerNumber: '',
    ledgerYear: 0,
    ledgerSerial: 0,
    stubYear: 0,
    stubSerial: 0,
    sheetNumber: `sheet-${id}`,
    title: sheet.title,
    stage: 'received',
    open: 1,
    demand: sheet.demand,
    urgency: sheet.urgency,
    pressing: 3,
    category: sheet.category,
    confidential: false,
    callerName: '',
    place: sheet.place,
    issuedOn: sheet.issuedOn,
    dueOn: sheet.dueOn,
    innerDueOn: '',
    departmentId: '',
    handlerId: '',
    leaderId: '',
    drafterIds: [],
    key: false,
    sentBack: false,
    outcome: '',
    feedbackMethod: '',
    closedOn: '',
    inConflict: false,
    doubts: [],
    aliases: [],
    stubAliases: [],
    files: [],
    searchText: '',
    hiddenText: { folded: '' },
    revealedTo: [],
    ...change,
  }
}
