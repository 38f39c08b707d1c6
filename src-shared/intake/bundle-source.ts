import type { VerifiedBundle } from '../bundle/open-bundle'
import type { IntakeSource } from './plan-intake'

/** What of a verified bundle its receipt keeps. */
export type BundleSource = IntakeSource & Pick<VerifiedBundle['info'], 'acks' | 'heads'>

/** Acknowledgements ride in the receipt, so that exports know what the other side has received; the heads bear witness. */
export function bundleToSource({ info, signer, tagmanifest }: VerifiedBundle, fileName: string): BundleSource {
  const { bundleId, stream, seq, fromOffice, createdAt, acks, heads = [] } = info
  return {
    bundleId,
    tagmanifest,
    stream,
    seq,
    fromOffice,
    // As the card that was compared calls it, not as the bundle calls itself.
    fromName: signer.officeName,
    fileName,
    createdAt,
    acks,
    heads,
  }
}
