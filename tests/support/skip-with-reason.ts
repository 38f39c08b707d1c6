import type { TestContext } from 'vitest'

/** Skips the running test and says why in the output, so that a skipped test is never a silent one. */
export function skipWithReason(context: TestContext, reason: string): never {
  console.log(`SKIPPED: ${context.task.name}: ${reason}`)
  return context.skip(reason)
}
