import { parseRuleFile } from '#shared/rules/rule-file'
import type { RuleSet } from '#shared/rules/rule-set'

const files = import.meta.glob<string>('../../resources/rules/*.json', {
  eager: true,
  import: 'default',
  query: '?raw',
})

/**
 * What a new office is offered first: 山东 2020 has one limit for every case, so that nothing has to be settled before the first one is
 * entered, and its 5 working days are the figure that most cities' rules share.
 */
export const defaultExample = 'shandong-2020'

/** The example of that id; undefined for '' and for one that this program does not bring. */
export const findExample = (id: string): RuleSet | undefined =>
  id === '' ? undefined : listExamples().find((set) => set.id === id)

/** The rule sets that come with the program, the default first. */
export function listExamples(): RuleSet[] {
  const sets = Object.values(files).map((text) => {
    const parsed = parseRuleFile(text)
    if (!parsed.ok) throw new Error(`a rule set of the program cannot be read: ${parsed.failure.type}`)
    return parsed.value
  })
  return sets.toSorted((a, b) => Number(b.id === defaultExample) - Number(a.id === defaultExample))
}
