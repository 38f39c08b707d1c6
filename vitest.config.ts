import { configDefaults, defineConfig } from 'vitest/config'
import { browserTestPrefixes } from './build/browser-tests.ts'
import { deepTests, withoutDeepVariable } from './build/deep-tests.ts'
import { LongestFirst } from './build/longest-first.ts'

// Modules are loaded once a worker: anew for each file took longer than all the small tests together.
// Two of everything: on the two cores of a small machine the runner would take one by itself. The journeys, each with a browser
// and the built program, come when all others are done, three at a time: each of them waits for something now and then.
// Dexie takes the database that it finds when it is loaded, so one has to be there whichever file comes first.
const small = { isolate: false, maxWorkers: 2, sequence: { groupOrder: 0 }, setupFiles: ['fake-indexeddb/auto'] }
// A page that is still moving is looked at again until it shows what it should.
const patient = { poll: { timeout: 30_000, interval: 50 } }
// Projects have what they leave out in their own settings: what the command line leaves out does not reach them.
const deep = process.env[withoutDeepVariable] === '1' ? deepTests : []
const exclude = [...configDefaults.exclude, ...deep]
const withBrowser = browserTestPrefixes.map((prefix) => `${prefix}*.test.ts`)
const journeys = { isolate: false, maxWorkers: 3, sequence: { groupOrder: 1 } }

// The offices' civil time: a PC of another zone is told so on its home screen, and the pictures should not show that.
process.env['TZ'] = 'Asia/Shanghai'

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          ...small,
        },
      },
      { test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], testTimeout: 60_000, ...small } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: [...exclude, ...withBrowser],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          ...small,
        },
      },
      // Apart from the other integration tests, so that they can be run once for each Chromium that is there.
      {
        test: {
          name: 'browser',
          include: withBrowser,
          exclude,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          expect: patient,
          ...small,
        },
      },
      {
        test: {
          name: 'journey',
          include: ['tests/journey/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 180_000,
          expect: patient,
          ...journeys,
        },
      },
      {
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 180_000,
          maxWorkers: 1,
          expect: patient,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
