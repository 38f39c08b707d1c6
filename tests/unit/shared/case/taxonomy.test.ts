import { describe, expect, it } from 'vitest'
import { channels, demandKinds, sheetSchema, urgencies } from '#shared/case/sheet'
import {
  categoryName,
  categoryNames,
  channelWords,
  contentCategories,
  demandWords,
  urgencyWords,
} from '#shared/case/taxonomy'

describe('the words for a sheet', () => {
  it.each([
    ['demand', demandKinds, demandWords],
    ['urgency', urgencies, urgencyWords],
    ['channel', channels, channelWords],
  ])('tell every %s from every other', (_what, values, words) => {
    expect(Object.keys(words).sort()).toEqual([...values].sort())
    expect(new Set(Object.values(words)).size).toBe(values.length)
  })
})

describe('the default content classes', () => {
  it('are named in the form in which a sheet names its class', () => {
    expect(categoryName('农业农村', '宅基地与建房')).toBe('农业农村/宅基地与建房')
    expect(categoryNames).toContain('农业农村/宅基地与建房')
    for (const name of categoryNames) expect(sheetSchema.shape.category.safeParse(name).success).toBe(true)
  })

  it('are each named once, have at least one class below, and do not hold the mark that parts the levels', () => {
    expect(new Set(contentCategories.map((one) => one.name)).size).toBe(contentCategories.length)
    expect(new Set(categoryNames).size).toBe(categoryNames.length)
    for (const { name, children } of contentCategories) {
      expect(children.length).toBeGreaterThan(0)
      for (const word of [name, ...children]) expect(word).toMatch(/^\p{Script=Han}+$/u)
    }
  })
})
