import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Test files that take longest, the longest first: one begun last would leave the other cores idle until it ends. */
const longest = [
  'confidential',
  'every-screen',
  'keys',
  'two-pcs',
  'main-job',
  'kill-anywhere',
  'kill-in-import',
  'drafts',
  'database-damage',
  'sync-decisions',
  'mixed-shells',
  'lost-parts',
  'mutated-ledgers-inside',
  'print-agreement',
  'mutated-bundles',
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
