import type { Result } from '../prelude/result'
import type { ArchiveReason } from './bundle-refused'

/** Bytes in a buffer of their own, which may be handed to another thread. */
export type Bytes = Uint8Array<ArrayBuffer>

/** Why a sealed file could not be opened. */
export type SealFault =
  /** It is not a sealed file at all. */
  | 'not-sealed'
  /** One of our own identities is no identity. */
  | 'own-key-damaged'
  /** Sealed, but for none of our identities. */
  | 'not-for-us'
  /** Cut short or altered. */
  | 'damaged'

/**
 * Confidentiality, behind one pair of calls so that another suite (SM2/SM4, say) can stand in for age. Sealing proves
 * nothing about the sender: that is the signature's part.
 */
export interface Sealer {
  /** Fails with the recipient that is none. */
  seal(plain: Bytes, recipients: readonly string[]): Promise<Result<Bytes, string>>
  open(sealed: Bytes, identities: readonly string[]): Promise<Result<Bytes, SealFault>>
}

/** One entry as the archive's directory announces it; nothing has been unpacked yet. */
export interface ArchiveEntry {
  /** One character per byte of the stored name, so that a name outside ASCII cannot pass for another. */
  readonly name: string
  readonly directory: boolean
  readonly packedBytes: number
  readonly declaredBytes: number
  /** Exactly `declaredBytes` bytes whose checksum held, or why not; stops as soon as there would be more. */
  read(): Promise<Result<Bytes, ArchiveReason>>
}

export interface ArchiveFile {
  readonly name: string
  readonly bytes: Bytes
  /** Packed smaller, for long texts; else stored as it is. */
  readonly deflate?: boolean
}

export interface Archive {
  /** The entries in directory order; gives up after `maxEntries`. */
  list(bytes: Bytes, maxEntries: number): Promise<Result<readonly ArchiveEntry[], ArchiveReason>>
  /** Packs the files in the order given; the same files give the same bytes. */
  pack(files: readonly ArchiveFile[]): Promise<Bytes>
}

/** What opening and making bundles needs from outside the core. */
export interface BundlePorts {
  readonly seal: Sealer
  readonly archive: Archive
}
