import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findClusters } from '#shared/cluster/find-clusters'
import { addDays, localDateSchema, type LocalDate } from '#shared/prelude/local-date'
import { clustersToWarnings, rowsToSources } from '#shared/warning/cluster-rows'
import { countWarnings, hasRisen, spansOf } from '#shared/warning/count-warnings'
import { createMatterIndex } from '#shared/warning/matter-index'
import { tellSeasons } from '#shared/warning/season'
import { foldDismissals, isDismissed, type WarningRow } from '#shared/warning/warning'

const today = localDateSchema.parse('2026-11-29')
const spans = spansOf(today, 30)
const ago = (days: number): LocalDate => addDays(today, -days)

const row = (id: string, daysAgo: number, part: Partial<WarningRow> = {}): WarningRow => ({
  id,
  stage: 'closed',
  calledOn: ago(daysAgo),
  title: '',
  place: '',
  category: '',
  villageName: '',
  callerPhones: [],
  callerName: '',
  searchText: '',
  ...part,
})
const many = (count: number, name: string, daysAgo: number, part: Partial<WarningRow>): WarningRow[] =>
  Array.from({ length: count }, (_, nth) => row(`${name}-${nth}`, daysAgo + (nth % 5), part))
const told = (rows: readonly WarningRow[], kind: string) =>
  countWarnings(rows, spans)
    .filter((warning) => warning.kind === kind)
    .map(({ name, ids, before }) => [name, ids.length, before])

it('counts a span that ends today, and the one of the same length before it', () => {
  expect(spans).toEqual({ from: '2026-10-31', to: '2026-11-29', beforeFrom: '2026-10-01' })
  const edge = [row('a', 0), row('b', 29), row('c', 30), row('d', -1), row('v', 1, { stage: 'voided' })]
  expect(rowsToSources(edge, spans).map(({ id }) => id)).toEqual(['a', 'b'])
})

it('tells a category that has risen, and none of small numbers or of a ledger that has just begun', () => {
  const before = many(6, 'before', 35, { category: '环境/扬尘' })
  const now = [
    ...many(18, 'now', 3, { category: '环境/扬尘' }),
    ...many(3, 'few', 3, { category: '农业/水渠' }),
    ...many(4, 'new', 3, { category: '教育/收费' }),
  ]
  expect(told([...before, ...now], 'category')).toEqual([
    ['环境/扬尘', 18, 6],
    ['教育/收费', 4, 0],
  ])
  expect(told(now, 'category')).toEqual([])
  expect(
    told([...many(16, 'before', 35, { category: '环境/扬尘' }), ...now], 'category').map(([name]) => name),
  ).toEqual(['教育/收费'])
})

it('what has risen is never less than before, and stays risen where there are more', () => {
  const count = fc.integer({ min: 0, max: 500 })
  fc.assert(
    fc.property(count, count, (now, before) => {
      if (!hasRisen(now, before)) return
      expect(now).toBeGreaterThan(before)
      expect(hasRisen(now + 1, before)).toBe(true)
    }),
  )
})

it('tells a village that stands out among the others', () => {
  const rows = [
    ...many(15, 'a', 2, { villageName: '张庄村' }),
    ...['李庄村', '王庄村', '赵庄村', '孙庄村'].flatMap((villageName) => many(2, villageName, 2, { villageName })),
  ]
  expect(told(rows, 'village')).toEqual([['张庄村', 15, undefined]])
})

it('tells who calls again and again, once for two telephones, and nobody who is confidential', () => {
  const rows = [
    ...many(3, 'a', 2, { callerPhones: ['13800000001', '05361234567'], callerName: '周某' }),
    ...many(2, 'b', 2, { callerPhones: ['13800000002'], callerName: '吴某' }),
    // Of a confidential caller a row holds neither name nor telephone.
    ...many(5, 'c', 2, { callerPhones: [], callerName: '' }),
  ]
  expect(told(rows, 'caller')).toEqual([['周某', 3, undefined]])
})

