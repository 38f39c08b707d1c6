import type { CaseRow } from '../case/case-row'
import type { FigureRow } from '../figures/figure-row'

/** What a report reads of a case: the columns of its figures, and those by which a 不稳定因素 is known and named. */
export type ReportRow = FigureRow & Pick<CaseRow, 'ledgerNumber' | 'urgency' | 'calledOn' | 'callerPhones'>
