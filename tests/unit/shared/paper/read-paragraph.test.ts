import { describe, expect, test } from 'vitest'
import { findHeading, readParagraph } from '#shared/paper/read-paragraph'

// GB/T 9704-2012: 文中结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注
describe('the level a number names', () => {
  test.each([
    ['一、基本情况', 1, '一、基本情况', ''],
    ['十二、其他', 1, '十二、其他', ''],
    ['（一）现场查看。11月5日上午到场。', 2, '（一）现场查看。', '11月5日上午到场。'],
    ['（二）、查阅资料', 2, '（二）查阅资料', ''],
    ['1.养护责任。由镇负责。', 3, '1.养护责任。', '由镇负责。'],
    ['1、养护责任', 3, '1.养护责任', ''],
    ['（1）日常保洁', 4, '（1）日常保洁', ''],
    ['经查，属实。', 0, '', '经查，属实。'],
    ['1.5公里路面破损', 0, '', '1.5公里路面破损'],
    ['3、4月份各发生一次', 0, '', '3、4月份各发生一次'],
    ['二、三组村民饮水困难', 0, '', '二、三组村民饮水困难'],
    ['一是加强领导', 0, '', '一是加强领导'],
    ['2026年11月5日', 0, '', '2026年11月5日'],
    ['（2026）字样', 0, '', '（2026）字样'],
  ] as const)('%s is level %i', (line, level, lead, text) => {
    expect(readParagraph(line)).toEqual({ level, lead, text })
  })
})

describe('the sentence behind a number', () => {
  test.each([
    ['一、基本情况。我镇共有24个村。', '一、基本情况。', '我镇共有24个村。'],
    ['二、加强领导，落实责任。各村要明确专人。', '二、加强领导，落实责任。', '各村要明确专人。'],
    [
      '（一）关于收取服务费用、捆绑销售车位的问题。经查不属实。',
      '（一）关于收取服务费用、捆绑销售车位的问题。',
      '经查不属实。',
    ],
    ['三、处理情况。', '三、处理情况。', ''],
    ['三、关于学校收费问题。', '三、关于学校收费问题。', ''],
  ])('is a heading where it is short and text follows, or where it only names something: %s', (line, lead, text) => {
    expect(readParagraph(line)).toMatchObject({ lead, text })
  })

  test.each([
    '一、立即组织应急填补。',
    '二、列入明年养护计划，资金由镇财政列支。',
    '一、经查，该路段路灯损坏属实，我镇已于11月20日组织维修。下一步将加强巡查。',
    '二、原各乡镇农机站都属自主经营、自负盈亏的乡镇服务站所。现已全部改制。',
    '一、德政花园小区共有505户，开发商只收到该小区288户维修基金共计40.8825万元，其余住户至今没有缴纳任何费用',
  ])('is text where it is a whole sentence: %s', (line) => {
    expect(readParagraph(line)).toMatchObject({ level: 1, lead: '', text: line })
  })

  test('is what the clerk says it is', () => {
    expect(readParagraph('一、立即组织应急填补。', 'heading').lead).toBe('一、立即组织应急填补。')
    expect(readParagraph('一、基本情况。我镇共有24个村。', 'text')).toMatchObject({
      lead: '',
      text: '一、基本情况。我镇共有24个村。',
    })
  })

  test('is offered for a choice only where the level has a face of its own', () => {
    expect(findHeading('（一）现场查看。已到场。')).toEqual({ lead: '（一）现场查看。', judged: 'heading' })
    expect(findHeading('1.现场查看。已到场。')).toBeUndefined()
    expect(findHeading('经查，属实。')).toBeUndefined()
  })
})