it('what was put aside comes back when it has grown by three or by half', () => {
  const dismissal = { kind: 'village' as const, ids: ['a', 'b', 'c', 'd'] }
  const grown = (count: number) => [
    ...dismissal.ids.slice(1),
    ...Array.from({ length: count }, (_, nth) => `new ${nth}`),
  ]
  const isAside = (ids: readonly string[], kind: 'village' | 'caller' = 'village') =>
    isDismissed({ kind, ids }, [dismissal])
  expect(isAside(dismissal.ids)).toBe(true)
  expect(isAside(grown(2))).toBe(true)
  expect(isAside(grown(3))).toBe(false)
  expect(isAside(['x'])).toBe(false)
  expect(isAside(dismissal.ids, 'caller')).toBe(false)
})

it('keeps aside what was put aside last, whichever PC called it back in between', () => {
  const kind = 'village' as const
  const [aside, up] = ['warning-put-aside', 'warning-taken-up'] as const
  const ids = ['a', 'b', 'c']
  expect(foldDismissals([{ act: aside, kind, ids }])).toEqual([{ kind, ids }])
  expect(
    foldDismissals([
      { act: aside, kind, ids },
      { act: up, kind, ids: [...ids, 'd'] },
    ]),
  ).toEqual([])
  const again = [
    { act: aside, kind, ids },
    { act: up, kind, ids },
    { act: aside, kind, ids: [...ids, 'd'] },
  ]
  expect(foldDismissals(again)).toEqual([{ kind, ids: [...ids, 'd'] }])
})

describe('what comes every year', () => {
  /** So many cases of a class around a day of each of some earlier years, and a few in the rest of them. */
  const yearly = (perYear: readonly number[], rest: number): WarningRow[] =>
    perYear.flatMap((count, nth) => [
      ...many(count, `same-${nth}`, (nth + 1) * 365 + 10, { category: '生态环保/秸秆焚烧' }),
      ...Array.from({ length: rest }, (_, at) =>
        row(`rest-${nth}-${at}`, (nth + 1) * 365 + 60 + ((at * 37) % 280), { category: '生态环保/秸秆焚烧' }),
      ),
    ])
  const now = many(2, 'now', 3, { category: '生态环保/秸秆焚烧' })
  const seasons = (rows: readonly WarningRow[], openedDaysAgo: number, of = spans) =>
    tellSeasons(rows, of, ago(openedDaysAgo)).map(({ name, ids, season }) => [name, ids.length, season?.years])

  it('is told with how it was in earlier years, from two whole years on', () => {
    const told = [
      [
        '生态环保/秸秆焚烧',
        2,
        [
          { year: 2025, cases: 9 },
          { year: 2024, cases: 8 },
        ],
      ],
    ]
    expect(seasons([...yearly([9, 8], 6), ...now], 3 * 365)).toEqual(told)
    expect(seasons([...yearly([9, 8], 6), ...now], 2 * 365 + 200)).toEqual([])
  })

  it('is not told of what was so once, of what is even over the year, of nothing now, or of a whole year', () => {
    expect(seasons([...yearly([9, 0], 6), ...now], 3 * 365)).toEqual([])
    expect(seasons([...yearly([9, 9], 120), ...now], 3 * 365)).toEqual([])
    expect(seasons(yearly([9, 8], 6), 3 * 365)).toEqual([])
    expect(seasons([...yearly([9, 8], 6), ...now], 3 * 365, spansOf(today, 365))).toEqual([])
  })
})

