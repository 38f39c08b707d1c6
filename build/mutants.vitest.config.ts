import { defineConfig } from 'vitest/config'
import type { TestSequencer, TestSpecification } from 'vitest/node'

const rank = ({ moduleId }: TestSpecification): number => (moduleId.includes('short-proofs') ? 1 : moduleId.includes('/integration/') ? 2 : 0)

/** Quick and focused tests first: the first that fails ends a mutant's run. */
class QuickestFirst implements TestSequencer {
  shard(files: TestSpecification[]): TestSpecification[] {
    return files
  }

  sort(files: TestSpecification[]): TestSpecification[] {
    return [...files].sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1))
  }
}

/** The tests of one part of the mutation run (`build/mutants.ts`), which names them in the environment. */
export default defineConfig({ test: { include: (process.env['MUTANT_TESTS'] ?? '').split(' '), sequence: { sequencer: QuickestFirst }, testTimeout: 60_000 } })
