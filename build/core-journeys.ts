/**
 * The journeys that `npm test` plays: one by one the ways that nobody can do without, each in a minute or less. The others go deeper
 * into one screen or one accident; `npm run test:long` plays them, and `.ci/run` on every Chromium.
 */
export const coreJourneys = [
  'backup-and-restore',
  'browser-shell',
  'entry',
  'first-day',
  'kill-in-import',
  'main-job',
  'report-lock',
  'year-of-reports',
] as const
