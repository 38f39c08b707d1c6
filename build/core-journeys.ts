/**
 * The journeys that `npm test` plays: one by one the ways that nobody can do without, each in a minute or less. The others go deeper
 * into one screen or one accident; `npm run test:long` and `.ci/run` play them.
 */
export const coreJourneys = [
  'backup-and-restore',
  'browser-shell',
  'first-day',
  'kill-in-import',
  'main-job',
  'report-lock',
  'year-of-reports',
] as const

/**
 * The journeys that are played on a second Chromium besides those: they go through the browser's shell there, or rest on how a Chromium
 * draws, prints, takes keys or keeps its data.
 */
export const secondJourneys = [
  ...coreJourneys,
  'browser-backup',
  'database-damage',
  'keyboard',
  'ledger-grid',
  'looks',
  'mixed-shells',
  'recycle-bin',
  'search',
  'seed-bureau',
  'seed-quarter',
  'undo',
] as const
