import { isDeepStrictEqual } from 'node:util'
import { bundleRefusedSchema } from '#shared/bundle/bundle-refused'
import { openBundleFiles, type OpenedBundle } from '#shared/bundle/open-bundle'
import type { BundlePorts, Bytes } from '#shared/bundle/ports'
import { webPorts } from '#shared/codec/web-ports'
import { resign, sealBag, sealFor } from './hostile-bundle'
import { ledgerBag, ledgerExpects, receivingPc, secondPc, soundLedger } from './ledger-bundles'
import { mutateBytes } from './mutate-bytes'
import { seededRandom } from './seeded-random'

export interface MutantsTally {
  readonly same: number
  readonly refused: number
  readonly names: ReadonlyMap<string, number>
  /** Mutants that opened with other content than the sound bundle. */
  readonly others: readonly string[]
  /** Whether the ledger of the PC that opened them all is as it was. */
  readonly untouched: boolean
}

interface Sound {
  readonly sealed: Bytes
  readonly zip: Bytes
  readonly bag: ReadonlyMap<string, Bytes>
  readonly opened: OpenedBundle
}

async function sound(): Promise<Sound> {
  const sealed = await soundLedger()
  const zip = await webPorts.seal.open(sealed, ledgerExpects().identities)
  const opened = await openBundleFiles(sealed, ledgerExpects(), webPorts)
  if (!zip.ok || !opened.ok) throw new Error('the sound ledger bundle does not open')
  return { sealed, zip: zip.value, bag: await ledgerBag(), opened: opened.value }
}

/** Whether it means what the sound bundle means, to the byte of every signed file. Only the signature file has bytes that nothing covers: its first comment. */
function isSame(opened: OpenedBundle, { opened: whole }: Sound): boolean {
  const files = [...whole.bag].filter(([path]) => path !== 'signature.minisig')
  return (
    isDeepStrictEqual(opened.bundle, whole.bundle) &&
    files.every(([path, bytes]) => isDeepStrictEqual(opened.bag.get(path), bytes))
  )
}

/** Opens mutants on a PC with a ledger of its own, as an import does before anything else. Never throws for a mutant's sake. */
async function openMutants(
  count: number,
  whole: Sound,
  makeMutant: (nth: number) => Promise<Bytes>,
  ports: BundlePorts = webPorts,
): Promise<MutantsTally> {
  const pc = await receivingPc()
  const before = await pc.state()
  const names = new Map<string, number>()
  const others: string[] = []
  let same = 0
  for (let nth = 0; nth < count; nth += 1) {
    const opened = await openBundleFiles(await makeMutant(nth), ledgerExpects(), ports)
    if (!opened.ok) {
      const { type } = bundleRefusedSchema.parse(opened.failure)
      names.set(type, (names.get(type) ?? 0) + 1)
    } else if (isSame(opened.value, whole)) same += 1
    else others.push(`mutant ${nth}`)
  }
  const untouched = (await pc.state()) === before
  return { same, names, others, refused: [...names.values()].reduce((sum, one) => sum + one, 0), untouched }
}

/** The sealed file flipped, cut and spliced. */
export async function mutateOuter(seed: number, count: number): Promise<MutantsTally> {
  const [whole, random] = [await sound(), seededRandom(seed)]
  return openMutants(count, whole, async () => mutateBytes(whole.sealed, random))
}

/** The archive inside changed and sealed again; or one of its files, and the archive written anew. */
export async function mutateInner(seed: number, count: number): Promise<MutantsTally> {
  const [whole, random] = [await sound(), seededRandom(seed)]
  const paths = [...whole.bag.keys()]
  return openMutants(count, whole, async (nth) => {
    if (nth % 2 === 0) return sealFor(mutateBytes(whole.zip, random))
    const path = paths[random.below(paths.length)] ?? ''
    return sealBag(new Map(whole.bag).set(path, mutateBytes(whole.bag.get(path) ?? whole.zip, random)))
  })
}

/** Lines, head and tags changed and signed by the enrolled second PC itself: what reaches the schemas. Other content may open, if it is a ledger. */
export async function mutateSigned(seed: number, count: number): Promise<MutantsTally> {
  const [whole, random] = [await sound(), seededRandom(seed)]
  const paths = ['data/commits.ndjson', 'data/commits.ndjson', 'data/head.json', 'bag-info.txt', 'bagit.txt']
  return openMutants(count, whole, async () => {
    const path = paths[random.below(paths.length)] ?? ''
    return sealBag(
      resign(
        new Map(whole.bag).set(path, mutateBytes(whole.bag.get(path) ?? whole.zip, random)),
        secondPc.keys.minisign,
      ),
    )
  })
}

/** The sealed file cut off after one byte in `every`, each beginning another file. */
export async function cutOff(every: number): Promise<MutantsTally & { readonly cuts: number }> {
  const whole = await sound()
  const cuts = Math.ceil(whole.sealed.length / every)
  return { ...(await openMutants(cuts, whole, async (nth) => whole.sealed.slice(0, nth * every))), cuts }
}

export const tallyWords = (what: string, seed: number, { same, names }: MutantsTally): string =>
  `${what}, seed ${seed}: ${same} identical in content; refused ${[...names]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, times]) => `${name} ${times}`)
    .join(', ')}`
