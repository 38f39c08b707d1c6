/**
 * The forms whose writing is kept until it is saved. A form that is missing here cannot be drawn, and one that stands here
 * without words or a way back to it does not compile.
 */
export const draftForms = [
  'register',
  'submit',
  'instruct',
  'assign',
  'note',
  'contact',
  'review',
  'feed-back',
  'reveal',
  'void',
  'lift',
  'correct',
  'take-back',
  'reply',
  'office',
  'person',
  'department',
  'pc-name',
  'lend',
  'other-value',
  'void-answer',
  'fork-note',
  'renumber',
  'first-run',
] as const
export type DraftForm = (typeof draftForms)[number]

/** A form's name as one that this program knows. */
export const parseDraftForm = (name: string): DraftForm | undefined => draftForms.find((form) => form === name)

/** Where in the program something is being written: the form, and what it is about (a case's id, a person's; '' for none). */
export interface DraftPlace {
  readonly form: DraftForm
  readonly about: string
}
