import { describe, expect, it } from 'vitest'
import { pasteLayouts } from '#shared/paste/layouts'
import { longestBlock, parseBlock, type PasteReading } from '#shared/paste/parse-block'
import type { PasteField } from '#shared/paste/paste-fields'
import { numberOfFileName, readLabels } from '#shared/paste/split-block'
import { day } from '#tests/support/builders'
import { categoryAliases } from '#shared/case/category-aliases'
import { categoryNames } from '#shared/case/taxonomy'
import { blocks } from './blocks'

const texts = ({ parts }: PasteReading): Partial<Record<PasteField, string>> =>
  Object.fromEntries(parts.map(({ field, text }) => [field, text]))
function read(block: string): Partial<Record<PasteField, string>> & { readonly layout: string } {
  const parsed = parseBlock(block)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return { layout: parsed.value.layout.id, ...texts(parsed.value) }
}
const failureOf = (block: string, choice?: Parameters<typeof parseBlock>[1]) => {
  const parsed = parseBlock(block, choice)
  return parsed.ok ? undefined : parsed.failure
}

const workOrder = {
  layout: 'work-order',
  number: 'SL330520261123000017',
  dispatchedAt: '2026-11-23 08:40',
  place: '云江市青山镇石桥村三组',
  callerName: '孙女士',
  gender: 'female',
  phone: '13800000009',
  demand: 'complaint',
  urgency: 'normal',
}

