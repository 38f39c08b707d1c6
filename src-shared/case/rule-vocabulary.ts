import type { RuleVocabulary } from '../rules/rule-set'
import { channelWords, demandWords, urgencyWords } from './taxonomy'

/** The values of a sheet by which rules are chosen, with their words: what a rule set has to cover. */
export const ruleVocabulary: RuleVocabulary = {
  demand: new Map(Object.entries(demandWords)),
  urgency: new Map(Object.entries(urgencyWords)),
  channel: new Map(Object.entries(channelWords)),
}
