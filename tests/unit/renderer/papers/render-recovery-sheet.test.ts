import { decodeQR } from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { identityToGroups, recipientToDigits } from '#shared/bundle/paper-key'
import { makeIdentity, toRecipient } from '#shared/codec/lock-keys'
import { renderRecoverySheet } from '#renderer/papers/render-recovery-sheet'
import { day } from '#tests/support/builders'

const identity = await makeIdentity()
const digits = recipientToDigits(await toRecipient(identity))
const html = renderRecoverySheet({
  officeName: '青山镇<人民政府>',
  identity,
  digits,
  madeBy: '林晓燕',
  madeOn: day('2026-11-25'),
})

/** The sheet's QR code as a scanner would see it: ten pixels a square. */
function drawQr(): { readonly width: number; readonly height: number; readonly data: Uint8Array } {
  const size = Number(/viewBox="0 0 (\d+) /.exec(html)?.[1])
  const width = size * 10
  const data = new Uint8Array(width * width * 4).fill(255)
  for (const [, x = '', y = ''] of html.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < 10; dy += 1)
      for (let dx = 0; dx < 10; dx += 1)
        data.fill(
          0,
          ((Number(y) * 10 + dy) * width + Number(x) * 10 + dx) * 4,
          ((Number(y) * 10 + dy) * width + Number(x) * 10 + dx) * 4 + 3,
        )
  }
  return { width, height: width, data }
}

describe('the sheet for the safe', () => {
  it('bears the whole key in its groups, and in a code that a scanner reads as age’s own line', () => {
    expect([...html.matchAll(/<b>([A-Z0-9]+)<\/b>/g)].map((match) => match[1])).toEqual(identityToGroups(identity))
    expect(decodeQR(drawQr())).toBe(identity)
  })

  it('says whose it is, of which day, and by which digits it is told from an older one', () => {
    for (const words of ['青山镇&lt;人民政府&gt;', '2026年11月25日', digits, '林晓燕', '锁进保险柜'])
      expect(html).toContain(words)
    expect(digits).toMatch(/^\d{4}-\d{4}$/)
  })

  it('stands under every policy: no script, no inline style, nothing from elsewhere', () => {
    expect(html).not.toMatch(/<script| style=|https?:|url\(/)
  })
})
