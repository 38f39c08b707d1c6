import { instantToLocalDate } from '../prelude/instant'
import type { BundleInfo } from './bundle-info'
import type { PayloadHead } from './payload-head'
import { parseRevocationList } from './revocation-list'
import type { BundleSigner } from './signer'

/** What a person should know of a bundle that is sound all the same. */
export type BundleRemark =
  /** It calls its sender otherwise than the card by which this PC knows the key. */
  | { readonly type: 'SenderNamedOtherwise'; readonly claimed: string; readonly enrolled: string }
  /** The key that signed it stands on its own list of withdrawn keys: nothing signed with it after this will be taken. */
  | { readonly type: 'RevokesOwnKey'; readonly keyId: string; readonly on: string }

/** What remarks read of a proved bundle. */
export interface RemarkedBundle {
  readonly info: Pick<BundleInfo, 'createdAt' | 'revoked'>
  readonly signer: Pick<BundleSigner, 'keyId' | 'officeName'>
  readonly payload: { readonly head: Pick<PayloadHead, 'fromName'> }
}

/** The remarks on a proved bundle, in the order of their weight. */
export function findBundleRemarks({ info, signer, payload }: RemarkedBundle): readonly BundleRemark[] {
  const withdrawn = parseRevocationList(info.revoked ?? '')?.keyIds ?? []
  const claimed = payload.head.fromName
  // A bare key without a card names no office.
  const isNamed = signer.officeName !== '' && !signer.officeName.endsWith(signer.keyId)
  return [
    ...(withdrawn.includes(signer.keyId)
      ? [{ type: 'RevokesOwnKey', keyId: signer.keyId, on: instantToLocalDate(info.createdAt) } as const]
      : []),
    ...(isNamed && claimed !== signer.officeName
      ? [{ type: 'SenderNamedOtherwise', claimed, enrolled: signer.officeName } as const]
      : []),
  ]
}

/** A remark in a sentence or two. */
export function bundleRemarkToWords(remark: BundleRemark): string {
  switch (remark.type) {
    case 'RevokesOwnKey':
      return (
        `这个包声明：签这个包的密钥 ${remark.keyId} 自己也已作废。导入以后，用这把密钥签的包都不再接收；` +
        '请先当面或打电话向发送单位核实。'
      )
    case 'SenderNamedOtherwise':
      return `包里自称“${remark.claimed}”，登记的名片上是“${remark.enrolled}”，以名片为准；单位改了名称的，请换新名片。`
  }
}
