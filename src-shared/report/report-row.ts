import type { CaseRow } from '../case/case-row'
import type { FigureRow } from '../figures/figure-row'

/** What a report reads of a case: the columns of its figures, and those by which a 不稳定因素 is known and named. */
export type ReportRow = FigureRow & Pick<CaseRow, 'ledgerNumber' | 'urgency' | 'calledOn' | 'callerPhones'>

/** What a report reads of a row, and nothing else: what is kept in memory for being counted. The compiler asks for a column that is added. */
export function pickReportRow(row: ReportRow): ReportRow {
  return {
    id: row.id,
    issuedOn: row.issuedOn,
    issuedMinute: row.issuedMinute,
    dueOn: row.dueOn,
    closedOn: row.closedOn,
    closedMinute: row.closedMinute,
    movedOn: row.movedOn,
    stage: row.stage,
    round: row.round,
    channel: row.channel,
    demand: row.demand,
    category: row.category,
    villageName: row.villageName,
    departmentId: row.departmentId,
    handlerId: row.handlerId,
    peopleCount: row.peopleCount,
    conclusion: row.conclusion,
    visitedOn: row.visitedOn,
    visitResult: row.visitResult,
    visitSolved: row.visitSolved,
    contactedOn: row.contactedOn,
    extendedCount: row.extendedCount,
    feedbackMethod: row.feedbackMethod,
    sideStands: row.sideStands,
    standstills: row.standstills,
    outcome: row.outcome,
    untold: row.untold,
    ledgerNumber: row.ledgerNumber,
    urgency: row.urgency,
    calledOn: row.calledOn,
    callerPhones: row.callerPhones,
  }
}
