import { beforeAll, describe, expect, it } from 'vitest'
import { listOwnEntries } from '#renderer/shell/search/read-catalog'
import { screenCommands } from '#renderer/shell/search/commands'
import { listPlaces } from '../../../../src-renderer/shell/navigation'
import { loadReadings } from '#renderer/readings/load-readings'
import { findInCatalog, namesHolding, type CatalogItem } from '#shared/search/catalog'
import { ReadingCodes } from '#shared/search/readings'

let codes = new ReadingCodes(() => [])
beforeAll(async () => {
  codes = new ReadingCodes(await loadReadings())
})

const doors = {
  go: () => undefined,
  people: [{ id: 'p1', name: '解晓东' }],
  choosePerson: () => undefined,
  lock: () => undefined,
}
const own = listOwnEntries(doors).map(({ item }) => item)
const first = (typed: string): string | undefined => findInCatalog(own, typed, codes)[0]?.title

describe('screens by words and sounds', () => {
  it('has every place of the navigation', () => {
    const routes = screenCommands.map(({ route }) => JSON.stringify(route))
    const places = listPlaces({ overdue: 0, open: 0, unsent: 0, syncDue: 0, reconcile: 0 })
    for (const { route, word } of places) {
      expect(routes).toContain(JSON.stringify(route))
      expect(
        findInCatalog(own, word, codes).some(({ kind }) => kind === 'command'),
        word,
      ).toBe(true)
    }
  })
  it.each([
    ['备份', '备份与恢复'],
    ['bf', '备份与恢复'],
    ['beifen', '备份与恢复'],
    ['导入', '导入'],
    ['ldlfdj', '来电来访登记'],
    ['记来电', '来电来访登记'],
    ['F6', '来电来访登记'],
    ['cunshe', '设置 村社'],
    ['锁屏', '锁定屏幕'],
    ['huanren', '换人 解晓东'],
    ['hrxxd', '换人 解晓东'],
  ])('%s leads to %s', (typed, title) => {
    expect(first(typed)).toBe(title)
  })
  it('finds chapters of the manual, and says what it found in the title', () => {
    const hit = findInCatalog(own, '快捷', codes).find(({ kind }) => kind === 'help')
    expect(hit).toBeDefined()
    const [keys] = findInCatalog(own, 'jianpan', codes).filter(({ kind }) => kind === 'help')
    expect(keys).toMatchObject({ title: '键盘操作', marks: [[0, 2]] })
  })
  it('gives no two entries one key', () => {
    const keys = own.map(({ kind, key }) => `${kind} ${key}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

it('names are held by words and by sounds, word by word', () => {
  const people: CatalogItem[] = [
    { kind: 'person', key: 'a', title: '单玉梅', also: '' },
    { kind: 'department', key: 'd', title: '村镇建设办', also: '' },
    { kind: 'help', key: 'h', title: '单子', also: '' },
  ]
  expect(namesHolding(people, '单 czjs x', codes)).toEqual([new Set(['a']), new Set(['d']), new Set()])
})
