/**
 * The pictures of the manual: screens of the sample office, made by `npx tsx build/make-help-pictures.ts`. Each is a file of
 * its name in `pictures`; an article cannot name another.
 */
export const helpPictures = [
  'today',
  'entry',
  'ledger',
  'case',
  'step',
  'reply',
  'intake',
  'old-ledger',
  'outgoing',
  'figures',
  'statement',
  'report',
  'warning',
  'sub-ledger',
  'settings',
  'laws',
  'word-forms',
  'wording',
  'recycle-bin',
  'backup',
  'search',
  'help',
] as const
export type HelpPicture = (typeof helpPictures)[number]
