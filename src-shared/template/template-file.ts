import { z } from 'zod'
import { parseStrictJson } from '../prelude/parse-json'
import { fail, ok, type Result } from '../prelude/result'
import { anyName } from '../report/template-names'
import { parseTemplate } from '../report/parse-template'
import type { ReportTemplate } from '../report/report-template'
import type { TemplateFault } from '../report/template'
import { charsOver } from '../text/chars-over'
import { cleanJson } from '../text/clean-json'
import { reportCharts, reportTables, templatePartLimits } from './template-record'

/** The first line of a file with a template: a later format is refused by name. */
export const templateFileFormat = 'hotline-template/1.0'

/** What a file brings of a template: all of it, nothing left to the program. */
export type FiledTemplate = Pick<ReportTemplate, 'word' | 'title' | 'addressee' | 'text' | 'tables' | 'charts'>

/** Why a file is no template that this program can fill. */
export type TemplateFileRefused =
  /** No file of this kind, or of a later format; `format` is '' where it names none. */
  | { readonly type: 'TemplateFormatUnknown'; readonly format: string }
  /** It stops being one at `path`: `text`, `tables.2`. */
  | { readonly type: 'TemplateFileMalformed'; readonly path: readonly string[] }
  | { readonly type: 'TemplateFileFaulty'; readonly part: 'title' | 'text'; readonly fault: TemplateFault }

const words = (limit: number) => z.string().refine((text) => charsOver(text, limit) === 0)

const fileSchema = z.object({
  word: words(templatePartLimits.word).min(1),
  title: words(templatePartLimits.title).min(1),
  addressee: words(templatePartLimits.addressee),
  text: words(templatePartLimits.text).min(1),
  tables: z.array(z.enum(reportTables)).max(reportTables.length),
  charts: z.array(z.enum(reportCharts)).max(reportCharts.length),
})

const headSchema = z.looseObject({ format: z.string() })

/**
 * Reads a template from the text of a file of another office, its texts past the border: whole, or refused with what is wrong. Names of
 * villages and departments in it are the other office's; which of them there are here is seen where it is filled.
 */
export function parseTemplateFile(text: string): Result<FiledTemplate, TemplateFileRefused> {
  const json = parseStrictJson(text)
  if (!json.ok) return fail({ type: 'TemplateFileMalformed', path: [] })
  const head = headSchema.safeParse(json.value)
  if (!head.success) return fail({ type: 'TemplateFormatUnknown', format: '' })
  const { format, ...content } = head.data
  if (format !== templateFileFormat) return fail({ type: 'TemplateFormatUnknown', format: format.slice(0, 40) })
  const parsed = fileSchema.safeParse(cleanJson(content))
  if (!parsed.success)
    return fail({ type: 'TemplateFileMalformed', path: (parsed.error.issues[0]?.path ?? []).map(String) })
  for (const part of ['title', 'text'] as const) {
    const read = parseTemplate(parsed.data[part], anyName)
    if (!read.ok) return fail({ type: 'TemplateFileFaulty', part, fault: read.failure })
  }
  return ok(parsed.data)
}

/** The file of a template, for other offices to import. It holds words of the office, and no case. */
export const renderTemplateFile = ({ word, title, addressee, text, tables, charts }: FiledTemplate): string =>
  `${JSON.stringify({ format: templateFileFormat, word, title, addressee, text, tables, charts }, null, 2)}\n`
