import { z } from 'zod'
import { ruleSetSchema, type RuleSet } from './rule-set'

/** The kind of record that holds one version of a rule set: field `version`, and `withdrawn` once it is out of use. */
export const ruleRecordKind = 'rules'

/** `town@2`: the record of a version. Two PCs that make the same version apart write the same record, and a person decides. */
export const ruleRecordId = ({ id, version }: Pick<RuleSet, 'id' | 'version'>): string => `${id}@${version}`

/** By which set the office goes, in its record's field `rules`; '' for none. */
export const chosenRulesSchema = z.looseObject({ ruleSet: z.union([z.literal(''), ruleSetSchema.shape.id]) })
export type ChosenRules = z.infer<typeof chosenRulesSchema>