describe('the messages by which sheets travel', () => {
  it('T1: a fault order in book brackets', () =>
    expect(read(blocks.T1)).toEqual({
      layout: 'fault-order',
      category: '公共服务/水电气网',
      number: '330520261123000018',
      dispatchedAt: '2026-11-23 08:40',
      place: '青山镇石桥村三组12号',
      content: '全户无电，邻居有电',
      callerName: '孙女士',
      gender: 'female',
      phone: '13800000009',
    }))

  it('T2: a work order with a class of four levels, and the telephone told twice', () => {
    const { category, remark, content, ...rest } = read(blocks.T2)
    expect(rest).toEqual(workOrder)
    expect(content).toBe('客户反映石桥村三组最近一周停电四次，要求尽快处理')
    expect(category).toBe('')
    expect(remark).toBe('用户编号：3305001234\n用户名称：石桥村委会\n业务类型：投诉--供电服务--停电--频繁停电')
  })

  it('T3: brackets and a line break within the content', () =>
    expect(read(blocks.T3)).toMatchObject({
      ...workOrder,
      content: '客户反映[石桥村]停电\n第二次来电，[客户要求回电]',
    }))

  it('T4: a content that begins with brackets of its own', () =>
    expect(read(blocks.T4)).toMatchObject({ ...workOrder, content: '[应急受理][预付费]客户反映停电，家中有病人' }))

  it('T5: book brackets, three levels and a stray dash', () => {
    const { remark, ...rest } = read(blocks.T5)
    expect(rest).toMatchObject(workOrder)
    expect(remark).toContain('业务类型：投诉--供电服务--停电')
  })

  it('T6: half-width round brackets throughout', () => expect(read(blocks.T6)).toMatchObject(workOrder))

  it('T7: forwarded without its sender, and with empty values', () => {
    const { remark, ...rest } = read(blocks.T7)
    expect(rest).toMatchObject(workOrder)
    expect(remark).not.toContain('用户')
  })

  it('T8: another sender, urgent, the caller by full name', () => {
    const { gender, ...rest } = read(blocks.T8)
    expect(rest).toMatchObject({ urgency: 'urgent', callerName: '孙秀英', number: 'SL330520261123000017' })
    expect(gender).toBeUndefined()
  })

  it('T9: a limit, and a content that is a block itself', () =>
    expect(read(blocks.T9)).toMatchObject({
      number: 'SL330520261123000017',
      secondNumber: 'DH26112346000000123',
      channel: 'transfer',
      dueAt: '2026-11-30 17:30',
      demand: 'suggestion',
      content: '石桥村路灯半月不亮，夜里不安全',
    }))

  it('T10: a blank before a label, nested brackets, nobody named', () =>
    expect(read(blocks.T10)).toEqual({
      layout: 'fault-report',
      category: '公共服务/水电气网',
      number: '330520261123000019',
      calledAt: '2026-11-23 07:55',
      place: '青山镇红旗村',
      content: '【客户要求加急】变压器冒烟',
      phone: '0577-62123456',
    }))

  it('T11: a relayed petition, with brackets in what the caller says', () =>
    expect(read(blocks.T11)).toEqual({
      layout: 'relayed-petition',
      category: '乡村建设/路灯',
      number: 'HZDH20261123000123',
      channel: 'phone',
      place: '云江省云江市青山镇',
      content: '我是石桥村村民，村口（老桥头）的路灯坏了半个月，请帮忙修一修。',
    }))

  it('T12: an e-mail that tells number and limit alone', () =>
    expect(read(blocks.T12)).toEqual({
      layout: 'petition-mail',
      number: '330523202611',
      dueAt: '2026-12-08',
      remark: '云江市信访局',
    }))

  it('T13: an acceptance message, whose telephone is not the caller’s', () => {
    const { phone, ...rest } = read(blocks.T13)
    expect(phone).toBeUndefined()
    expect(rest).toEqual({
      layout: 'acceptance-message',
      number: '330523261120',
      calledAt: '2026-11-20',
      callerName: '孙秀英',
      channel: 'visit',
      remark: '咨询电话：0577-62100000',
    })
  })

  it('T14: a letter, whose contact at the foot is the sender’s', () => {
    const { remark, ...rest } = read(blocks.T14)
    expect(rest).toEqual({
      layout: 'assignment-letter',
      category: '乡村建设/路灯',
      number: '330523261121',
      callerName: '孙秀英',
      gist: '石桥村路灯长期不亮',
      dueAt: '2026-12-20',
    })
    expect(remark).toContain('联系电话：0577-62100001')
  })

  it('T15: a push of a platform', () =>
    expect(read(blocks.T15)).toMatchObject({
      layout: 'platform-push',
      number: 'FW20261123001',
      gist: '石桥村路灯不亮',
    }))

  it('T16: what a caller said, the hotline’s instruction apart from it', () =>
    expect(read(blocks.T16)).toEqual({
      layout: 'call-text',
      category: '乡村建设/路灯',
      content: '市民反映，石桥村主路路灯不亮；一是村口三盏半月未亮；二是学校门口一盏忽明忽暗',
      remark: '请及时向反映人反馈办理信息',
    }))

  it('T17: a reply is said to be one, and is no case', () => {
    const failure = failureOf(blocks.T17)
    expect(failure?.type).toBe('BlockIsReply')
    if (failure?.type !== 'BlockIsReply') return
    expect(texts(failure.reading).remark).toBe(
      '【来电人对维修时间不认可，建议此件不计入考核】【通话录音已上传，建议剔除】',
    )
  })

  it('T18: names of files carry the number', () => {
    expect(read(blocks.T18)).toEqual({ layout: 'file-names', number: '260826143530123456' })
    expect(numberOfFileName('260826143530123456_1756190000000_wechat_20260826.png')).toBe('260826143530123456')
    expect(numberOfFileName('现场照片.png')).toBeUndefined()
  })

  it.each(Object.entries(blocks))('%s has the signature of exactly one layout', (_name, block) =>
    expect(pasteLayouts.filter(({ signature }) => signature.every((mark) => mark.test(block)))).toHaveLength(1),
  )
})

