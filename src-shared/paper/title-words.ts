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
  '业主委员会',
  '有限公司',
  '不动产',
  '灵活就业',
  '出行难',
  '工作人员',
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
/** Nouns that end the name of a body, a place or a time. */
const nameEnds: ReadonlySet<string> = new Set(
  (
    '公司 集团 中心 委员会 学校 小学 中学 大学 幼儿园 医院 卫生院 银行 社区 小区 花园 公寓 ' +
    '广场 市场 商场 超市 宾馆 酒店 饭店 餐馆 驾校 物业 街道 公路 大道 大桥 车站 政府 ' +
    '办公室 派出所 管理局 管理处 服务站 合作社 联合社 世界 工程 项目 机构 部门 人员 期间 ' +
    '工作 路段 路口 附近 附属 用地 用水 线路 路线 国际 世纪 东方 公园 厂家 业主'
  ).split(' '),
)

/** A word without the marks that were glued to its end. */
const bareOf = (word: string): string => word.replace(/[，。；：、？！）》〉”’】〕%℃]+$/u, '')

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
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map((piece) => piece.segment)
  return joinNames(words.flatMap(cutForeignTown))
}

/** 镇江, 镇海, 乡宁 … are towns elsewhere; within a title they are nearly always 某镇 and what follows: 金石镇|江边村. */
const foreignTown = /^([镇乡])([江海安平远雄原康坪巴宁城])$/u

function cutForeignTown(word: string, index: number, words: readonly string[]): readonly string[] {
  const [, suffix, rest] = foreignTown.exec(word) ?? []
  const isOwnName =
    index === 0 || /[省市县]$/u.test(words[index - 1] ?? '') || /^[市区县]/u.test(words[index + 1] ?? '')
  return suffix === undefined || rest === undefined || isOwnName ? [word] : [suffix, rest]
}

/** 自然|岭路, 乘车|码, 阴凉|处: what the dictionary leaves over is the end of the word before. */
function joinNames(words: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const word of words) {
    const last = joined.at(-1) ?? ''
    const ends = (isLooseEnd.test(word) && isHan.test(last)) || (placeEnd.test(word) && isBareName(last))
    if (ends && !headWords.has(last)) joined[joined.length - 1] = last + word
    else joined.push(word)
  }
  return joined
}

const isHan = /\p{Script=Han}$/u
/** Single characters that end a noun. Prepositions, verbs and particles are not among them. */
const isLooseEnd =
  /^[省市县区镇乡村组街路巷桥沟河湖山厂店站所局院校园号楼栋户码处房证卡费员者难率量法权类型器机车线网池井渠坝堤岭坡湾口门场馆店城苑寨屯庄]$/u
/** Two characters of which the second ends a place and the first is no word: 岭路, 湾村, 江边村. */
const placeEnd = /^\p{Script=Han}{1,2}[镇乡村路街巷桥组坝渠]$/u
/** Words that a place's name may well go on from; a finished place, a verb of the trade or a digit is none. */
const isBareName = (word: string): boolean =>
  /^\p{Script=Han}{1,2}$/u.test(word) && !/[省市县区镇乡村组街路的了在]$/u.test(word) && !verbs.has(word)
const verbs: ReadonlySet<string> = new Set(
  (
    '反映 投诉 举报 咨询 建议 希望 请求 恳请 要求 呼吁 求助 盼望 解决 维修 修复 整治 治理 ' +
    '开通 取消 增加 查处 关于 占用 损坏 破损 新建 改造 重修 硬化 拓宽'
  ).split(' '),
)

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
  if (headWords.has(last)) return last === '反映' ? 22 : 60
  if (['问题', '情况', '报告', '一事'].includes(next)) return 26
  if (next.startsWith('的')) return 30
  if (last.endsWith('的')) return 6
  if (/[》”）]$/u.test(last)) return 6
  // What ends a name is never parted from it: 业主|委员会, 农机|公司, 上学|期间.
  if (nameEnds.has(bareOf(next))) return 50
  // Place names and proper names fall apart into single characters.
  const single = [last, bareOf(next)].filter((word) => [...word].length === 1).length
  return single === 2 ? 50 : single === 1 ? 40 : 12
}

function isInsideMarks(before: readonly string[]): boolean {
  const text = before.join('')
  const depth = (open: string, close: string): number => text.split(open).length - text.split(close).length
  return depth('《', '》') > 0 || depth('“', '”') > 0 || depth('（', '）') > 0
}
