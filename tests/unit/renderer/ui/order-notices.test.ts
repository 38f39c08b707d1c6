import { describe, expect, it } from 'vitest'
import { orderNotices, type Urgency } from '#renderer/ui/notice'

const ordered = (...given: readonly (readonly [string, Urgency])[]): string[] =>
  orderNotices(given.map(([key, urgency]) => ({ key, urgency }))).map(({ key }) => key)

describe('notices above the screens', () => {
  it('stand with what has to be looked into first, then what is at hand, told and suggested', () => {
    expect(ordered(['pin', 'suggested'], ['opening', 'told'], ['stick', 'at-hand'], ['number', 'check'])).toEqual([
      'number',
      'stick',
      'opening',
      'pin',
    ])
  })

  it('keep their order among equals, so that none jumps when another goes', () => {
    expect(ordered(['number', 'told'], ['pin', 'suggested'], ['opening', 'told'])).toEqual(['number', 'opening', 'pin'])
    expect(ordered()).toEqual([])
  })
})
