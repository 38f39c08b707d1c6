import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  groupsToIdentity,
  identityToGroups,
  judgeGroup,
  paperKeyGroups,
  textToGroups,
  typedToGroup,
} from '#shared/bundle/paper-key'
import { makeIdentity } from '#shared/codec/lock-keys'

const identity = await makeIdentity()
const groups = identityToGroups(identity)
const letters = [...'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L']
/** The groups with one character put in place of another. */
const change = (at: number, place: number, letter: string): string[] =>
  groups.map((group, nth) => (nth === at ? group.slice(0, place) + letter + group.slice(place + 1) : group))

describe('a paper key', () => {
  it('is typed in fifteen groups, and is then the identity that age made', async () => {
    expect(paperKeyGroups).toHaveLength(15)
    for (let count = 0; count < 20; count += 1) {
      const made = await makeIdentity()
      expect(groupsToIdentity(identityToGroups(made))).toEqual({ ok: true, value: made })
    }
  })

  it('may be typed small, full-width and with blanks, and pasted whole', () => {
    expect(typedToGroup(' ｑpz r')).toBe('QPZR')
    expect(textToGroups(` ${identity.toLowerCase().replaceAll(/(.{5})/g, '$1 ')}\n`)).toEqual(groups)
    expect(textToGroups(groups.join('-'))).toEqual(groups)
    expect(textToGroups(groups.join('—\u200b'))).toEqual(groups)
    expect(textToGroups(identity.slice(0, -1))).toBeUndefined()
  })

  it('says which groups are not filled, and which hold a character that no paper key has', () => {
    expect(groupsToIdentity(groups.slice(0, 13))).toEqual({
      ok: false,
      failure: { type: 'PaperKeyIncomplete', groups: [14, 15] },
    })
    expect(groupsToIdentity(change(2, 1, ''))).toEqual({
      ok: false,
      failure: { type: 'PaperKeyIncomplete', groups: [3] },
    })
    for (const letter of '1BIO')
      expect(groupsToIdentity(change(6, 3, letter))).toEqual({
        ok: false,
        failure: { type: 'PaperKeyLetterWrong', groups: [7] },
      })
    expect(groupsToIdentity(change(6, 3, 'QPZ'))).toEqual({
      ok: false,
      failure: { type: 'PaperKeyTooLong', groups: [7] },
    })
    expect([judgeGroup('', 0), judgeGroup('QPZ', 0), judgeGroup('QP', 14), judgeGroup('QPZB', 0)]).toEqual([
      'empty',
      'short',
      'fits',
      'letter-wrong',
    ])
  })

  it('names the one group in which a single character is wrong', () => {
    fc.assert(
      fc.property(fc.nat(14), fc.nat(3), fc.constantFrom(...letters), (at, place, letter) => {
        fc.pre(place < (paperKeyGroups[at] ?? 0) && groups[at]?.charAt(place) !== letter)
        expect(groupsToIdentity(change(at, place, letter))).toEqual({
          ok: false,
          failure: { type: 'PaperKeyMistyped', groups: [at + 1] },
        })
      }),
      { numRuns: 60 },
    )
  })

  it('is refused, without a guess, when two characters far apart are wrong', () => {
    const other = (letter: string | undefined): string => (letter === 'Q' ? 'P' : 'Q')
    const wrong = change(0, 0, other(groups[0]?.charAt(0))).map((group, at) =>
      at === 10 ? other(group.charAt(0)) + group.slice(1) : group,
    )
    expect(groupsToIdentity(wrong)).toEqual({ ok: false, failure: { type: 'PaperKeyMistyped', groups: [] } })
  })
})