it('places a case that is being written down with those of its matter, and tells of one that stands there the same', () => {
  const matters = [
    '沥青拌合站气味刺鼻',
    '沥青拌合站扬尘严重',
    '沥青拌合站夜间噪音',
    '沥青拌合站没有环评',
    '沥青拌合站气味扰民',
  ]
  const others = [
    '路灯不亮',
    '自来水发黄',
    '宅基地界线不清',
    '医保缴费查询',
    '公交车晚点',
    '井盖破损',
    '树木遮挡',
    '学校午休',
  ]
  const rows = [
    ...matters.map((title, nth) => row(`plant-${nth}`, nth, { title, searchText: title, villageName: '张庄村' })),
    ...others.map((title, nth) => row(`other-${nth}`, nth, { title, searchText: title, villageName: '李庄村' })),
  ]
  const index = createMatterIndex(rows, spans)
  const fresh = (title: string) => row('being-written', 0, { title, searchText: title })
  const plant = index.matterOf(fresh('沥青拌合站又有刺鼻气味'))
  expect(plant?.ids.toSorted()).toEqual(matters.map((_, nth) => `plant-${nth}`))
  expect(index.matterOf(fresh('请问社保卡怎么补办'))).toBeUndefined()
  const first = rows[0]
  if (first === undefined) throw new Error('there are rows')
  expect(index.matterOf(first)?.ids.toSorted()).toEqual(matters.slice(1).map((_, nth) => `plant-${nth + 1}`))
})

it('clusters the cases of the span by their matter, not by village, caller or what stands on every sheet', () => {
  const plant = [
    ['沥青拌合站气味刺鼻', '村东沥青拌合站夜间生产，气味刺鼻，影响睡眠'],
    ['反映沥青拌合站扬尘', '沥青拌合站运料车不盖篷布，扬尘严重'],
    ['村东拌合站噪音大', '沥青拌合站半夜噪音大，老人睡不着'],
    ['请求关停沥青拌合站', '沥青拌合站没有环评，气味刺鼻，请求关停'],
  ]
  const others = [
    '路灯不亮',
    '自来水发黄',
    '宅基地界线不清',
    '低保金没有发',
    '垃圾没有清运',
    '水渠堵塞',
    '村道坑洼',
    '房产证办理',
  ]
  const rows = [
    ...plant.map(([title = '', text = ''], nth) =>
      row(`p${nth}`, nth, {
        title: `反映张庄村${title}`,
        place: '青山镇张庄村',
        villageName: '张庄村',
        searchText: `${title}\n${text}`,
      }),
    ),
    ...others.map((title, nth) =>
      row(`o${nth}`, nth, {
        title,
        callerName: '欧阳某某',
        villageName: '张庄村',
        searchText: `${title}\n来电人反映张庄村的事，请依法依规办理，并将结果答复来电人\n欧阳某某`,
      }),
    ),
  ]
  const sources = rowsToSources(rows, spans)
  expect(sources.every(({ text }) => !text.includes('欧阳'))).toBe(true)
  expect(sources.every(({ lead }) => !lead.includes('张庄') && !lead.includes('反映'))).toBe(true)
  const [warning, ...rest] = clustersToWarnings(findClusters(sources), new Map(rows.map((one) => [one.id, one])))
  expect(rest).toEqual([])
  expect(warning?.ids).toEqual(['p0', 'p1', 'p2', 'p3'])
  expect(warning?.name).toContain('拌合站')
})

it('takes a few cases from as many villages for one kind, not for one matter, and many for one wherever they are', () => {
  const cluster = (rows: readonly WarningRow[]) => ({ ids: rows.map(({ id }) => id), words: ['自来水', '发黄'] })
  const shown = (rows: readonly WarningRow[]) =>
    clustersToWarnings([cluster(rows)], new Map(rows.map((one) => [one.id, one]))).map(({ ids }) => ids.length)
  const from = (...villages: readonly string[]) =>
    villages.map((villageName, nth) => row(`v${nth}`, nth, { villageName }))
  expect(shown(from('张庄村', '李庄村', '王庄村', '赵庄村'))).toEqual([])
  expect(shown(from('张庄村', '张庄村', '李庄村', '王庄村'))).toEqual([4])
  expect(shown(from('', '', ''))).toEqual([3])
  expect(shown(from('张庄村', '李庄村', '王庄村', '赵庄村', '孙庄村', '周庄村'))).toEqual([6])
})
