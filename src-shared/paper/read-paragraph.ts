import type { PaperParagraph, ParagraphLevel } from './paper-document'

interface LevelMark {
  readonly level: ParagraphLevel
  readonly pattern: RegExp
  readonly write: (number: string) => string
}

// GB/T 9704-2012 cl. 7.3.3: 文中结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注.
// Behind it, the ways in which the same four are commonly typed.
const chineseNumber = '[一二三四五六七八九十]{1,3}'
/** 二、三组村民… and 三、四月份… begin with a list of numbers, not with a level. */
const notAList = '(?![一二三四五六七八九十]{1,2}[组队社村月日号])'
const levelMarks: readonly LevelMark[] = [
  {
    level: 1,
    pattern: new RegExp(`^(${chineseNumber})[、．.]${notAList}\\s*(?=\\S)`, 'u'),
    write: (number) => `${number}、`,
  },
  {
    level: 2,
    pattern: new RegExp(`^[（(](${chineseNumber})[）)][、．.]?\\s*(?=\\S)`, 'u'),
    write: (number) => `（${number}）`,
  },
  { level: 3, pattern: /^(\d{1,2})[、．.](?!\d)\s*(?=\S)/u, write: (number) => `${number}.` },
  { level: 4, pattern: /^[（(](\d{1,2})[）)][、．.]?\s*(?=\S)/u, write: (number) => `（${number}）` },
]

/** How the sentence behind a level's number is set: in the level's own face, or as running text. */
export type HeadingUse = 'heading' | 'text'

/** Longest run-in heading, in characters behind its number; with a comma in it, half as many. */
const longestRunIn = 20
const longestWithComma = 16
/** Longest line without a full stop that still is a heading: a line and a half of the page. */
const longestBare = 40
/** What a heading that was given a full stop ends with: 一、关于学校收费问题。 三、处理情况。 A sentence ends otherwise. */
const nominalEnd =
  /(?:情况|问题|建议|意见|结论|结果|措施|依据|投诉|诉求|事项|原因|经过|背景|打算|安排|意义|影响|说明|现象)。$/u

interface NumberedLine {
  readonly level: ParagraphLevel
  readonly numbered: string
  /** The first sentence with its number and its full stop, or all there is where nothing stops. */
  readonly lead: string
  readonly number: string
}

function readNumber(line: string): NumberedLine | undefined {
  for (const mark of levelMarks) {
    const found = mark.pattern.exec(line)
    if (found === null) continue
    const number = mark.write(found[1] ?? '')
    const numbered = number + line.slice(found[0].length)
    const stop = numbered.indexOf('。')
    return { level: mark.level, numbered, number, lead: stop < 0 ? numbered : numbered.slice(0, stop + 1) }
  }
  return undefined
}

/**
 * Whether the sentence behind a number is a heading. Without a full stop it is one while it is short. With text behind it,
 * it is a run-in heading while it is short (一、基本情况。我镇…). Alone on its line with a full stop it is a sentence
 * (一、立即组织应急填补。), unless it only names something (三、处理情况。).
 */
function judgeHeading({ numbered, lead, number }: NumberedLine): HeadingUse {
  const chars = [...lead].length - number.length - (lead.endsWith('。') ? 1 : 0)
  if (!lead.endsWith('。')) return chars <= longestBare ? 'heading' : 'text'
  const isRunIn = lead.length < numbered.length
  if (!isRunIn) return chars <= longestRunIn && nominalEnd.test(lead) ? 'heading' : 'text'
  return chars <= (/[，；：]/u.test(lead) ? longestWithComma : longestRunIn) ? 'heading' : 'text'
}

/**
 * One line of text as a paragraph: the level its number names, the number as the standard writes it, and the heading
 * sentence apart, which alone takes the level's face (黑体 for 一、, 楷体 for （一）). `use` is what a clerk has said of
 * this line; without it the line itself decides.
 */
export function readParagraph(line: string, use?: HeadingUse): PaperParagraph {
  const read = readNumber(line)
  if (read === undefined) return { level: 0, lead: '', text: line }
  const lead = (use ?? judgeHeading(read)) === 'heading' ? read.lead : ''
  return { level: read.level, lead, text: read.numbered.slice(lead.length) }
}

/** A line whose face a clerk may choose: its first sentence as it will be printed, and what the line itself says it is. */
export interface HeadingCandidate {
  readonly lead: string
  readonly judged: HeadingUse
}

/** The candidate in a line, or undefined where no face depends on it: levels 3 and 4 are set like running text. */
export function findHeading(line: string): HeadingCandidate | undefined {
  const read = readNumber(line)
  return read === undefined || read.level > 2 ? undefined : { lead: read.lead, judged: judgeHeading(read) }
}
