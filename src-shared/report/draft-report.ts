import { fail, ok, type Result } from '../prelude/result'
import { fillTemplate } from './fill-template'
import { parseTemplate } from './parse-template'
import type { ReportFacts } from './report-facts'
import type { ReportTemplate } from './report-template'
import type { TemplateFault } from './template'

/** The words of a report as the program drafts them; a person goes over them before they are anybody's. */
export interface DraftedReport {
  readonly title: string
  /** A paragraph a line. */
  readonly text: string
}

/** In which part of a template its fault is. */
export interface ReportTemplateFaulty {
  readonly type: 'ReportTemplateFaulty'
  readonly part: 'title' | 'text'
  readonly fault: TemplateFault
}

/** Drafts a report from its template and its facts; refused with the first fault of a template, never half of it filled. */
export function draftReport(
  { title, text }: Pick<ReportTemplate, 'title' | 'text'>,
  facts: ReportFacts,
): Result<DraftedReport, ReportTemplateFaulty> {
  const parsedTitle = parseTemplate(title, facts.names)
  if (!parsedTitle.ok) return fail({ type: 'ReportTemplateFaulty', part: 'title', fault: parsedTitle.failure })
  const parsedText = parseTemplate(text, facts.names)
  if (!parsedText.ok) return fail({ type: 'ReportTemplateFaulty', part: 'text', fault: parsedText.failure })
  return ok({
    title: fillTemplate(parsedTitle.value, facts).replaceAll('\n', ''),
    text: fillTemplate(parsedText.value, facts),
  })
}
