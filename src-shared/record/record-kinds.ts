/** Every kind of record that this program writes, by its name in the log. Of a newer program's kinds nothing is known here. */
export const recordKinds = [
  'case',
  'office',
  'person',
  'department',
  'village',
  'cover',
  'rota',
  'rounds',
  'calendar',
  'rules',
  'template',
  'office-paper',
  'wording',
  'phrase',
  'class',
  'class-act',
  'law',
  'dossier',
  'pledge',
  'pledge-year',
  'approved-report',
  'centre-note',
  'activity',
  'device',
  'revocation',
  'block',
  'inbox',
  'outbox',
  'sync',
  'alarm',
  'join',
  'salvage',
  'excel-import',
  'undo',
] as const
export type RecordKind = (typeof recordKinds)[number]

const known: ReadonlySet<string> = new Set(recordKinds)

/** Whether this program writes records of the kind itself. */
export const isRecordKind = (of: string): of is RecordKind => known.has(of)
