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
  'entry',
  'amend',
  'link',
  'office',
  'person',
  'department',
  'department-lines',
  'village',
  'village-lines',
  'cover',
  'rota',
  'report',
  'report-withdrawal',
  'cross-columns',
  'template',
  'template-kind',
  'rules',
  'rule',
  'rule-basics',
  'rule-counting',
  'rule-sides',
  'pc-name',
  'calendar-table',
  'calendar-days',
  'class',
  'class-map',
  'dossier',
  'dossier-cases',
  'dossier-case',
  'dossier-measure',
  'dossier-visit',
  'many-assign',
  'many-urge',
  'dossier-standing',
  'pledge',
  'pledge-indicator',
  'pledge-make',
  'pledge-review',
  'pledge-mark',
  'pledge-year',
  'centre-figures',
  'centre-note',
  'lend',
  'paper-series',
  'wording',
  'phrase',
  'other-value',
  'void-answer',
  'ring-answer',
  'fork-note',
  'renumber',
  'first-run',
] as const
/** Forms, windows and pages before the ledger of which nothing is kept: a secret, or nothing that somebody wrote. They bear names for their help. */
export const unkeptForms = [
  'approve-report',
  'attachment',
  'batch-print',
  'bring-back',
  'calendar-export',
  'calendar-preview',
  'card',
  'case-folder',
  'case-paper',
  'change-person',
  'class-import',
  'consent',
  'figures-position',
  'fresh-print',
  'given-file',
  'joining',
  'key-backup',
  'key-sheet',
  'laws',
  'ledger-closed',
  'measures',
  'numbering',
  'overprint',
  'paste',
  'pin',
  'phrases',
  'pledge-sign',
  'program-stopped',
  'recovery-key',
  'restore',
  'sample',
  'saved-filter',
  'search',
  'stick',
  'undo',
  'word-form',
] as const
export type UnkeptForm = (typeof unkeptForms)[number]

/** Forms of steps are kept under the step's name: there are as many as there are steps. */
export type StepDraftForm = `step-${string}`
export type NamedDraftForm = (typeof draftForms)[number]
export type DraftForm = NamedDraftForm | StepDraftForm
/** Every form and window that somebody fills in or decides in. */
export type FormName = DraftForm | UnkeptForm

/** A form's name as one that this program knows. */
export const parseDraftForm = (name: string): NamedDraftForm | undefined => draftForms.find((form) => form === name)

/** The step whose form it is; undefined for any other form. */
export const stepOfDraftForm = (name: string): string | undefined =>
  name.startsWith('step-') ? name.slice('step-'.length) : undefined

/** Where in the program something is being written: the form, and what it is about (a case's id, a person's; '' for none). */
export interface DraftPlace {
  readonly form: DraftForm
  readonly about: string
}
