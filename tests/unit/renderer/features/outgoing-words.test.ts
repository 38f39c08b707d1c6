import { describe, expect, it } from 'vitest'
import { carriedToText } from '#renderer/features/outgoing/outgoing-words'

describe('what a reply bundle carries', () => {
  it('is said by kind, and what there is none of is left out', () => {
    expect(carriedToText(3, 0)).toBe('3 件回复')
    expect(carriedToText(3, 2)).toBe('3 件回复、2 项请求')
    expect(carriedToText(0, 2)).toBe('2 项请求')
    expect(carriedToText(0, 0)).toBe('0 件回复')
  })
})
