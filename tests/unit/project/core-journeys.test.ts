import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { coreJourneys } from '../../../build/core-journeys'

it('names journeys that there are: one that was renamed would be played by nobody', () => {
  const missing = coreJourneys.filter((name) => !existsSync(`tests/journey/${name}.test.ts`))
  expect(missing).toEqual([])
})
