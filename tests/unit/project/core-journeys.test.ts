import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { coreJourneys, secondJourneys } from '../../../build/core-journeys'
import { deepTests } from '../../../build/deep-tests'

it('names journeys that there are: one that was renamed would be played by nobody', () => {
  const missing = [...coreJourneys, ...secondJourneys].filter((name) => !existsSync(`tests/journey/${name}.test.ts`))
  expect(missing).toEqual([])
})

it('leaves to the long run tests that there are', () => {
  expect(deepTests.filter((file) => !existsSync(file))).toEqual([])
})

it('plays on a second Chromium whatever is played there in the browser’s shell alone', () => {
  const ofOneShell = readdirSync('tests/journey').filter((file) =>
    readFileSync(`tests/journey/${file}`, 'utf8').includes('playedShells'),
  )
  const second = new Set(secondJourneys.map((name) => `${name}.test.ts`))
  expect(ofOneShell.filter((file) => !second.has(file))).toEqual([])
})
