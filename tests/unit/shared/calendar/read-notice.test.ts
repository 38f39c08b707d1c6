import { assert, constantFrom, integer, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NoticeFault } from '#shared/calendar/notice-faults'
import { noticeCharacters, readNotice } from '#shared/calendar/read-notice'
import { writeArrangement } from '#shared/calendar/year-arrangement'
import { localDateSchema } from '#shared/prelude/local-date'
import { dayToNoticeText, offToText, workedToText } from '#renderer/messages/calendar-words'
import { readShippedArrangements, shippedArrangement } from '#tests/support/shipped-calendar'

const day = (text: string) => localDateSchema.parse(text)
const festivalsOf = (year: number) => shippedArrangement(year).festivals

const notice2026 = `国务院办公厅关于2026年
部分节假日安排的通知
国办发明电〔2025〕7号

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
　　一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
　　二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
　　三、清明节：4月4日（周六）至6日（周一）放假，共3天。
　　四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
　　五、端午节：6月19日（周五）至21日（周日）放假，共3天。
　　六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
　　七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
国务院办公厅
2025年11月4日`

/** How each year's notice since 2009 puts its holidays. */
const paragraphs: readonly (readonly [number, string])[] = [
  [
    2010,
    `2010年
一、元旦：1月1日至3日放假公休，共3天。
二、春节：2月13日至19日放假调休，共7天。2月20日（星期六）、21日（星期日）上班。
三、清明节：4月3日至5日放假公休，共3天。
四、劳动节：5月1日至3日放假公休，共3天。
五、端午节：6月14日至16日放假调休，共3天。6月12日（星期六）、13日（星期日）上班。
六、中秋节：9月22日至24日放假调休，共3天。9月19日（星期日）、25日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。`,
  ],
  [
    2014,
    `2014年
一、元旦：1月1日放假1天。
二、春节：1月31日至2月6日放假调休，共7天。1月26日（星期日）、2月8日（星期六）上班。
三、清明节：4月5日放假，4月7日（星期一）补休。
四、劳动节：5月1日至3日放假调休，共3天。5月4日（星期日）上班。
五、端午节：6月2日放假，与周末连休。
六、中秋节：9月8日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月28日（星期日）、10月11日（星期六）上班。`,
  ],
  [
    2012,
    `2012年一、元旦：2012年1月1日至3日放假调休，共3天。2011年12月31日（星期六）上班。二、春节：1月22日至28日放假调休，共7天。1月21日（星期六）、1月29日（星期日）上班。三、清明节：4月2日至4日放假调休，共3天。3月31日（星期六）、4月1日（星期日）上班。四、劳动节：4月29日至5月1日放假调休，共3天。4月28日（星期六）上班。五、端午节：6月22日至24日放假公休，共3天。六、中秋节、国庆节：9月30日至10月7日放假调休，共8天。9月29日（星期六）上班。`,
  ],
  [
    2018,
    `2018年
一、元旦：1月1日放假，与周末连休。
二、春节：2月15日至21日放假调休，共7天。2月11日(星期日)、2月24日(星期六)上班。
三、清明节:4月5日至7日放假调休，共3天。4月8日（星期日）上班。
四、劳动节：4月29日至5月1日放假调休，共3天。4月28日（星期六）上班。
五、端午节：6月18日放假，与周末连休。
六、中秋节：９月２４日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期六）、9月30日（星期日）上班。`,
  ],
  [
    2023,
    `2023年
一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`,
  ],
  [
    2009,
    `2009年
一、元旦：1月1日至3日放假，共3天。其中，1月1日（星期四、新年）为法定节假日，1月3日（星期六）为公休日。1月4日（星期日）公休日调至1月2日（星期五）。1月4日（星期日）上班。
二、春节：1月25日至31日放假，共7天。其中，1月25日（星期日、农历除夕）、1月26日（星期一、农历正月初一）、1月27日（星期二、农历正月初二）为法定节假日，1月31日（星期六）照常公休；1月25日（星期日）公休日调至1月28日（星期三），1月24日（星期六）、2月1日（星期日）两个公休日调至1月29日（星期四）、1月30日（星期五）。1月24日（星期六）、2月1日（星期日）上班。
三、清明节：4月4日至6日放假，共3天。其中，4月4日（星期六、农历清明当日）为法定节假日，4月5日（星期日）照常公休。4月4日（星期六）公休日调至4月6日（星期一）。
四、劳动节：5月1日至3日放假，共3天。其中，5月1日（星期五、“五一”国际劳动节）为法定节假日，5月2日（星期六）、5月3日（星期日）照常公休。
五、端午节：5月28日至30日放假，共3天。其中，5月28日（星期四、农历端午当日）为法定节假日，5月30日（星期六）照常公休；5月31日（星期日）公休日调至5月29日（星期五）。5月31日（星期日）上班。
六、国庆节、中秋节：10月1日至8日放假，共8天。其中，10月1日（星期四）、10月2日（星期五）、10月3日（星期六）为国庆节法定节假日，10月4日（星期日）照常公休。9月27日（星期日）、10月10日（星期六）上班。`,
  ],
]

