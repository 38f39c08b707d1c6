import { defaultBundleLimits } from '#shared/bundle/limits'
import { makeBundle, type BundleDraft } from '#shared/bundle/make-bundle'
import { renderManifest } from '#shared/bundle/manifest'
import { renderSignature, type SigningKey } from '#shared/bundle/minisign'
import type { Bytes } from '#shared/bundle/ports'
import { openBundleFiles } from '#shared/bundle/open-bundle'
import { hashBytes, textToUtf8, utf8ToText } from '#shared/bundle/text'
import { webPorts } from '#shared/codec/web-ports'
import { anAssignmentDraft, centreExpects, qingshanExpects } from './drafts'
import { hostileZip, type HostileEntry } from './hostile-zip'
import { centre, qingshan, type TestOffice } from './test-offices'

/** Opens a made bundle or throws: for tests whose matter lies elsewhere. */
export async function makeOrThrow(draft: BundleDraft, from: TestOffice, to: readonly TestOffice[]) {
  const made = await makeBundle(
    draft,
    from.keys.minisign,
    to.map(({ card }) => card.ageRecipient),
    defaultBundleLimits,
    webPorts,
  )
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return made.value
}

/** The files of a sound bundle by path inside `bundle/`. */
export async function soundBag(draft: BundleDraft = anAssignmentDraft()): Promise<Map<string, Bytes>> {
  const reply = draft.content.type === 'reply'
  const made = await makeOrThrow(draft, reply ? qingshan : centre, [centre, qingshan])
  const expects = {
    ...(reply ? centreExpects() : qingshanExpects()),
    me: null,
    accepts: ['assignment', 'reply', 'calendar'],
  } as const
  const opened = await openBundleFiles(made.bytes, expects, webPorts)
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return new Map(opened.value.bag)
}

export const editText = (bag: Map<string, Bytes>, path: string, edit: (text: string) => string): void => {
  bag.set(path, textToUtf8(edit(utf8ToText(bag.get(path) ?? new Uint8Array(0)) ?? '')))
}

/** Writes manifests, counts and signature anew, as a sender (or attacker) with that key would after changing the bag. */
export function resign(bag: Map<string, Bytes>, key: SigningKey = centre.keys.minisign): Map<string, Bytes> {
  const hashes = (paths: readonly string[]) =>
    textToUtf8(renderManifest(new Map(paths.map((path) => [path, hashBytes(bag.get(path) ?? new Uint8Array(0))]))))
  const payload = [...bag.keys()].filter((path) => path.startsWith('data/'))
  const bytes = payload.reduce((sum, path) => sum + (bag.get(path)?.length ?? 0), 0)
  bag.set('manifest-sha256.txt', hashes(payload))
  editText(bag, 'bag-info.txt', (text) =>
    text.replace(/^Payload-Oxum: .*$/m, `Payload-Oxum: ${bytes}.${payload.length}`),
  )
  return resignTags(bag, key)
}

/** Writes only the tag manifest and signature anew. */
export function resignTags(bag: Map<string, Bytes>, key: SigningKey = centre.keys.minisign): Map<string, Bytes> {
  const tags = [...bag.keys()].filter(
    (path) => !path.startsWith('data/') && path !== 'tagmanifest-sha256.txt' && path !== 'signature.minisig',
  )
  const tagmanifest = textToUtf8(
    renderManifest(new Map(tags.map((path) => [path, hashBytes(bag.get(path) ?? new Uint8Array(0))]))),
  )
  bag.set('tagmanifest-sha256.txt', tagmanifest)
  bag.set('signature.minisig', textToUtf8(renderSignature(tagmanifest, key, 'test')))
  return bag
}

export const bagToEntries = (bag: ReadonlyMap<string, Bytes>): HostileEntry[] =>
  [...bag].map(([path, bytes]) => ({ name: `bundle/${path}`, bytes }))

/** Seals any bytes for the given office. */
export async function sealFor(plain: Bytes, to: TestOffice = qingshan): Promise<Bytes> {
  const sealed = await webPorts.seal.seal(plain, [to.card.ageRecipient])
  if (!sealed.ok) throw new Error(sealed.failure)
  return sealed.value
}

export const sealEntries = (entries: readonly HostileEntry[], to?: TestOffice): Promise<Bytes> =>
  sealFor(hostileZip(entries), to)
export const sealBag = (bag: ReadonlyMap<string, Bytes>, to?: TestOffice): Promise<Bytes> =>
  sealEntries(bagToEntries(bag), to)
