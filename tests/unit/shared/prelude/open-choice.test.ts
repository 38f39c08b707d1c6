import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inOwnWords, isKnownWord, listNewerParts, openChoice } from '#shared/prelude/open-choice'
import { newerContentWords, sayWord } from '#shared/text/say-word'

const ways = openChoice(['phone', 'visit'])
const words = { phone: '电话', visit: '来访' }

describe('a choice that is open when read', () => {
  it('takes its own words and any other well-formed one, to the letter', () => {
    for (const word of ['phone', 'visit', 'drone', 'video-call', 'h5'])
      expect(ways.safeParse(word)).toEqual({ success: true, data: word })
  })

  it('takes nothing for a word that no version would write', () => {
    for (const value of [
      '',
      'Phone',
      'phone ',
      '电话',
      '-phone',
      'a--b',
      '7',
      'x'.repeat(41),
      7,
      null,
      undefined,
      ['phone'],
      {},
    ])
      expect(ways.safeParse(value).success).toBe(false)
  })

  it('is said in its table, and as newer content where no table has it', () => {
    expect(sayWord(words, ways.parse('visit'))).toBe('来访')
    for (const word of ['drone', 'constructor', 'to-string'])
      expect(sayWord(words, ways.parse(word))).toBe(newerContentWords)
    expect(isKnownWord(words, ways.parse('constructor'))).toBe(false)
  })
})

describe('listNewerParts', () => {
  const schema = z.looseObject({
    way: ways,
    told: z.looseObject({ by: ways.optional(), why: z.string().transform((text) => ({ text })) }),
    seen: z.array(z.looseObject({ how: ways })).default([]),
    outcome: z.union([z.literal(''), ways]).nullable(),
    kind: z.discriminatedUnion('type', [
      z.looseObject({ type: z.literal('a'), way: ways }),
      z.looseObject({ type: z.literal('b') }),
    ]),
  })
  const plain = { way: 'phone', told: { why: 'drone' }, outcome: '', kind: { type: 'a', way: 'visit' } }

  it('finds nothing in what this program knows, whatever it holds beside', () => {
    expect(schema.safeParse(plain).success).toBe(true)
    expect(listNewerParts(schema, { ...plain, extra: 'drone', seen: [{ how: 'phone', where: 'drone' }] })).toEqual([])
  })

  it('names each newer part by its path, once', () => {
    const newer = {
      way: 'drone',
      told: { by: 'drone', why: '' },
      seen: [{ how: 'drone' }, { how: 'phone' }, { how: 'robot' }],
      outcome: 'partly-again',
      kind: { type: 'a', way: 'drone' },
    }
    expect(schema.safeParse(newer).success).toBe(true)
    expect(listNewerParts(schema, newer)).toEqual(['way', 'told.by', 'seen.how', 'outcome', 'kind.way'])
    expect(listNewerParts(ways, 'drone')).toEqual([''])
  })

  it('is asked of whoever writes: newer words are refused at their place', () => {
    const own = inOwnWords(schema)
    expect(own.safeParse(plain).success).toBe(true)
    expect(own.safeParse({ ...plain, told: { why: '', by: 'drone' } }).error?.issues[0]?.path).toEqual(['told', 'by'])
  })
})
