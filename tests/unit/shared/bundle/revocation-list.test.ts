import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  composeRevocationList,
  parseRevocationList,
  planRevocation,
  renderRevocationList,
  type RevocableCard,
} from '#shared/bundle/revocation-list'
import { parseTagLines, readTag } from '#shared/bundle/tag-lines'

const [a, b, c] = ['0000000000000001', '00000000000000AB', 'FFFFFFFFFFFFFFFF'] as const
const listOf = (...keyIds: string[]) => composeRevocationList(keyIds) ?? { serial: 0, keyIds: [] }
const card = (keyId: string, change: Partial<RevocableCard> = {}): RevocableCard => ({
  id: `qingshan/${keyId}`,
  officeCode: 'qingshan',
  keyId,
  revoked: false,
  ...change,
})

describe('the list of withdrawn keys', () => {
  it('is sorted, names a key once, and counts itself', () => {
    expect(composeRevocationList([c, a, c])).toEqual({ serial: 2, keyIds: [a, c] })
    expect(composeRevocationList([])).toBeUndefined()
  })

  it('survives as one line of bag-info.txt', () => {
    const keyId = fc.stringMatching(/^[0-9A-F]{16}$/)
    fc.assert(
      fc.property(fc.uniqueArray(keyId, { minLength: 1, maxLength: 60 }), (keyIds) => {
        const list = listOf(...keyIds)
        const tags = parseTagLines(`Revoked: ${renderRevocationList(list)}\n`)
        expect(tags.ok && parseRevocationList(readTag(tags.value, 'Revoked') ?? '')).toEqual(list)
      }),
    )
  })

  it.each([
    ['nothing', ''],
    ['a serial of 0', '0'],
    ['a serial that is not the count', `2 ${a}`],
    ['a key twice', `2 ${a} ${a}`],
    ['another order', `2 ${c} ${a}`],
    ['small letters', `1 ${b.toLowerCase()}`],
    ['a leading zero', `01 ${a}`],
    ['two blanks', `1  ${a}`],
  ])('is none with %s', (_what, text) => {
    expect(parseRevocationList(text)).toBeUndefined()
  })
})

describe('taking a list in', () => {
  it('withdraws the cards of the office that sent it, and remembers keys whose cards never came', () => {
    expect(planRevocation(listOf(a, b), 'qingshan', [], [card(a), card(c)])).toEqual({
      type: 'apply',
      keyIds: [a, b],
      cardIds: [`qingshan/${a}`],
    })
  })

  it('leaves the cards of every other office alone, though the list names their keys', () => {
    expect(planRevocation(listOf(a), 'lvshui', [], [card(a)])).toEqual({ type: 'apply', keyIds: [a], cardIds: [] })
  })

  it('changes nothing when the serial is lower than one known before, and says so', () => {
    expect(planRevocation(listOf(c), 'qingshan', [a, b], [card(c)])).toEqual({ type: 'stale', serial: 1, known: 2 })
  })

  it('changes nothing the second time, and gives no trust back to a key that is no longer listed', () => {
    expect(planRevocation(listOf(a), 'qingshan', [a], [card(a, { revoked: true })])).toEqual({
      type: 'apply',
      keyIds: [],
      cardIds: [],
    })
    expect(planRevocation(listOf(b), 'qingshan', [a], [card(a, { revoked: true })])).toEqual({
      type: 'apply',
      keyIds: [b],
      cardIds: [],
    })
  })
})
