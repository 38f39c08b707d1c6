import type { ReportDimensionName } from './dimensions'
import type { TemplateCondition, TemplateField } from './template-fields'

/** A template as it was understood: every field and condition in it is one that there is, and every condition is closed. */
export type Template = readonly TemplatePiece[]

export type TemplatePiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: TemplateField }
  /** The first of `branches` whose condition holds is printed, else `otherwise`. */
  | { readonly kind: 'choice'; readonly branches: readonly TemplateBranch[]; readonly otherwise: Template }
  /** `pieces` of each line of a dimension, the most first, with `between` between two. Its figures are the line's own. */
  | {
      readonly kind: 'each'
      readonly dimension: ReportDimensionName
      readonly most: number
      readonly pieces: Template
      readonly between: Template
    }

export interface TemplateBranch {
  readonly condition: TemplateCondition
  readonly pieces: Template
}

/** Where in a template something stands: line and character, both from 1, and the words that stand there. */
export interface TemplatePlace {
  readonly line: number
  readonly column: number
  readonly text: string
}

/** Why a text is no template. */
export type TemplateFault = { readonly place: TemplatePlace } & (
  | { readonly type: 'TemplateTooLong' }
  | { readonly type: 'TagUnclosed' }
  | { readonly type: 'TagUnopened' }
  | { readonly type: 'TagEmpty' }
  /** `near` are names of fields that are like it. */
  | { readonly type: 'FieldUnknown'; readonly name: string; readonly near: readonly string[] }
  | { readonly type: 'ConditionIncomplete' }
  | { readonly type: 'SubjectUnknown'; readonly name: string; readonly near: readonly string[] }
  | {
      readonly type: 'StateUnknown'
      readonly subject: string
      readonly state: string
      readonly states: readonly string[]
    }
  /** A figure is held against something that is no number, or has another unit. */
  | { readonly type: 'NumberWrong'; readonly subject: string; readonly state: string; readonly unit: string }
  /** No class, village or department of that name is left, and no case of the period has it. */
  | { readonly type: 'NameUnknown'; readonly name: string; readonly near: readonly string[] }
  /** It is a line of several dimensions. */
  | {
      readonly type: 'NameAmbiguous'
      readonly measure: string
      readonly name: string
      readonly dimensions: readonly string[]
    }
  | { readonly type: 'ConditionTooDeep' }
  | { readonly type: 'ConditionUnclosed' }
  | { readonly type: 'EachUnclosed' }
  | { readonly type: 'EachUnknown'; readonly name: string; readonly dimensions: readonly string[] }
  | { readonly type: 'EachInEach' }
  /** A list, or what is of the whole alone, where one line is told of; and the other way round. */
  | { readonly type: 'NotInEach'; readonly name: string }
  | { readonly type: 'OnlyInEach'; readonly name: string }
  | { readonly type: 'BranchOutside'; readonly tag: string }
  | { readonly type: 'BranchBehindElse'; readonly tag: string }
)
