import type { SearchDoc } from '#shared/search/search-doc'
import { toSearchText } from '#shared/text/search-text'
import { foldText } from '#shared/text/fold-text'

/** Numbers that come again with the same seed. */
function seeded(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁单仇查解区',
]
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀英霞平刚桂香兰云辉建国志红海波永健文斌玉梅鹏飞晓春燕']
const villages = [...'石柳青龙红白黄大小上下东西南北金银桃杏松竹']
const kinds = ['桥村', '湾村', '山村', '沟村', '旗村', '坪村', '店村', '河村']
const matters = [
  '路灯不亮',
  '垃圾未清运',
  '饮用水浑浊',
  '噪声扰民',
  '宅基地纠纷',
  '低保申请',
  '道路破损',
  '排水沟堵塞',
  '欠薪',
  '养老金未到账',
  '医保报销',
  '占道经营',
  '违章建筑',
  '污水外溢',
  '树木挡线',
  '停电频繁',
]

/** Made-up cases as they are searched, with as many different words as a ledger of years has. */
export function madeUpDocs(cases: number, seed = 7): SearchDoc[] {
  const pick = seeded(seed)
  const of = (list: readonly string[]): string => list[pick(list.length)] ?? ''
  const hanzi = (length: number): string =>
    Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor((pick(1000) / 1000) ** 3 * 6_000))).join('')
  return Array.from({ length: cases }, (_, nth) => {
    const village = of(villages) + of(villages) + of(kinds)
    const name = of(surnames) + of(given) + of(given)
    const phone = `1${3 + pick(6)}${String(pick(1_000_000_000)).padStart(9, '0')}`
    const matter = of(matters)
    const title = `反映${village}${of(['一组', '二组', '三组', '主路', '广场'])}${matter}的问题`
    const year = 2017 + Math.floor((nth / cases) * 10)
    const ledgerNumber = `${year}-${String(nth + 1).padStart(3, '0')}`
    const sheetNumber = `${year}${String(pick(10_000_000_000)).padStart(10, '0')}`
    const content = `来电人反映：${village}${matter}，${hanzi(60 + pick(180))}。希望有关部门尽快处理，并将结果答复来电人。`
    const phones = [phone]
    return {
      id: `case-${nth}`,
      order: `${year}-01-01 ${String(nth).padStart(7, '0')}`,
      text: toSearchText([ledgerNumber, sheetNumber, title, village, `农村农业/${matter}`, content, name, phone]),
      sounded: foldText([name, title, village].join('\n')),
      named: [`p${nth % 20}`],
      shown: {
        ledgerNumber,
        sheetNumber,
        title,
        callerName: name,
        place: village,
        category: matter,
        others: [],
        phones,
        stage: 'closed',
        calledOn: `${year}-01-01`,
        confidential: false,
      },
      hidden: undefined,
    }
  })
}
