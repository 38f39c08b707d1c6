import { beforeAll, describe, expect, it } from 'vitest'
import { loadReadings } from '#renderer/readings/load-readings'
import { caseToRow } from '#shared/case/case-row'
import { CaseIndex } from '#shared/search/case-index'
import { rowToSearchDoc, type SearchDoc } from '#shared/search/search-doc'
import type { ReadChar } from '#shared/search/readings'
import { holdsWord, toSearchWords } from '#shared/text/search-text'
import { aCase } from '#tests/support/case-builders'
import { madeUpDocs } from '#tests/support/search/made-up-rows'

let read: ReadChar = () => []
beforeAll(async () => {
  read = await loadReadings()
})

const settle = (index: CaseIndex): void => {
  const steps = index.settle()
  while (steps.next().done !== true);
}
const indexOf = (docs: readonly SearchDoc[], settled = true): CaseIndex => {
  const index = new CaseIndex(read)
  for (const doc of docs) index.put(doc)
  if (settled) settle(index)
  return index
}
const look = (index: CaseIndex, typed: string, actorId = 'nobody', limit = 20) =>
  index.find({ typed, actorId, named: [], limit })
const idsOf = (index: CaseIndex, typed: string, actorId?: string): string[] =>
  look(index, typed, actorId).hits.map(({ id }) => id)

describe('the index of cases', () => {
  const docs = madeUpDocs(700)
  let index = new CaseIndex(() => [])
  beforeAll(() => {
    index = indexOf(docs)
  })
  const plain = (typed: string): string[] =>
    docs.filter(({ text }) => toSearchWords(typed).every((word) => holdsWord(text, word))).map(({ id }) => id)

  it('finds by any piece of a text what looking through every text finds, and counts it', () => {
    const pieces = docs.flatMap(({ text, shown: { phones } }, nth) => {
      const line = text.split('\n')[5] ?? ''
      return nth % 13 === 0
        ? [line.slice(nth % 40, (nth % 40) + 1 + (nth % 5)), (phones[0] ?? '').slice(2, 5 + (nth % 6))]
        : []
    })
    for (const typed of pieces.filter((one) => one.trim() !== '')) {
      const { hits, total, counted } = look(index, typed, 'nobody', 1000)
      expect(counted).toBe(true)
      expect(hits.map(({ id }) => id).toSorted(), typed).toEqual(plain(typed).toSorted())
      expect(total).toBe(hits.length)
    }
  })
  it('finds the same before the cases are put in order, while they are, and after', () => {
    const typed = docs[3]?.shown.callerName ?? ''
    const fresh = indexOf(docs, false)
    const all = plain(typed).toSorted()
    expect(idsOf(fresh, typed).toSorted()).toEqual(all)
    const steps = fresh.settle()
    while (steps.next().done !== true) expect(idsOf(fresh, typed).toSorted()).toEqual(all)
    expect(idsOf(fresh, typed).toSorted()).toEqual(all)
  })
  it('tells the newest first, no more than wanted, and how many there are', () => {
    const { hits, total } = look(index, '反映')
    expect(total).toBe(700)
    expect(hits.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, nth) => `case-${699 - nth}`))
  })
  it('puts the case whose number was typed whole before all others', () => {
    const one = docs[7]
    for (const typed of [one?.shown.ledgerNumber ?? '', one?.shown.sheetNumber ?? '']) {
      expect(look(index, typed).hits[0]).toMatchObject({ id: 'case-7', exact: true })
      expect(look(index, ` ${typed} `).hits[0]).toMatchObject({ id: 'case-7', exact: true })
    }
    expect(look(index, (one?.shown.sheetNumber ?? '').slice(0, 9)).hits.some(({ exact }) => exact)).toBe(false)
  })
  it('needs every word, in whatever way each is found', () => {
    const one = docs[11]
    const initials = [...(one?.shown.callerName ?? '')].map((char) => read(char)[0]?.[0] ?? '').join('')
    expect(idsOf(index, `${one?.shown.category} ${initials}`)).toContain('case-11')
    expect(idsOf(index, `${one?.shown.category} ${initials} 龘`)).toEqual([])
  })
  it('finds by the names of people and departments, whose ids a case has', () => {
    const named = index.find({ typed: '龘龘', actorId: '', named: [new Set(['p3'])], limit: 100 })
    expect(named.hits.map(({ id }) => Number(id.slice(5)) % 20)).toEqual(Array.from({ length: 35 }, () => 3))
  })
  it('knows a case as it is now, and no more as it was, however often it changes', () => {
    const changing = indexOf(docs)
    for (let round = 0; round < 4; round += 1) {
      for (const doc of docs) changing.put({ ...doc, text: `${doc.id}\n第${round}稿` })
      settle(changing)
      expect(look(changing, `第${round}稿`).total).toBe(700)
      if (round > 0) expect(look(changing, `第${round - 1}稿`).total).toBe(0)
    }
    expect(changing.size).toBe(700)
    expect(look(changing, 'case-5', 'nobody', 700).hits.map(({ id }) => id)).toContain('case-5')
  })
})

describe('what a confidential case hides', () => {
  const sheet = {
    confidential: true,
    caller: { name: '单雄信', phone: '138-0000-1234', address: '红旗村三组12号' },
    title: '单雄信反映路灯不亮',
    content: '来电人单雄信说磨坊旁路灯不亮',
    place: '红旗村',
  }
  const seen = aCase({ sheet, steps: [{ by: 'clerk', step: { step: 'reveal', reason: '回访' } }] })
  const words = ['单雄信', '13800001234', '12号', '磨坊', 'sxx', 'shanxiongxin', '磨坊 路灯']

  it.each([true, false])('is found by those alone who have seen it, also by its sounds (in blocks: %s)', (settled) => {
    const index = indexOf([rowToSearchDoc(caseToRow(seen)), ...madeUpDocs(200)], settled)
    for (const typed of words) {
      expect(look(index, typed, 'clerk').hits.filter(({ id }) => id === seen.id)).toMatchObject([{ hidden: true }])
      expect(look(index, typed, 'deputy').hits.filter(({ id }) => id === seen.id)).toEqual([])
      expect(look(index, typed, 'clerk').total - look(index, typed, 'deputy').total).toBe(1)
    }
    expect(look(index, '不亮', 'deputy', 300).hits.map(({ id }) => id)).toContain(seen.id)
    expect(JSON.stringify(look(index, '单雄信', 'clerk').hits.filter(({ id }) => id === seen.id))).not.toMatch(
      /雄信|1380000|12号|磨坊/u,
    )
  })
})
