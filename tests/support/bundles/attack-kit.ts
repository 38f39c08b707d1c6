import type { BundleExpectations } from '#shared/bundle/expectations'
import { defaultBundleLimits } from '#shared/bundle/limits'
import type { SigningKey } from '#shared/bundle/minisign'
import type { Bytes } from '#shared/bundle/ports'
import { textToUtf8 } from '#shared/bundle/text'
import { bagToEntries, editText, resign, resignTags, sealBag, sealEntries } from '#tests/support/bundles/hostile-bundle'
import type { HostileEntry } from '#tests/support/bundles/hostile-zip'

export type Bag = Map<string, Bytes>

/** One way of passing off what is no sound bundle, and the refusal it has to meet. */
export interface Attack {
  readonly what: string
  readonly refusal: { readonly type: string } & Readonly<Record<string, unknown>>
  readonly sealed: () => Promise<Bytes>
  readonly expects?: Partial<BundleExpectations>
}

/** Changes to a sound bag and its archive, signed by `ours` or by nobody. */
export function createAttackKit(soundBag: () => Promise<Bag>, ours: SigningKey) {
  const changed =
    (change: (bag: Bag) => void, finish: (bag: Bag) => Bag = (bag) => bag) =>
    async (): Promise<Bytes> => {
      const bag = await soundBag()
      change(bag)
      return sealBag(finish(bag))
    }
  return {
    /** A change to the bag that nobody signed. */
    tampered: (change: (bag: Bag) => void) => changed(change),
    /** A change to the bag that a key signed: our own, unless another is given. */
    signed: (change: (bag: Bag) => void, key = ours) => changed(change, (bag) => resign(bag, key)),
    /** A change to tag files alone, with only the tag manifest signed anew. */
    signedTags: (change: (bag: Bag) => void) => changed(change, (bag) => resignTags(bag, ours)),
    /** A change to the archive around a sound bag. */
    packed: (change: (entries: HostileEntry[]) => readonly HostileEntry[]) => async (): Promise<Bytes> =>
      sealEntries(change(bagToEntries(await soundBag()))),
  }
}

/** A change to one line of bag-info.txt. */
export const info = (from: string | RegExp, to: string) => (bag: Bag) =>
  editText(bag, 'bag-info.txt', (text) => text.replace(from, to))

export const extra = (name: string, bytes = textToUtf8('x')): HostileEntry => ({ name, bytes })

export const small = (change: Partial<BundleExpectations['limits']>) => ({
  limits: { ...defaultBundleLimits, ...change },
})
