import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { isBlank, joinTold, mapPrivate, privateText, tell, uncover } from '#shared/case/private-text'
import { closeVeil, isVeiled, namesHiddenCaller, openVeil, showText, veilCase, widenVeil } from '#shared/case/veil'
import { canonicalJson } from '#shared/prelude/canonical-json'
import { issued } from '#tests/support/builders'

const caller = { name: '李\u3000明', phone: '138-0000-1234', address: '红旗村三组12号（桥头）' }
const written = '李明 138 0000 1234，家住红旗村三组12号'
const secret = issued({ confidential: true, caller })

describe('a private text', () => {
  const text = privateText('李明来电')

  it('is neither drawn nor joined as it stands: where a compiler is deceived, it tells nothing', () => {
    const deceived: unknown[] = [text]
    expect([String(text), deceived.join(), `${deceived.toString()}`, text.toString()]).toEqual(
      Array(4).fill('〔保密〕'),
    )
    expect(Object.keys(text)).toEqual([])
  })

  it('is not written as it stands: what was written in its place would be lost', () => {
    expect(() => JSON.stringify({ text })).toThrow('not written')
    expect(() => canonicalJson([text])).toThrow('not written')
  })

  it('does not compile where it is drawn, joined, put into a template or compared with a text', () => {
    const wrong = [
      // @ts-expect-error -- a private text is nothing that React draws
      (): ReactNode => text,
      // @ts-expect-error -- nor a text
      (): string => text,
      // @ts-expect-error -- nor part of one
      () => `${text}`,
      // @ts-expect-error -- nor an end of one
      () => '' + text,
      // @ts-expect-error -- nor like one
      () => text === '李明来电',
    ]
    expect(wrong).toHaveLength(5)
  })

  it('is told in words, private as a whole, and blank parts fall out', () => {
    expect(uncover(tell`理由：${text}（${3} 次）`)).toBe('理由：李明来电（3 次）')
    expect(uncover(joinTold(['', text, privateText(''), '末行']))).toBe('李明来电\n末行')
    expect(uncover(mapPrivate(text, (held) => held.length))).toBe(4)
    expect([isBlank(privateText(' \n')), isBlank(text)]).toEqual([true, false])
  })
})

describe('a veil', () => {
  it('strikes a confidential caller out until they are uncovered, however they are written', () => {
    expect(showText(privateText(written), veilCase(secret, false))).not.toMatch(/李|138|1234|红旗村三组/u)
    expect(showText(privateText(written), veilCase(secret, true))).toBe(written)
    expect(showText(privateText(written), veilCase(issued({ caller }), false))).toBe(written)
    expect(showText(privateText(written), openVeil)).toBe(written)
  })

  it('knows the callers of every issue of the sheet', () => {
    const veil = widenVeil(closeVeil([]), [{ caller: { name: '钱芳', phone: '', address: '' }, place: '' }])
    expect(showText(privateText('钱芳来电'), veil)).toBe('来电人来电')
  })

  it('tells whether it hides anything of a text', () => {
    expect(isVeiled([privateText('路灯不亮'), privateText(written)], veilCase(secret, false))).toBe(true)
    expect(isVeiled([privateText('路灯不亮')], veilCase(secret, false))).toBe(false)
    expect(isVeiled([privateText(written)], veilCase(secret, true))).toBe(false)
    expect(namesHiddenCaller(written, secret)).toBe(true)
    expect(namesHiddenCaller(written, issued({ caller }))).toBe(false)
  })
})
