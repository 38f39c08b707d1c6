import '#shared/prelude/zod-setup'
import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundleRefusedSchema } from '#shared/bundle/bundle-refused'
import { openBundleFiles, type OpenedBundle } from '#shared/bundle/open-bundle'
import type { BundlePorts, Bytes } from '#shared/bundle/ports'
import { ok } from '#shared/prelude/result'
import { webPorts } from '#shared/codec/web-ports'
import { anAssignmentDraft, qingshanExpects } from '#tests/support/bundles/drafts'
import { bagToEntries, makeOrThrow, resign, sealBag, sealFor, soundBag } from '#tests/support/bundles/hostile-bundle'
import { hostileZip } from '#tests/support/bundles/hostile-zip'
import { mutateBytes } from '#tests/support/bundles/mutate-bytes'
import { chooseSeed, seededRandom } from '#tests/support/bundles/seeded-random'
import { centre, lvshui, qingshan } from '#tests/support/bundles/test-offices'

const seed = chooseSeed()
const expects = qingshanExpects()
let sealed: Bytes
let zip: Bytes
let bag: Map<string, Bytes>
let sound: OpenedBundle

beforeAll(async () => {
  console.log(`mutation seed ${seed} (TEST_SEED repeats it)`)
  sealed = (await makeOrThrow(anAssignmentDraft(), centre, [qingshan])).bytes
  const plain = await webPorts.seal.open(sealed, expects.identities)
  const opened = await openBundleFiles(sealed, expects, webPorts)
  if (!plain.ok || !opened.ok) throw new Error('the sound bundle does not open')
  zip = plain.value
  sound = opened.value
  bag = await soundBag()
})

/** Whether an opened mutant means exactly what the sound bundle means. Only the signature file has bytes that nothing covers: its first comment. */
function isSame(opened: OpenedBundle): boolean {
  const files = [...sound.bag].filter(([path]) => path !== 'signature.minisig')
  return (
    isDeepStrictEqual(opened.bundle, sound.bundle) &&
    files.every(([path, bytes]) => isDeepStrictEqual(opened.bag.get(path), bytes))
  )
}

/** Opens each mutant. `faults` are those neither refused by a known name nor identical in content: there must be none. */
async function tally(count: number, makeMutant: (nth: number) => Promise<Bytes>, ports: BundlePorts = webPorts) {
  const names = new Map<string, number>()
  const faults: string[] = []
  let same = 0
  for (let nth = 0; nth < count; nth += 1) {
    const opened = await openBundleFiles(await makeMutant(nth), expects, ports)
    if (!opened.ok) {
      const { type } = bundleRefusedSchema.parse(opened.failure)
      names.set(type, (names.get(type) ?? 0) + 1)
    } else if (isSame(opened.value)) same += 1
    else faults.push(`seed ${seed}, mutant ${nth}: accepted with other content`)
  }
  return { same, names, faults, refused: [...names.values()].reduce((sum, one) => sum + one, 0) }
}
const report = (what: string, { same, names }: Awaited<ReturnType<typeof tally>>): void => {
  console.log(
    `${what}: ${same} identical in content; refused ${[...names].map(([name, times]) => `${name} ${times}`).join(', ')}`,
  )
}

describe('a mutated bundle', () => {
  it('is refused by name when the sealed file was touched: 700 mutants', async () => {
    const random = seededRandom(seed)
    const result = await tally(700, async () => mutateBytes(sealed, random))
    report('outer', result)
    expect(result).toMatchObject({ same: 0, refused: 700, faults: [] })
  })
  it('is refused by name or identical in content when the archive inside was touched and sealed again: 900 mutants', async () => {
    const random = seededRandom(seed + 1)
    const result = await tally(900, async () => sealFor(mutateBytes(zip, random)))
    report('archive', result)
    expect(result.faults).toEqual([])
    expect(result.refused).toBeGreaterThan(800)
  })
  it('is refused by name or identical in content when one file was touched and the archive written anew: 600 mutants', async () => {
    const random = seededRandom(seed + 2)
    const paths = [...bag.keys()]
    const result = await tally(600, async (nth) => {
      const path = paths[nth % paths.length] ?? ''
      return sealBag(new Map(bag).set(path, mutateBytes(bag.get(path) ?? zip, random)))
    })
    report('file', result)
    expect(result.faults).toEqual([])
    expect(result.refused).toBeGreaterThan(550)
  })
  it('is refused as of an unknown signer however it was changed, when a stranger signed it: 100 mutants', async () => {
    const random = seededRandom(seed + 3)
    const result = await tally(100, async () =>
      sealBag(
        resign(
          new Map(bag).set('data/assignments.ndjson', mutateBytes(bag.get('data/assignments.ndjson') ?? zip, random)),
          lvshui.keys.minisign,
        ),
      ),
    )
    expect(result).toMatchObject({ same: 0, names: new Map([['SignerUnknown', 100]]) })
  })
  it('is refused by name, or opens, but never throws, when the centre itself signed rubbish: 200 mutants', async () => {
    const random = seededRandom(seed + 4)
    const result = await tally(200, async (nth) => {
      const path = ['data/assignments.ndjson', 'data/head.json', 'bag-info.txt', 'bagit.txt'][nth % 4] ?? ''
      return sealBag(resign(new Map(bag).set(path, mutateBytes(bag.get(path) ?? zip, random))))
    })
    report('signed', result)
    expect(result.refused + result.same + result.faults.length).toBe(200)
    expect(result.refused).toBeGreaterThan(100)
  })
})

describe('a bundle cut off', () => {
  it('at any byte of the sealed file is refused', async () => {
    const result = await tally(sealed.length, async (nth) => sealed.slice(0, nth))
    report('cut', result)
    expect(result).toMatchObject({ same: 0, refused: sealed.length })
  })
  it('at any byte of the archive inside is refused', async () => {
    // Sealing each of some thousand cuts would only test the seal again.
    const unsealed: BundlePorts = { ...webPorts, seal: { ...webPorts.seal, open: async (plain) => ok(plain) } }
    const whole = hostileZip(bagToEntries(bag))
    const result = await tally(whole.length, async (nth) => whole.slice(0, nth), unsealed)
    report('cut inside', result)
    expect(result).toMatchObject({ same: 0, refused: whole.length })
  })
})
