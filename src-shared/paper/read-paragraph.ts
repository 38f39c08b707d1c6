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

/**
 * One line of text as a paragraph: the level its number names, the number as the standard writes it, and the heading
 * sentence apart, which alone takes the level's face (黑体 for 一、, 楷体 for （一）).
 */
export function readParagraph(line: string): PaperParagraph {
  for (const mark of levelMarks) {
    const found = mark.pattern.exec(line)
    if (found === null) continue
    const numbered = mark.write(found[1] ?? '') + line.slice(found[0].length)
    return splitLead(mark.level, numbered)
  }
  return { level: 0, lead: '', text: line }
}

function splitLead(level: ParagraphLevel, numbered: string): PaperParagraph {
  const stop = numbered.indexOf('。')
  const lead = stop < 0 ? numbered : numbered.slice(0, stop + 1)
  return { level, lead, text: numbered.slice(lead.length) }
}
