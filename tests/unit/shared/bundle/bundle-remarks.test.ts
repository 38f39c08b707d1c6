import { describe, expect, it } from 'vitest'
import { bundleRemarkToWords, findBundleRemarks, type RemarkedBundle } from '#shared/bundle/bundle-remarks'
import { instantSchema } from '#shared/prelude/instant'

const keyId = '0123456789ABCDEF'

function proved(change: { revoked?: string; fromName?: string; officeName?: string }): RemarkedBundle {
  return {
    info: { createdAt: instantSchema.parse(Date.UTC(2026, 10, 23)), revoked: change.revoked },
    signer: { keyId, officeName: change.officeName ?? '市长公开电话受理中心' },
    payload: { head: { fromName: change.fromName ?? '市长公开电话受理中心' } },
  }
}

describe('the remarks on a sound bundle', () => {
  it('are none where it says what its card says and withdraws other keys', () => {
    expect(findBundleRemarks(proved({ revoked: '1 FEDCBA9876543210' }))).toEqual([])
  })

  it('tell that it withdraws the key that signed it, by number', () => {
    const [remark] = findBundleRemarks(proved({ revoked: `2 ${keyId} FEDCBA9876543210` }))
    expect(remark).toEqual({ type: 'RevokesOwnKey', keyId, on: '2026-11-23' })
    expect(remark === undefined ? '' : bundleRemarkToWords(remark)).toContain(keyId)
  })

  it('hold the name it gives itself against its card', () => {
    const [remark] = findBundleRemarks(proved({ fromName: '省长热线' }))
    expect(remark === undefined ? '' : bundleRemarkToWords(remark)).toMatch(
      /“省长热线”.*“市长公开电话受理中心”.*以名片为准/u,
    )
  })

  it('hold nothing against a bare key, which names no office', () => {
    expect(findBundleRemarks(proved({ officeName: `密钥 ${keyId}` }))).toEqual([])
  })
})
