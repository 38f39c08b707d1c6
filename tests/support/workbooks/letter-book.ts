import { writeWorkbook } from './zip-workbook'

const heads = [
  '工单编号',
  '来电时间',
  '来电人',
  '电话',
  '地址',
  '标题',
  '内容',
  '类别',
  '承办单位',
  '状态',
  '件数',
  '满意率',
]

const shared = new Map<string, number>()
const numberOf = (text: string): number => {
  const known = shared.get(text)
  if (known !== undefined) return known
  shared.set(text, shared.size)
  return shared.size - 1
}

/** A ledger as a platform exports it: so many letters under one line of heads, twelve columns, texts shared. */
export function aLetterBook(letters: number): Uint8Array<ArrayBuffer> {
  shared.clear()
  const text = (words: string): string => `<c t="s"><v>${numberOf(words)}</v></c>`
  const rows = [`<row>${heads.map(text).join('')}</row>`]
  for (let nth = 1; nth <= letters; nth += 1) {
    const texts = [
      `来电人${nth}`,
      `1380000${1000 + (nth % 9000)}`,
      `青山镇东街村${nth % 40}组`,
      `路灯不亮（${nth}）`,
      `来电人反映东街村${nth % 40}组的路灯坏了${nth % 31}天，夜里出行不便，请尽快派人维修并答复。`,
      `城乡建设/公用设施/${nth % 17}`,
      `第${nth % 12}办公室`,
      nth % 3 === 0 ? '已办结' : '办理中',
    ]
    const day = `<c s="1"><v>${46_023 + (nth - 1) / 50 + 8 / 24}</v></c>`
    rows.push(
      `<row>${text(`2026-${nth}`)}${day}${texts.map(text).join('')}<c><v>${nth % 5}</v></c><c s="2"><v>0.${90 + (nth % 10)}</v></c></row>`,
    )
  }
  const strings = [...shared.keys()].map((words) => `<si><t>${words}</t></si>`).join('')
  return writeWorkbook({ data: rows.join(''), strings, formats: ['yyyy-mm-dd hh:mm', '0.00%'] })
}
