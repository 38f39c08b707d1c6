import { roles } from '#shared/office/office'
import { z } from 'zod'
import type { Written } from '../../drafts/draft-store'
import { beginnings, type FirstRunDraft } from './first-run-draft'

/** What is typed in the wizard. Its PIN and keys are never kept, and the centre's card is read again. */
export type TypedDraft = Pick<FirstRunDraft, 'office' | 'person' | 'ruleSet' | 'begin'>

const keptFirstRunSchema = z.object({
  step: z.number().int().min(0).max(4),
  draft: z.object({
    office: z.object({ name: z.string(), shortName: z.string(), code: z.string(), telephone: z.string() }),
    person: z.object({
      id: z.string(),
      name: z.string(),
      post: z.string(),
      department: z.string(),
      roles: z.array(z.enum(roles)),
    }),
    // Older programs did not ask for it.
    ruleSet: z.string().default(''),
    begin: z.enum(beginnings).default('empty'),
  }),
})

/** A draft's value as that of the wizard; undefined where it is none. */
export const parseKeptFirstRun = (value: unknown): { readonly step: number; readonly draft: TypedDraft } | undefined =>
  keptFirstRunSchema.safeParse(value).data

/** What is to be kept of the wizard; undefined while nothing was typed since `before`. */
export function keepFirstRun(step: number, typed: TypedDraft, before: TypedDraft): Written | undefined {
  const { office, person, ruleSet, begin } = typed
  const draft: TypedDraft = { office, person, ruleSet, begin }
  const start: TypedDraft = {
    office: before.office,
    person: before.person,
    ruleSet: before.ruleSet,
    begin: before.begin,
  }
  if (JSON.stringify(draft) === JSON.stringify(start)) return undefined
  const lines = [office.name.trim(), person.name.trim()].filter((line) => line !== '')
  return { value: { step, draft }, text: lines.join('\n') }
}
