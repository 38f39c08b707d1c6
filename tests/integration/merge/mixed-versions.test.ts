import { expect, it } from 'vitest'
import { keptSeeds } from '#tests/support/merge/kept-seeds'
import { runSeeds } from '#tests/support/merge/run-seeds'
import { runMixedVersions } from '#tests/support/merge/versioned-pc'

it('PCs of an older, this and a newer version relay each other’s acts to the letter and agree on what both read: 400 schedules', () => {
  expect(() => runSeeds('mixed versions', keptSeeds.mixedVersions, 400, runMixedVersions)).not.toThrow()
}, 900_000)
