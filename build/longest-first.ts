import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Test files that take longest, the longest first: one begun last would leave the other cores idle until it ends. */
const longest = [
  'every-screen',
  'keys',
  'confidential',
  'seed-quarter',
  'main-job',
  'two-pcs',
  'drafts',
  'mixed-shells',
  'lost-parts',
  'sync-decisions',
  'kill-anywhere',
  'database-damage',
  'entry',
  'seed-bureau',
  'recovery',
  'browser-shell',
  'audit',
  'day-in-doubt',
  'lights',
  'kill-in-import',
  'sub-ledgers',
  'nasty-values',
  'first-day',
  'mutated-bundles',
  'failing-database',
  'step-layout',
  'mutated-ledgers-inside',
  'print-agreement',
  'browser-host',
  'exchange-schedules',
  'restored-pcs',
  'pulled-stick',
]

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
  return rank === -1 ? longest.length : rank
}

/** The runner knows how long a file takes only after a first run; a fresh clone has none. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}
