import { describe, expect, it, test } from 'vitest'
import { findMentions, replaceMentions } from '#shared/text/find-mentions'

const words = { name: '人', phone: '话', address: '址' }
const nobody = { name: '', phone: '', address: '' }
const mark = (text: string, caller: Partial<typeof nobody>, place = ''): string =>
  replaceMentions(text, findMentions(text, { ...nobody, ...caller }, place), words)

const liMing = { name: '李　明', phone: '138-0000-1234', address: '红旗村三组12号（桥头）' }
const wangFang = {
  name: '王芳（女，58岁）',
  phone: '13800001234、(0577)62123456转801',
  address: '幸福小区3栋2单元501室',
}

describe('a caller is found however the text writes them', () => {
  test.each([
    ['来电人李明说', '来电人人说'],
    ['李 明', '人'],
    ['李\u200b明', '人'],
    ['电话138 0000 1234。', '电话话。'],
    ['13800001234', '话'],
    ['１３８－００００－１２３４', '话'],
    ['138—0000—1234', '话'],
    ['+86 138 0000 1234', '话'],
    ['0086-13800001234', '话'],
    ['8613800001234', '话'],
    ['手机一三八〇〇〇〇一二三四', '手机话'],
    ['住红旗村三组12号', '住址'],
    ['住红旗村3组１２号', '住址'],
    ['住红旗村第三村民小组十二号', '住址'],
    ['住红旗村三组12号（桥头）', '住址'],
    ['三组12号的李明', '址的人'],
    ['红旗村三组的人', '址的人'],
    ['红旗村三组12', '址'],
  ])('%s → %s', (text, marked) => expect(mark(text, liMing, '红旗村')).toBe(marked))

  test.each([
    ['王芳女士', '人女士'],
    ['王 芳', '人'],
    ['13800001234或62123456', '话或话'],
    ['0577-62123456转801', '话'],
    ['0577—6212 3456—801', '话'],
    ['（0577）62123456', '话'],
    ['(0577) 6212 3456 分机 801', '话'],
    ['62123456转801', '话'],
    ['86-577-62123456', '话'],
    ['幸福小区3幢2单元501', '址'],
    ['3号楼2单元501室', '址'],
    ['3-2-501', '址'],
    ['三栋二单元五〇一室', '址'],
  ])('%s → %s', (text, marked) => expect(mark(text, wangFang)).toBe(marked))

  test.each([
    ['阿卜杜拉·买买提', '阿卜杜拉•买买提', '人'],
    ['阿卜杜拉·买买提', '阿卜杜拉‧买买提', '人'],
    ['阿卜杜拉·买买提', '阿卜杜拉买买提', '人'],
    ['阿卜杜拉·买买提', '阿卜杜拉．买买提', '人'],
    ['阿卜杜拉·买买提', '阿卜杜拉反映', '人反映'],
    ['王芳女士', '王芳反映', '人反映'],
    ['王女士', '王女士反映', '人反映'],
    ['李明、王芳', '王芳和李明', '人和人'],
    ['李明 王芳', '王芳和李明', '人和人'],
    ['李明等5人', '李明反映', '人反映'],
    ['李⻓龙', '李长龙', '人'],
    ['Li Ming', 'LI MING called', '人 called'],
    ['李明13800001234', '李明，13800001234', '人，话'],
  ])('the name %s in %s', (name, text, marked) => expect(mark(text, { name })).toBe(marked))
})

describe('what is not the caller stays', () => {
  test.each([
    ['红旗村路灯不亮', '红旗村路灯不亮'],
    ['（13800001234）', '（话）'],
    ['十三组12号', '十三组12号'],
    ['三组112号', '三组112号'],
    ['12号那天', '12号那天'],
    ['三组路灯', '三组路灯'],
    ['13800001235', '13800001235'],
  ])('%s', (text, marked) => expect(mark(text, liMing, '红旗村')).toBe(marked))

  it('takes no telephone out of a longer number', () => {
    expect(mark('承办单162123456号', wangFang)).toBe('承办单162123456号')
    expect(mark('桥宽62123456', { phone: '6212345' })).toBe('桥宽62123456')
  })
  it('takes no Latin name out of a longer word', () => expect(mark('deliming', { name: 'Li Ming' })).toBe('deliming'))
  it.each(['王', '匿名', '群众', '热心市民', '不愿透露姓名', '无'])('knows that %s names nobody', (name) =>
    expect(mark(`王村群众匿名反映，热心市民不愿透露姓名，无`, { name })).toBe(
      '王村群众匿名反映，热心市民不愿透露姓名，无',
    ),
  )
  it('leaves an address that is no closer than the place of the matter', () =>
    expect(mark('石桥村三组路灯不亮', { address: '石桥村三组' }, '青山镇石桥村3组')).toBe('石桥村三组路灯不亮'))
  it('joins what overlaps, so that nothing of either is left over', () => {
    const mentions = findMentions('幸福小区3栋2单元501室', wangFang)
    expect(mentions).toEqual([{ kind: 'address', from: 0, to: 13 }])
  })
  it('does not look for a name over the end of a line', () => expect(mark('桃李\n明天', liMing)).toBe('桃李\n明天'))
})
