import { hasClock, isRuleFor } from './find-rule'
import {
  anyValue,
  ruleDimensions,
  type RuledMatter,
  type RuleDimension,
  type RuleSet,
  type RuleVocabulary,
} from './rule-set'

/** Cases for which no rule says how long they may take: `any` stands where every value is meant. */
export interface RuleHole {
  readonly type: 'RuleHole'
  readonly when: RuledMatter
}

/** From the widest group of cases to the single case. */
const groups: readonly (readonly RuleDimension[])[] = [
  [],
  ['demand'],
  ['urgency'],
  ['channel'],
  ['demand', 'urgency'],
  ['demand', 'channel'],
  ['urgency', 'channel'],
  ['demand', 'urgency', 'channel'],
]

/** Every case without a rule for its upper limit, told in as few and as wide groups as can be. */
export function findHoles({ rules }: Pick<RuleSet, 'rules'>, vocabulary: RuleVocabulary): RuleHole[] {
  const handling = rules.filter((rule) => hasClock(rule, 'handle'))
  const all = [...vocabulary.demand.keys()].flatMap((demand) =>
    [...vocabulary.urgency.keys()].flatMap((urgency) =>
      [...vocabulary.channel.keys()].map((channel): RuledMatter => ({ demand, urgency, channel })),
    ),
  )
  const isHole = (matter: RuledMatter): boolean => !handling.some((rule) => isRuleFor(rule, matter))
  const untold = new Set(all.filter(isHole))
  const holes: RuleHole[] = []
  for (const named of groups)
    for (const when of listPatterns(named, all)) {
      const members = all.filter((matter) => isRuleFor({ when }, matter))
      if (!members.every(isHole) || !members.some((matter) => untold.has(matter))) continue
      holes.push({ type: 'RuleHole', when })
      for (const matter of members) untold.delete(matter)
    }
  return holes
}

function listPatterns(named: readonly RuleDimension[], all: readonly RuledMatter[]): RuledMatter[] {
  const patterns = all.map((matter) => {
    const value = (dimension: RuleDimension): string => (named.includes(dimension) ? matter[dimension] : anyValue)
    const [demand, urgency, channel] = ruleDimensions.map(value)
    return { demand: demand ?? anyValue, urgency: urgency ?? anyValue, channel: channel ?? anyValue }
  })
  return [...new Map(patterns.map((pattern) => [JSON.stringify(pattern), pattern])).values()]
}
