import '#shared/prelude/zod-setup'
import { beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { proveDamages } from '#tests/support/recovery/prove-damages'

const damages = 8

beforeAll(ensureBuilt)

test(`Chromium's database damaged in ${damages} ways loses no acknowledged act, and the person is told of what was built anew`, async () => {
  await expect(proveDamages(damages)).resolves.toBeUndefined()
}, 1_800_000)
