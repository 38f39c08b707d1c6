import { describe, expect, it } from 'vitest'
import { categoryAliases } from '#shared/case/category-aliases'
import { createClassIndex, type ClassIndex } from '#shared/class-suggestion/class-index'
import { shippedClassNames } from '#shared/class-table/named-class'
import { foldText } from '#shared/text/fold-text'

function shippedIndex(): ClassIndex {
  const index = createClassIndex()
  index.setClasses(shippedClassNames)
  return index
}

const learn = (index: ClassIndex, id: string, path: string, text: string): void =>
  index.learn({ id, path, folded: foldText(text) })

describe('the suggested class', () => {
  it('is found by names and aliases where no case was filed yet', () => {
    const index = shippedIndex()
    const [first] = index.suggest({ gist: '自来水断水三天', content: '石桥村的自来水断水三天了，没有水吃。' })
    expect(first).toMatchObject({ path: '乡村建设/饮水', cases: 0 })
    expect(first?.words.join('')).toContain('自来水')
  })

  it('finds nearly every class by its own aliases alone', () => {
    const index = shippedIndex()
    const missed = Object.entries(categoryAliases).filter(
      ([path, aliases]) =>
        !index
          .suggest({ gist: aliases.split(' ').find((alias) => alias.length > 1) ?? '', content: '' })
          .some((one) => one.path === path),
    )
    expect(missed).toEqual([])
  })

  it('learns what the office files under a class, says from how many cases, and unlearns what was changed', () => {
    const index = shippedIndex()
    const query = { gist: '高杆灯坏了', content: '广场的高杆灯坏了' }
    for (const id of ['1', '2', '3']) learn(index, id, '乡村建设/路灯', `广场高杆灯不亮，第 ${id} 次`)
    learn(index, '4', '交通/公共交通', '班车停运')
    expect(index.suggest(query)[0]).toMatchObject({ path: '乡村建设/路灯', cases: 3 })
    for (const id of ['1', '2', '3']) learn(index, id, '公共服务/水电气网', `广场高杆灯不亮，第 ${id} 次`)
    expect(index.learned).toBe(4)
    expect(index.suggest(query)[0]).toMatchObject({ path: '公共服务/水电气网', cases: 3 })
    for (const id of ['1', '2', '3', '4', 'never']) index.forget(id)
    expect(index.learned).toBe(0)
    expect(index.suggest(query).every(({ cases }) => cases === 0)).toBe(true)
  })

  it('offers only classes of the table, at most three, the same ones in whatever order cases came', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['乡村建设/道路', '村道路面坑洼'],
      ['乡村建设/沟渠', '村道边水沟淤塞积水'],
      ['交通/交通安全', '村道路口没有减速带'],
      ['已停用/旧类', '村道路面坑洼不平'],
    ]
    const suggest = (order: typeof cases) => {
      const index = shippedIndex()
      for (const [path, text] of order) learn(index, text, path, text)
      return index.suggest({ gist: '村道路面坑洼积水', content: '' }).map(({ path }) => path)
    }
    const found = suggest(cases)
    expect(found.length).toBeLessThanOrEqual(3)
    expect(found).not.toContain('已停用/旧类')
    expect(suggest(cases.toReversed())).toEqual(found)
  })

  it('says nothing of words that tell of no class', () => {
    expect(shippedIndex().suggest({ gist: '', content: '' })).toEqual([])
    expect(shippedIndex().suggest({ gist: '嗯嗯', content: '𠮷𠮷 123' })).toEqual([])
  })
})
