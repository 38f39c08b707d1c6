import type { RecordKind } from '../record/record-kinds'
import {
  classAway,
  coverAway,
  departmentAway,
  lawAway,
  localDaysAway,
  personAway,
  phraseAway,
  rulesAway,
  templateAway,
  wordFormAway,
  villageAway,
  yearAway,
  type PutAway,
} from './put-away'

/** What of a kind of record lies in 回收站. */
export type BinOfKind =
  /** Cases that were struck out, and steps of theirs that were taken back. */
  | { readonly by: 'cases' }
  /** Acts that were undone. */
  | { readonly by: 'undoings' }
  /** Pledges that were struck out. */
  | { readonly by: 'pledges' }
  /** What a field of it puts out of use. */
  | { readonly by: 'fields'; readonly fields: readonly PutAway[] }
  /** Nothing of its own: what is taken away of it is taken away by undoing the act that wrote it, and lies here as that. */
  | { readonly by: 'undoing-alone' }
  /** Nothing: of it nothing is ever taken away, or what is never comes back. */
  | { readonly by: 'nothing' }

const fields = (...all: readonly PutAway[]): BinOfKind => ({ by: 'fields', fields: all })
const undoingAlone = { by: 'undoing-alone' } as const
const nothing = { by: 'nothing' } as const

/** Every kind of record: what of it lies in 回收站. A kind that is added does not compile without its line here. */
export const binOfKind: { readonly [K in RecordKind]: BinOfKind } = {
  case: { by: 'cases' },
  office: undoingAlone,
  person: fields(personAway),
  department: fields(departmentAway),
  village: fields(villageAway),
  cover: fields(coverAway),
  rota: undoingAlone,
  rounds: undoingAlone,
  calendar: fields(yearAway, localDaysAway),
  rules: fields(rulesAway),
  template: fields(templateAway),
  'office-paper': fields(wordFormAway),
  wording: undoingAlone,
  phrase: fields(phraseAway),
  class: fields(classAway),
  // What became of the classes lies here class by class.
  'class-act': nothing,
  law: fields(lawAway),
  dossier: undoingAlone,
  pledge: { by: 'pledges' },
  'pledge-year': undoingAlone,
  // 撤回审定 is a leader's, and only a leader approves anew.
  'approved-report': nothing,
  'centre-note': undoingAlone,
  activity: undoingAlone,
  // A withdrawn card stays withdrawn: its keys may be in other hands.
  device: nothing,
  revocation: nothing,
  block: nothing,
  inbox: nothing,
  outbox: nothing,
  sync: nothing,
  alarm: nothing,
  join: nothing,
  salvage: nothing,
  // Its cases lie here one by one.
  'excel-import': nothing,
  undo: { by: 'undoings' },
}

/** The fields by which records of a kind are put out of use; none of a kind that this program does not know. */
export function awayFieldsOf(of: string): readonly PutAway[] {
  const how = new Map<string, BinOfKind>(Object.entries(binOfKind)).get(of)
  return how?.by === 'fields' ? how.fields : []
}

/** The kinds of records that are put out of use by a field. */
export const putAwayKinds: readonly string[] = Object.keys(binOfKind).filter((of) => awayFieldsOf(of).length > 0)
