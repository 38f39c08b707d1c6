import { z } from 'zod'
import { fail, ok, type Result } from '../prelude/result'
import { bundleTypeSchema, canSend, officeRoleSchema } from './bundle-type'
import { showName, type BundleRefused } from './bundle-refused'
import type { TrustedSigner } from './expectations'
import { keyIdSchema } from './field-schemas'
import { isSignedBy, parsePublicKey, parseSignature, type Signature } from './minisign'
import { readTag, type TagLines } from './tag-lines'
import { utf8ToText } from './text'

/** Who signed a bundle, as enrolled on this PC. */
export const bundleSignerSchema = z.object({
  officeCode: z.string(),
  officeName: z.string(),
  role: officeRoleSchema,
  keyId: keyIdSchema,
  trustedComment: z.string(),
})
export type BundleSigner = Readonly<z.infer<typeof bundleSignerSchema>>

/** A proved signature and the enrolments of the key that made it: one, or one for each of its roles. */
export interface ProvedSignature {
  readonly signature: Signature
  readonly owners: readonly TrustedSigner[]
}

/** Proves that an enrolled, un-revoked key signed these bytes. What that key may say is `chooseSigner`'s question. */
export function verifySignature(
  signatureFile: Uint8Array,
  signed: Uint8Array,
  signers: readonly TrustedSigner[],
): Result<ProvedSignature, BundleRefused> {
  const signature = parseSignature(utf8ToText(signatureFile) ?? '')
  if (signature === undefined) return fail({ type: 'SignatureInvalid' })
  const enrolled = signers.flatMap((signer) => {
    const key = parsePublicKey(signer.publicKey)
    return key?.keyId === signature.keyId ? [{ signer, key }] : []
  })
  if (enrolled.length === 0) return fail({ type: 'SignerUnknown', keyId: signature.keyId })
  const owners = enrolled.filter(({ key }) => isSignedBy(key, signed, signature)).map(({ signer }) => signer)
  if (owners.length === 0) return fail({ type: 'SignatureInvalid' })
  const revoked = owners.find((owner) => owner.revokedAt !== undefined)
  if (revoked !== undefined)
    return fail({ type: 'SignerRevoked', keyId: signature.keyId, officeName: revoked.officeName })
  return ok({ signature, owners })
}

/**
 * The enrolled office behind a proved signature: of a role that may send the bundle's type, and the one that the
 * bundle names as its sender. A type this version has never heard of is left to the format check.
 */
export function chooseSigner(proved: ProvedSignature, tags: TagLines): Result<BundleSigner, BundleRefused> {
  const { keyId, trustedComment } = proved.signature
  const type = bundleTypeSchema.safeParse(readTag(tags, 'Type'))
  const entitled = type.success ? proved.owners.filter((owner) => canSend(owner.role, type.data)) : proved.owners
  const from = readTag(tags, 'From-Office') ?? ''
  const device = readTag(tags, 'From-Device') ?? ''
  const sender = entitled.find((owner) => owner.officeCode === null || owner.officeCode === from)
  if (sender?.deviceId !== undefined && sender.deviceId !== device)
    return fail({ type: 'DeviceMismatch', device: showName(device), officeName: sender.officeName })
  if (sender !== undefined) {
    return ok({
      officeCode: sender.officeCode ?? from,
      officeName: sender.officeName,
      role: sender.role,
      keyId,
      trustedComment,
    })
  }
  const { officeName, role } = entitled[0] ?? proved.owners[0] ?? { officeName: '', role: 'unit' }
  if (type.success && entitled.length === 0)
    return fail({ type: 'SignerRoleWrong', officeName, role, bundleType: type.data })
  return fail({ type: 'SenderMismatch', from: showName(from), signer: officeName })
}