describe('the pasted text of a notice', () => {
  it('is read whole: title, number, day and every holiday', () => {
    const { read, faults } = readNotice(notice2026)
    expect(faults).toEqual([])
    expect(read).toMatchObject({
      year: 2026,
      source: '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
      issuedOn: '2025-11-04',
    })
    const byName = (name: string) => read.festivals.find((one) => one.name === name)
    for (const festival of festivalsOf(2026)) expect(byName(festival.name)).toEqual(festival)
    expect(read.festivals).toHaveLength(7)
  })

  it.each(paragraphs)('of %i is read as its table has it', (year, text) => {
    const { read, faults } = readNotice(text)
    expect(faults).toEqual([])
    expect(read.year).toBe(year)
    expect(read.festivals).toEqual(festivalsOf(year))
  })

  it('is read where a paper or a mail wrapped its lines', () => {
    const wrapped = notice2026
      .replace('至3日（周六）放假', '至3日（周六）\n放假')
      .replace('2月14日（周六）、2月28日', '2月14日（周六）、2\n月28日')
    expect(wrapped.split('\n').length).toBe(notice2026.split('\n').length + 2)
    expect(readNotice(wrapped)).toEqual(readNotice(notice2026))
  })

  it('is read whatever the year, when it is worded as the notices of today are', () => {
    for (const { year, festivals } of readShippedArrangements().filter((one) => one.year !== 2020)) {
      const lines = festivals.map(
        (one, index) => `${'一二三四五六七八'[index]}、${one.name}：${offToText(one)}。${workedToText(one)}。`,
      )
      const { read, faults } = readNotice(`${year}年\r\n${lines.join('\r\n')}`)
      expect([year, faults]).toEqual([year, []])
      // What reaches into the year before needs its year, which 元旦 alone may leave out.
      expect(read.festivals).toEqual(festivals)
    }
  })

  it.each<[string, (text: string) => string, NoticeFault]>([
    [
      'a number of days that differs',
      (text) => text.replace('共9天', '共8天'),
      { type: 'count-differs', festival: '春节', said: 8, found: 9 },
    ],
    [
      'a weekday that the day is not',
      (text) => text.replace('5月9日（周六）', '5月9日（周日）'),
      { type: 'weekday-differs', festival: '劳动节', day: day('2026-05-09'), said: '日' },
    ],
    [
      'a make-up day that was left out',
      (text) => text.replace('9月20日（周日）、', ''),
      { type: 'unpaired', festival: '国庆节', needed: 2, found: 1 },
    ],
    [
      'a make-up day on a weekday',
      (text) => text.replace('5月9日（周六）', '5月8日'),
      { type: 'make-up-on-weekday', festival: '劳动节', day: day('2026-05-08') },
    ],
    [
      'a day that no calendar has',
      (text) => text.replace('2月28日（周六）', '2月30日'),
      { type: 'no-such-day', festival: '春节', text: '2月30日' },
    ],
    [
      'a holiday without any day off',
      (text) => text.replace('6月19日（周五）至21日（周日）放假，共3天', '另行通知'),
      { type: 'no-day-off', festival: '端午节' },
    ],
    [
      'a holiday that was left out',
      (text) => text.replace(/　　三、清明节.*\n/, ''),
      { type: 'festival-missing', festival: '清明节' },
    ],
    [
      'another year in the title',
      (text) => text.replaceAll('2026年', '2027年'),
      { type: 'weekday-differs', festival: '元旦', day: day('2027-01-01'), said: '四' },
    ],
  ])('is refused with %s', (_what, change, fault) => {
    expect(change(notice2026)).not.toBe(notice2026)
    expect(readNotice(change(notice2026)).faults).toContainEqual(fault)
  })

  it.each([
    ['nothing', '', 'nothing-read'],
    ['blanks', ' \n ', 'nothing-read'],
    ['words without a year', '元旦：1月1日放假', 'year-unknown'],
    ['words without a holiday', '2027年放假安排另行通知。', 'nothing-read'],
    ['broken JSON', '{"year": 2027,', 'not-our-json'],
    ['JSON of another kind', '{"name": "青山镇"}', 'not-our-json'],
    ['a list', '[1, 2]', 'not-our-json'],
  ])('says of %s what it is', (_what, text, type) => {
    expect(readNotice(text).faults).toEqual([expect.objectContaining({ type })])
  })
})

