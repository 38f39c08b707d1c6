import type { CountedRows } from '../figures/row-table'
import type { PaperAnnex } from '../paper/paper-annex'
import { composeReportAnnex } from '../report/compose-report-paper'
import { gatherFacts, type ReportSource } from '../report/report-facts'
import type { ReportRow } from '../report/report-row'
import { draftOfficeReport, type OfficeDraft } from './draft-office-report'
import type { OfficeTemplate } from './office-template'

/** Of what a report is to be drafted, as plain data that can be handed to another thread. */
export interface AskedDraft {
  readonly kind: Pick<OfficeTemplate, 'template' | 'shipped' | 'troubles'>
  readonly source: Omit<ReportSource, 'rows' | 'names'>
  /** The names that rows know by an id. */
  readonly people: readonly (readonly [id: string, name: string])[]
  readonly departments: readonly (readonly [id: string, name: string])[]
}

/** All of a report that is told by figures, as plain data. */
export interface ComposedDraft {
  /** Undefined only where the program's own template cannot be filled. */
  readonly draft: OfficeDraft | undefined
  readonly annex: PaperAnnex
}

/** Drafts a report and what stands behind its text. Pure: the same rows make the same on every PC. */
export function composeDraft(rows: CountedRows<ReportRow>, asked: AskedDraft): ComposedDraft {
  const [people, departments] = [new Map(asked.people), new Map(asked.departments)]
  const names: ReportSource['names'] = {
    personName: (id) => people.get(id) ?? '',
    departmentName: (id) => departments.get(id) ?? '',
  }
  const source: ReportSource = { ...asked.source, rows, names }
  const facts = gatherFacts(source)
  return {
    draft: draftOfficeReport(asked.kind, facts),
    annex: composeReportAnnex(asked.kind.template, source, facts),
  }
}
