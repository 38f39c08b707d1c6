import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakTitle } from '#shared/paper/break-title'
import { titleCharsPerLine } from '#shared/paper/paper-measures'
import { textWidth } from '#shared/paper/text-width'

const report = (caller: string, subject: string): string => `关于${caller}反映${subject}问题调查处理情况的报告`

describe('a title is broken where its sense allows', () => {
  test.each([
    [report('张三', '村道破损'), ['关于张三反映村道破损问题', '调查处理情况的报告']],
    [report('×××', '×××'), ['关于×××反映×××问题', '调查处理情况的报告']],
    [
      report('王建国', '青山镇柳树沟村通村公路破损长期未修'),
      ['关于王建国反映青山镇柳树沟村通村公路', '破损长期未修问题调查处理情况的报告'],
    ],
    ['关于市长公开电话交办函的回复', ['关于市长公开电话交办函的回复']],
  ])('%s', (title, lines) => {
    expect(breakTitle(title, ['张三', '王建国'])).toEqual(lines)
  })

  test.each([
    report('群众', '青山镇石桥村三组生活污水直排河道影响灌溉用水'),
    report('李某某等12户村民', 'G327国道施工扬尘噪音扰民及运输车辆超载压坏村内道路'),
    report('阿依古丽·买买提江', '《青山镇农村宅基地审批管理办法（试行）》执行过程中收取保证金'),
  ])('no line begins with 的 or a closing mark, nor ends with 关于, 反映 or an opening mark: %s', (title) => {
    const lines = breakTitle(title, ['阿依古丽·买买提江'])
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) {
      expect(line).not.toMatch(/^[的》）”，、]/u)
      expect(line).not.toMatch(/(?:关于|[《（“])$/u)
    }
  })

  // What the dictionary takes apart: 镇|江 for 镇江, the last character of a place or a compound, the head of a body's name.
  test.each([
    '金石镇江边村',
    '松林岭路',
    '阴凉处',
    '乘车码',
    '空心房',
    '业主委员会',
    '农机公司',
    '上学期间',
    '石桥驾校',
  ])('no line break stands inside %s, wherever it falls', (name) => {
    for (let before = 0; before <= 12; before += 1) {
      const subject = `${'石桥村村民要求镇政府说明'.slice(0, before)}，${name}乱收费乱停车`
      const lines = breakTitle(report('群众', subject), ['群众'])
      expect(lines.filter((line) => line.includes(name))).toHaveLength(1)
    }
  })

  test('镇 with 江 behind it is not taken for the town of 镇江', () => {
    const lines = breakTitle(report('群众', '投诉有人在河口市金石镇江边村强行占地建房'), ['群众'])
    expect(lines.filter((line) => line.includes('金石镇江边村'))).toHaveLength(1)
  })

  test('a name that fits on a line is not cut', () => {
    const name = '欧阳娜娜仁其木格'
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), (before) => {
        const title = `关于${'村民'.repeat(before)}${name}反映用水问题调查处理情况的报告`
        expect(breakTitle(title, [name]).filter((line) => line.includes(name))).toHaveLength(1)
      }),
    )
  })
})

describe('whatever the title', () => {
  const titles = fc
    .array(
      fc.constantFrom(
        '关于',
        '反映',
        '王建国',
        '青山镇',
        '石桥村',
        '三组',
        '污水',
        '直排',
        '《条例》',
        '（试行）',
        'G327',
        '12',
        '的',
        '，',
        '喆堃',
        '𠮷',
        '问题',
        '报告',
      ),
      { minLength: 1, maxLength: 60 },
    )
    .map((parts) => parts.join(''))

  test('its lines joined are the title, and each fits', () => {
    fc.assert(
      fc.property(titles, (title) => {
        const lines = breakTitle(title)
        expect(lines.join('')).toBe(title)
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(titleCharsPerLine)
      }),
    )
  })

  test('three lines are never an hourglass', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 34 }), (length) => {
        const lines = breakTitle(
          report('群众', '石桥村生活污水直排河道影响灌溉用水和沿线道路安全通行以及村容村貌'.slice(0, length)),
        )
        const [first = '', second = '', third = ''] = lines
        fc.pre(third !== '')
        expect(textWidth(second)).toBeGreaterThanOrEqual(Math.min(textWidth(first), textWidth(third)))
      }),
    )
  })

  test('one of two hundred characters is broken in less than a tenth of a second', () => {
    const started = performance.now()
    const lines = breakTitle(report('群众', '青山镇石桥村三组生活污水直排河道影响灌溉用水'.repeat(9)))
    expect(performance.now() - started).toBeLessThan(100)
    expect(lines.length).toBeGreaterThan(9)
  })
})