describe('a file', () => {
  it('of our own is read back as it was written', () => {
    for (const one of readShippedArrangements().filter(({ year }) => year !== 2020)) {
      const { read, faults } = readNotice(JSON.stringify(writeArrangement(one)))
      expect(faults).toEqual([])
      expect(read).toEqual(one)
    }
  })

  const cn = (change: object = {}) =>
    JSON.stringify({
      year: 2026,
      papers: ['http://www.gov.cn/zhengce/zhengceku/2025-11/04/content_1.htm'],
      days: festivalsOf(2026).flatMap(({ name, off, worked }) => [
        ...off.map((date) => ({ name, date, isOffDay: true })),
        ...worked.map((date) => ({ name, date, isOffDay: false })),
      ]),
      ...change,
    })

  it('of holiday-cn is read with its address and the day that stands in it', () => {
    const { read, faults } = readNotice(`\uFEFF${cn()}`)
    expect(faults).toEqual([])
    expect(read).toMatchObject({ year: 2026, issuedOn: '2025-11-04' })
    expect(read.source).toContain('gov.cn')
    expect(read.festivals).toEqual(festivalsOf(2026))
  })

  it('of holiday-cn that has no days yet, as that of 2027, is said to hold none', () => {
    expect(readNotice(cn({ year: 2027, papers: [], days: [] })).faults).toEqual([{ type: 'nothing-read' }])
  })

  it('of another year is refused day by day', () => {
    expect(readNotice(cn({ year: 2027 })).faults).toContainEqual({
      type: 'wrong-year',
      festival: '春节',
      day: '2026-02-15',
    })
  })

  it('with a day that is none names it, and with a field of another kind where it stands', () => {
    const days = [{ name: '元旦', date: '2026-1-1', isOffDay: true }]
    expect(readNotice(cn({ days })).faults).toEqual([{ type: 'no-such-day', festival: '元旦', text: '2026-1-1' }])
    expect(readNotice(cn({ days: [{ ...days[0], isOffDay: 1 }] })).faults).toEqual([
      { type: 'not-our-json', where: 'days.0.isOffDay' },
    ])
  })
})

describe('anything else', () => {
  it('never breaks the reading, and is never taken for an arrangement', () => {
    const pieces = constantFrom(
      '2027年',
      '一、元旦：',
      '1月1日',
      '至',
      '3日',
      '放假',
      '（周六）',
      '共3天',
      '。',
      '上班',
      '\n',
      '{',
      '其中',
    )
    assert(
      property(string({ unit: pieces, maxLength: 60 }), (text) => {
        expect(readNotice(text).faults.length).toBeGreaterThan(0)
      }),
    )
    assert(
      property(string({ unit: 'grapheme' }), (text) => void expect(readNotice(text).faults.length).toBeGreaterThan(0)),
    )
  })

  it('is looked at up to a limit', () => {
    assert(
      property(integer({ min: 1, max: 5 }), (times) => {
        expect(readNotice('1'.repeat(noticeCharacters * times)).faults).toEqual([{ type: 'year-unknown' }])
      }),
      { numRuns: 5 },
    )
  })

  it('is told of in the words of the notices', () => {
    expect(dayToNoticeText(day('2026-02-14'))).toBe('2月14日（星期六）')
  })
})
