import { defineConfig } from 'vitest/config'

/** Journeys drive the built program in a browser, one at a time: two cores hold no more. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 60_000 } },
      { test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
      { test: { name: 'journey', include: ['tests/journey/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 180_000, fileParallelism: false, maxWorkers: 1 } },
      { test: { name: 'long', include: ['tests/long/**/*.test.ts'], testTimeout: 3_600_000, hookTimeout: 180_000, fileParallelism: false, maxWorkers: 1 } },
    ],
  },
})
