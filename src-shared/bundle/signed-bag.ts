import { bagInfoFile, declarationFile, manifestFile, signatureFile, tagmanifestFile } from './entry-name'
import { renderBagInfo, type BundleInfo, type PayloadOxum } from './bundle-info'
import { renderManifest } from './manifest'
import { renderSignature, type SigningKey } from './minisign'
import type { Bytes } from './ports'
import { hashBytes, textToUtf8 } from './text'
import { declarationText } from './verify-bag'

/** The files of a finished bag by path, and the fingerprint by which the next bundle names it. */
export interface SignedBag {
  readonly files: ReadonlyMap<string, Bytes>
  readonly tagmanifest: string
}

const hashFiles = (files: ReadonlyMap<string, Bytes>): ReadonlyMap<string, string> =>
  new Map([...files].map(([path, bytes]) => [path, hashBytes(bytes)]))

/** Puts declaration, bag info, both manifests and the signature around the files under `data/`. */
export function composeSignedBag(info: BundleInfo, payload: ReadonlyMap<string, Bytes>, signer: SigningKey): SignedBag {
  return composeBag(
    (oxum) => renderBagInfo(info, oxum),
    payload,
    signer,
    `bundle ${info.bundleId} ${info.stream} ${info.seq}`,
  )
}

/** A signed bag around a payload, with a bag info of the caller's own: bundles and backups are made of the same parts. */
export function composeBag(
  renderInfo: (oxum: PayloadOxum) => string,
  payload: ReadonlyMap<string, Bytes>,
  signer: SigningKey,
  comment: string,
): SignedBag {
  const oxum = { bytes: [...payload.values()].reduce((sum, bytes) => sum + bytes.length, 0), files: payload.size }
  const tagFiles = new Map([
    [bagInfoFile, textToUtf8(renderInfo(oxum))],
    [declarationFile, textToUtf8(declarationText)],
    [manifestFile, textToUtf8(renderManifest(hashFiles(payload)))],
  ])
  const tagmanifest = textToUtf8(renderManifest(hashFiles(tagFiles)))
  const signature = textToUtf8(renderSignature(tagmanifest, signer, comment))
  const files = new Map([...tagFiles, ...payload, [tagmanifestFile, tagmanifest], [signatureFile, signature]])
  return { files, tagmanifest: hashBytes(tagmanifest) }
}