describe('a form filled in line by line', () => {
  it('may have several labels in one line, but what somebody tells is left whole', () => {
    expect(read('来电人：吴建平　电话：13900000003 性别：男\n反映内容：停水三天 电话：没人接')).toMatchObject({
      layout: 'labelled-lines',
      callerName: '吴建平',
      phone: '13900000003',
      content: '停水三天 电话：没人接',
    })
    expect(read('来电人：吴建平 绰号：老吴\n反映内容：停水三天')).toMatchObject({ callerName: '吴建平 绰号：老吴' })
  })

  const form =
    '姓名：孙秀英\n联系电话：138-0000-0009\n家庭住址：石桥村三组\n人数：5\n诉求内容：路灯不亮\n半个月了\n是否保密：是\n来访时间：2026年11月22日 9:05\n* 备注：下午在家'

  it('has a field of each line, and a line without a label goes on with the one above', () =>
    expect(read(form)).toEqual({
      layout: 'labelled-lines',
      category: '乡村建设/路灯',
      callerName: '孙秀英',
      phone: '138-0000-0009',
      address: '石桥村三组',
      peopleCount: '5',
      content: '路灯不亮\n半个月了',
      confidential: '1',
      calledAt: '2026-11-22 09:05',
      remark: '下午在家',
    }))

  it('keeps in the remark what its field cannot take, and of two values the other', () => {
    const parsed = parseBlock('来电人：孙秀英\n电话：没有留\n电话：13800000009\n反映内容：路灯不亮\n来电时间：昨天')
    if (!parsed.ok) throw new Error(parsed.failure.type)
    expect(parsed.value.parts.find(({ field }) => field === 'phone')).toMatchObject({ text: '', doubt: 'unreadable' })
    expect(texts(parsed.value).remark).toBe('来电时间：昨天\n电话：没有留\n电话：13800000009')
  })
})

describe('what running text tells beside its fields', () => {
  const readOn = (block: string, today = '2026-11-23') => {
    const parsed = parseBlock(block, { today: day(today) })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
    return parsed.value.parts
  }
  const call = (note: string): string => `市民反映，石桥村主路有积水。注：${note}`

  it.each([
    ['请于2026年12月5日前答复反映人', '2026-12-05'],
    ['请在2026-12-05日17时前将办理情况反馈我中心', '2026-12-05'],
    ['请你单位于12月5日之前办结', '2026-12-05'],
    ['请贵镇务必于1月8日下班前回复', '2027-01-08'],
    ['请及时办理', undefined],
    ['请于12月5日到会场签到', undefined],
    ['请于2月30日前答复', undefined],
  ])('%s: offers the limit %s, with the words it was read from', (note, dueAt) => {
    const part = readOn(call(note)).find(({ field }) => field === 'dueAt')
    expect(part?.text).toBe(dueAt)
    expect(part === undefined || call(note).includes(part.told)).toBe(true)
  })

  it('counts a day without its year from when the block was sent, and asks for none where nothing says the year', () => {
    const form = '来电人：孙秀英\n派单时间：2025-12-20 08:00\n反映内容：路灯不亮，请于1月5日前答复'
    expect(readOn(form).find(({ field }) => field === 'dueAt')?.text).toBe('2026-01-05')
    expect(read(call('请于12月5日前答复')).dueAt).toBeUndefined()
  })

  it('puts a number with its label into its own field and takes it out of the remark', () => {
    const parts = Object.fromEntries(
      readOn(call('请及时反馈（工单编号：LX20261123001）')).map(({ field, text }) => [field, text]),
    )
    expect(parts).toMatchObject({ number: 'LX20261123001', remark: '请及时反馈' })
    expect(readOn(call('编号：ＬＸ２０２６１１２３００１')).map(({ field }) => field)).not.toContain('remark')
    expect(read(call('用户编号：3305001234')).number).toBeUndefined()
    expect(read('编号：LX20261123001\n来电人：孙秀英\n反映内容：路灯不亮').number).toBe('LX20261123001')
  })

  it.each([
    ['村口的桥塌了半边', '乡村建设/道路'],
    ['石桥村路灯坏了', '乡村建设/路灯'],
    ['石桥村三组水管爆了没水吃', '乡村建设/饮水'],
    ['公厕没人打扫', '乡村建设/厕所'],
    ['学校门口垃圾堆成山', '乡村建设/环卫垃圾'],
    ['镇上广场舞扰民', '环境保护/噪声'],
    ['老板拖欠工资不给', '劳动保障/欠薪'],
    ['石桥村的事情', undefined],
  ])('%s: offers the class %s', (content, category) =>
    expect(read(`来电人：孙秀英\n反映内容：${content}`).category).toBe(category),
  )

  it('leaves a class that is told as it is told', () =>
    expect(read('来电人：孙秀英\n问题分类：公共服务/快递物流\n反映内容：路灯坏了').category).toBe('公共服务/快递物流'))

  it('has aliases of default classes alone, each word of one class', () => {
    expect(Object.keys(categoryAliases).filter((name) => !categoryNames.includes(name))).toEqual([])
    const words = Object.values(categoryAliases).flatMap((some) => some.split(' '))
    expect(new Set(words).size).toBe(words.length)
  })
})

