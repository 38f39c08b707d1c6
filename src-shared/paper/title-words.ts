// Words of this trade that a general dictionary cuts up.
const tradeWords = [
  '市长公开电话',
  '市长热线',
  '受理中心',
  '承办单',
  '交办函',
  '调查处理情况',
  '办理情况',
  '处理情况',
  '的报告',
  '的回复',
  '的函',
  '的通知',
  '人民政府',
  '党委',
  '卫生院',
  '派出所',
  '村委会',
  '居委会',
  '合作社',
  '自来水',
  '低保户',
  '宅基地',
  '农民工',
  '物业公司',
  '生活污水',
  '噪音',
  '扰民',
  '通村公路',
  '安全隐患',
] as const

const headWords = new Set([
  '关于',
  '反映',
  '对',
  '就',
  '在',
  '因',
  '将',
  '被',
  '把',
  '向',
  '与',
  '和',
  '及',
  '以及',
  '为',
  '由',
  '从',
  '按',
  '不',
  '未',
  '无',
])
const tailMarks = /^[，。；：、？！）》〉”’】〕%℃]/u
const openMarks = /[（《〈“‘【〔]$/u
const tailWords = /^[的地得了着等及和与之们]/u
const suffixes = /^[省市县区镇乡村组街路巷桥沟河湖山厂店站所局院校园号楼栋户]/u

/** The title cut into words that a line break should not split. Joined, they are the title. */
export function splitTitleWords(title: string, keepWhole: readonly string[]): readonly string[] {
  const kept = [...keepWhole, ...tradeWords]
    .filter((word) => word !== '')
    .sort((left, right) => right.length - left.length)
  const words: string[] = []
  let pending = ''
  let rest = title
  while (rest !== '') {
    const whole = kept.find((word) => rest.startsWith(word))
    if (whole === undefined) {
      const [char = ''] = rest
      pending += char
      rest = rest.slice(char.length)
      continue
    }
    words.push(...segment(pending), whole)
    pending = ''
    rest = rest.slice(whole.length)
  }
  words.push(...segment(pending))
  return glueMarks(words)
}

/** Dictionary words; single characters where the browser (Firefox before 125) has no dictionary. */
function segment(text: string): readonly string[] {
  if (text === '') return []
  if (typeof Intl.Segmenter !== 'function') return [...text]
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map((piece) => piece.segment)
}

/** Puts closing marks on the word before, opening marks on the word behind, and joins runs of digits and Latin. */
function glueMarks(words: readonly string[]): readonly string[] {
  const glued: string[] = []
  for (const word of words) {
    const last = glued.at(-1)
    const joins =
      last !== undefined &&
      (tailMarks.test(word) || openMarks.test(last) || (/[\p{ASCII}×]$/u.test(last) && /^[\p{ASCII}×]/u.test(word)))
    if (joins) glued[glued.length - 1] = last + word
    else glued.push(word)
  }
  return glued
}

/** What a break between `before` and `after` costs: 0 behind a finished phrase, more inside one, most inside a name. */
export function breakCostBetween(before: readonly string[], after: readonly string[]): number {
  const last = before.at(-1) ?? ''
  const next = after[0]
  if (next === undefined) return 0
  if (isInsideMarks(before)) return 45
  if (next === '调查处理情况' && last.endsWith('问题')) return 0
  if (/[，、；：]$/u.test(last)) return 2
  if (tailWords.test(next) && next.length === 1) return 90
  if (headWords.has(last)) return last === '反映' ? 22 : 40
  if (['问题', '情况', '报告', '一事'].includes(next)) return 26
  if (next.startsWith('的')) return 30
  if (last.endsWith('的')) return 6
  if (/[》”）]$/u.test(last)) return 6
  // Place names and proper names fall apart into single characters.
  if (next.length === 1 && suffixes.test(next)) return 36
  if (last.length === 1 && next.length === 1) return 30
  if (last.length === 1 || next.length === 1) return 20
  return 12
}

function isInsideMarks(before: readonly string[]): boolean {
  const text = before.join('')
  const depth = (open: string, close: string): number => text.split(open).length - text.split(close).length
  return depth('《', '》') > 0 || depth('“', '”') > 0 || depth('（', '）') > 0
}
