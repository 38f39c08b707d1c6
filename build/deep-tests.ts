/** Set by `npm test`, which leaves them out. */
export const withoutDeepVariable = 'TEST_WITHOUT_DEEP'

/**
 * Small tests that prove one thing at length, each some quarter of a minute and more: many random runs, copies of the sources that are compiled
 * anew, whole years of papers through LibreOffice. `npm test` leaves them to `npm run test:long` and `.ci/run`.
 */
export const deepTests = [
  'tests/integration/bundle/mutated-bundles.test.ts',
  'tests/integration/bundle/mutated-ledgers-inside.test.ts',
  'tests/integration/case/step-layout.test.ts',
  'tests/integration/host/packed-program.test.ts',
  'tests/integration/host/start-command.test.ts',
  'tests/integration/papers/closing-in-libreoffice.test.ts',
  'tests/integration/papers/desk-papers-in-libreoffice.test.ts',
  'tests/integration/papers/grid-in-libreoffice.test.ts',
  'tests/integration/papers/pledge-in-libreoffice.test.ts',
  'tests/integration/papers/report-in-libreoffice.test.ts',
  'tests/integration/report/year-in-libreoffice.test.ts',
  'tests/integration/security/electron-checklist.test.ts',
  'tests/unit/samples/usual-exchanges.test.ts',
  'tests/unit/shared/numbering/numbering-schedules.test.ts',
  'tests/unit/shared/report/office-year.test.ts',
] as const
