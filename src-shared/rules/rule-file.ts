import { z } from 'zod'
import { parseStrictJson } from '../prelude/parse-json'
import { fail, ok, type Result } from '../prelude/result'
import { cleanJson } from '../text/clean-json'
import { ruleSetSchema, type RuleSet } from './rule-set'

/** The first line of a rule file: a later format is refused by name. */
export const ruleFileFormat = 'hotline-rules/1.0'

/** A file that holds no rule set, and where it stops being one: `rules.2.limits.handle`. */
export interface RuleFileMalformed {
  readonly type: 'RuleFileMalformed'
  readonly path: readonly string[]
}

/** A rule file of a later program, or none at all; `format` is '' where the file names none. */
export interface RuleFormatUnknown {
  readonly type: 'RuleFormatUnknown'
  readonly format: string
}

const headSchema = z.looseObject({ format: z.string() })

/**
 * Reads one version of a rule set from the text of a file, its texts past the border. Whether it judges every case is another question
 * (`checkRuleSet`).
 */
export function parseRuleFile(text: string): Result<RuleSet, RuleFileMalformed | RuleFormatUnknown> {
  const json = parseStrictJson(text)
  if (!json.ok) return fail({ type: 'RuleFileMalformed', path: [] })
  const head = headSchema.safeParse(json.value)
  if (!head.success) return fail({ type: 'RuleFormatUnknown', format: '' })
  const { format, ...content } = head.data
  if (format !== ruleFileFormat) return fail({ type: 'RuleFormatUnknown', format: format.slice(0, 40) })
  const parsed = ruleSetSchema.safeParse(cleanJson(content))
  return parsed.success
    ? ok(parsed.data)
    : fail({ type: 'RuleFileMalformed', path: (parsed.error.issues[0]?.path ?? []).map(String) })
}

/** The file of a version, for people to read and other offices to import. */
export const renderRuleFile = (set: RuleSet): string =>
  `${JSON.stringify({ format: ruleFileFormat, ...set }, null, 2)}\n`
