import type { ActName } from '../case/act'
import type { RecordKind } from '../record/record-kinds'

/** Why an act is never undone. Each has Chinese words, which say what to do instead. */
export type WhyNever =
  /** It tells of something that happened: printed, looked at. */
  | 'happened'
  /** It went out of the house or to another PC: exported, handed over, backed up. */
  | 'left-house'
  /** It came in: a bundle of the centre, another PC's exchange. */
  | 'came-in'
  /** Keys, PINs, cards, the paper key. */
  | 'security'
  /** A person decided between what two PCs had written. */
  | 'decided'
  /** A number once given stays its case's own. */
  | 'number'
  /** A leader approved a report: it is taken back with a consent of its own. */
  | 'approved'
  /** 重办 is ended by 撤销重办. */
  | 'round'
  /** A run of numbers lent to another PC comes back from there. */
  | 'lent'
  /** A table that was imported is taken back as a whole, where it was imported. */
  | 'imported'
  /** The mark of the sample, what only a newer program knows. */
  | 'set-up'

/** How an act of a case is undone. */
export type ActUndo =
  /** By 撤回, with all its rules. */
  | { readonly by: 'take-back' }
  /** What it wrote in fields goes back to what stood there; an act beside it names it. */
  | { readonly by: 'fields' }
  /** The case is struck out, for it began with the act; or is taken up again. */
  | { readonly by: 'void' }
  | { readonly by: 'lift' }
  /** Nothing of its own: it stands in one commit with what says how. */
  | { readonly by: 'never'; readonly why: WhyNever }

const takeBack = { by: 'take-back' } as const
const fields = { by: 'fields' } as const
const never = (why: WhyNever) => ({ by: 'never', why }) as const

/**
 * The acts of a case that are not taken back by 撤回: how they are undone, or why not. A step that is added needs no line here: 撤回 takes
 * it back by its own rules, or refuses by name.
 */
const undoOfOthers: { readonly [A in ActName]?: ActUndo } = {
  entered: { by: 'void' },
  'entry-amended': fields,
  imported: never('imported'),
  'old-step': never('imported'),
  joined: never('came-in'),
  linked: fields,
  received: never('came-in'),
  settled: never('decided'),
  'sheet-revised': never('came-in'),
  corrected: fields,
  drafted: fields,
  'charge-ended': fields,
  lifted: { by: 'void' },
  merged: fields,
  numbered: never('number'),
  'paper-numbered': never('number'),
  'attachment-opened': never('happened'),
  exported: never('left-house'),
  'folder-saved': never('left-house'),
  printed: never('happened'),
  saved: never('left-house'),
  'stub-renumbered': never('number'),
  'reopen-cancelled': never('round'),
  'round-opened': never('round'),
  resumed: fields,
  revealed: never('happened'),
  'taken-back': fields,
  'charge-taken': fields,
  voided: { by: 'lift' },
}

/** How an act of a case is undone, or why it is not. */
export const undoOfAct = (act: ActName): ActUndo => undoOfOthers[act] ?? takeBack

type Values = Readonly<Record<string, unknown>>

/** How what an act wrote in a record of a kind is undone. */
export type KindUndo =
  | { readonly by: 'never'; readonly why: WhyNever }
  /** By its acts, as the table above says. */
  | { readonly by: 'acts' }
  /** As the acts of the desk are undone: handed in, for they stand in a table of their own. */
  | { readonly by: 'desk' }
  | {
      readonly by: 'fields'
      /** Fields that are never set back, by name. */
      readonly never?: Readonly<Record<string, WhyNever>>
      /** The field whose first writing makes the record. */
      readonly begins: string
      /**
       * What a record comes to say that the act made; left out where its fields are blank again. What others may name by its id is put
       * out of use and keeps its name.
       */
      readonly unmade?: (written: Values, id: string) => Values
      /** Lists whose entries count by themselves, and are struck; those of all others only tell of what stands in the fields. */
      readonly strikes?: readonly string[]
    }

const asObject = (value: unknown): Values =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
const inactive =
  (field: string) =>
  (written: Values): Values => ({ [field]: { ...asObject(written[field]), active: false } })
const profile = { by: 'fields', begins: 'profile' } as const

/** Every kind of record: how what was written there is undone, or why not. A kind that is added does not compile without its line here. */
export const undoOfKind: { readonly [K in RecordKind]: KindUndo } = {
  case: { by: 'acts' },
  office: {
    by: 'fields',
    begins: '',
    never: { sample: 'set-up', recovery: 'security', rounds: 'happened' },
  },
  person: { ...profile, unmade: inactive('profile') },
  department: { ...profile, unmade: inactive('profile') },
  village: { ...profile, unmade: inactive('profile') },
  cover: profile,
  rota: profile,
  rounds: { by: 'fields', begins: '', strikes: ['made'] },
  calendar: { by: 'fields', begins: '' },
  rules: { by: 'fields', begins: 'version', unmade: () => ({ withdrawn: true }) },
  template: { by: 'fields', begins: 'word', unmade: () => ({ retired: true }) },
  'office-paper': { by: 'fields', begins: 'word', unmade: () => ({ retired: true }) },
  wording: { by: 'fields', begins: '' },
  phrase: { by: 'fields', begins: 'phrase', unmade: () => ({ retired: true }) },
  class: { by: 'fields', begins: 'entry', unmade: inactive('entry') },
  'class-act': { by: 'fields', begins: 'act', unmade: () => ({ undone: true }) },
  law: { by: 'fields', begins: 'text' },
  dossier: { by: 'fields', begins: 'openedOn' },
  pledge: { by: 'fields', begins: 'unit' },
  'pledge-year': { by: 'fields', begins: '' },
  'approved-report': never('approved'),
  'centre-note': { by: 'fields', begins: '', strikes: ['notes'] },
  activity: { by: 'desk' },
  device: { by: 'fields', begins: 'card', never: { card: 'security', revokedAt: 'security' } },
  revocation: never('security'),
  block: never('lent'),
  inbox: never('came-in'),
  outbox: never('left-house'),
  sync: never('came-in'),
  alarm: never('came-in'),
  join: never('set-up'),
  salvage: never('happened'),
  'excel-import': never('imported'),
  undo: { by: 'fields', begins: '' },
}
