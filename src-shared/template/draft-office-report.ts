import { draftReport, type DraftedReport } from '../report/draft-report'
import type { ReportFacts } from '../report/report-facts'
import type { ReportTemplate } from '../report/report-template'
import type { TemplateFault } from '../report/template'
import type { OfficeTemplate, TemplateTrouble } from './office-template'

/** What of an office's template a draft could not go by. */
export type DraftTrouble =
  | TemplateTrouble
  /** The office's own words cannot be filled: a field, a name or a condition in them is none. The program's were taken. */
  | { readonly type: 'PartFaulty'; readonly part: 'title' | 'text'; readonly fault: TemplateFault }

/** A report as drafted by an office's template. */
export interface OfficeDraft {
  readonly drafted: DraftedReport
  readonly troubles: readonly DraftTrouble[]
}

/**
 * Drafts a report by an office's template. Of a part that cannot be filled the program's own is taken, and the trouble told: there is
 * always a draft, and nothing that the office wrote is touched. Undefined only where the program's own cannot be filled.
 */
export function draftOfficeReport(
  { template, shipped, troubles }: Pick<OfficeTemplate, 'template' | 'shipped' | 'troubles'>,
  facts: ReportFacts,
): OfficeDraft | undefined {
  let words: Pick<ReportTemplate, 'title' | 'text'> = template
  const found: DraftTrouble[] = [...troubles]
  // A title and a text: each can be at fault once.
  for (let tries = 0; tries < 3; tries += 1) {
    const drafted = draftReport(words, facts)
    if (drafted.ok) return { drafted: drafted.value, troubles: found }
    const { part, fault } = drafted.failure
    found.push({ type: 'PartFaulty', part, fault })
    words = { ...words, [part]: shipped[part] }
  }
  return undefined
}