describe('what is not read', () => {
  it('says that a sheet has no number, with all else that it has', () => {
    const failure = failureOf(blocks.T1.replace('【330520261123000018】', '【】'))
    expect(failure?.type).toBe('NumberMissing')
    if (failure?.type === 'NumberMissing') expect(texts(failure.reading).content).toBe('全户无电，邻居有电')
    expect(failureOf(blocks.T15.replace('（【FW20261123001】）', ''))?.type).toBe('NumberMissing')
    expect(failureOf(blocks.T12.replace('(信访编号：330523202611)', ''))?.type).toBe('NumberMissing')
  })

  it.each([
    ['T1', blocks.T1.replace('邻居有电】', '邻居有电')],
    ['T3', blocks.T3.replace(']]', ']')],
    ['T11', '（信访标题：[来电]云江市；信访编号：HZDH20261123000123 我是村民，路灯坏了。'],
    ['T14', blocks.T14.replace('）', '')],
  ])('stops at a bracket that nothing closes (%s)', (_name, block) =>
    expect(failureOf(block)).toMatchObject({ type: 'BracketUnclosed', layout: expect.any(String) }),
  )

  it('asks where two layouts have the block, and reads by the one that is chosen or left on', () => {
    const both = `${blocks.T15}\n${blocks.T17}`
    const failure = failureOf(both)
    expect(failure).toMatchObject({
      type: 'LayoutsAmbiguous',
      layouts: [{ id: 'platform-push' }, { id: 'reply-text' }],
    })
    expect(parseBlock(both, { layoutId: 'platform-push' }).ok).toBe(true)
    expect(parseBlock(both, { off: new Set(['reply-text']) }).ok).toBe(true)
  })

  it('names the words of a sheet in a block that no layout has, and none in a plain text', () => {
    expect(failureOf('故障单号为：【123】')).toMatchObject({ type: 'LayoutUnknown', labels: ['故障单号'] })
    expect(failureOf('今天下午三点开会')).toEqual({ type: 'LayoutUnknown', labels: [] })
    expect(failureOf(blocks.T1, { off: new Set(['fault-order']) })).toMatchObject({ type: 'LayoutUnknown' })
  })

  it('refuses nothing, and more than ten pages', () => {
    expect(failureOf(' \n\u200b')).toEqual({ type: 'BlockEmpty' })
    expect(failureOf('字'.repeat(longestBlock + 1))).toMatchObject({ type: 'BlockTooLong' })
  })

  it('doubts a number that a spreadsheet rounded', () => {
    const parsed = parseBlock(blocks.T1.replace('330520261123000018', '330520261123018000'))
    expect(parsed.ok && parsed.value.parts[0]).toMatchObject({ field: 'number', doubt: 'rounded-number' })
  })

  it('takes no long time for hostile text', () => {
    // The processor's time, not the clock's: another program may have the machine meanwhile.
    const started = process.cpuUsage()
    for (const text of [
      '【'.repeat(9000),
      '（信访标题：'.repeat(1500),
      '现将'.repeat(4000),
      '姓名：内容：'.repeat(2000),
    ])
      parseBlock(`${text}交办函交由你单位信访编号：同志受理咨询电话`)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000)
  })
})

it('every label of a layout stands for one field alone, and every id once', () => {
  for (const { reader } of pasteLayouts) {
    if (!('labels' in reader)) continue
    const labels = Object.values(reader.labels).flatMap((some) => some.split(' '))
    expect(labels).toHaveLength(readLabels(reader.labels).size)
  }
  expect(new Set(pasteLayouts.map(({ id }) => id)).size).toBe(pasteLayouts.length)
})
