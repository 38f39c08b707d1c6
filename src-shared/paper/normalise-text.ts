import { cleanLine, cleanText } from '../text/clean-text'

const han = String.raw`[\p{Script=Han}〇×]`
/** Whatever a full-width mark may lean on: hanzi, full-width marks and quotation marks. */
const wide = String.raw`[\p{Script=Han}〇×，。；：？！、（）《》〈〉“”‘’…—]`
const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

const bracketed = /\(([^()]*)\)/gu
const hasWide = new RegExp(wide, 'u')
const hasHan = new RegExp(han, 'u')
const markAfterWide = new RegExp(String.raw`(?<=${wide}|")([,;:?!])[ \u3000]*`, 'gu')
const markBeforeWide = new RegExp(String.raw`(?<=[\p{L}\p{N}%℃"”）)])([,;:?!])[ \u3000]*(?=${wide}|")`, 'gu')
const stopAtEnd = new RegExp(String.raw`(?<=${han}|[）》”])\.$`, 'u')
const officialNumber = /[([（【〔]\s*((?:19|20)\d{2})\s*[)\]）】〕]\s*(\d{1,4})\s*号/gu

// A full-width mark has its own room: a blank typed beside it is none of the text (GB/T 15834). Beside a quotation mark it may part Latin words.
const fullMark = '[，。；：？！、（）《》〈〉【】〔〕…]'
const blankAtMark = new RegExp(
  String.raw`(?<=${fullMark}) +| +(?=${fullMark})|(?<=[“”‘’]) +(?=${han})|(?<=${han}) +(?=[“”‘’])`,
  'gu',
)

const widen = (_match: string, mark: string): string => fullWidth[mark] ?? mark

function widenBrackets(text: string): string {
  return text.replace(bracketed, (match: string, inner: string, at: number) => {
    const before = text.slice(0, at).at(-1) ?? ''
    const after = text.charAt(at + match.length)
    return [inner, before, after].some((part) => hasWide.test(part)) ? `（${inner}）` : match
  })
}

function curlQuotes(text: string): string {
  const count = text.split('"').length - 1
  if (count === 0 || count % 2 === 1) return text
  return text.replace(/"([^"]*)"/gu, (match: string, inner: string) => (hasHan.test(inner) ? `“${inner}”` : match))
}

/** One pass over the line: a mark widened in it may be what the next mark leans on. */
function widenOnce(text: string): string {
  return curlQuotes(widenBrackets(text.replaceAll(blankAtMark, '')))
    .replace(markAfterWide, widen)
    .replace(markBeforeWide, widen)
    .replace(/(?<=[\p{Script=Han}”）])(?:\.{3,6}|。{3,6})/gu, '……')
    .replace(/(?<=[\p{Script=Han}”）])--+(?=[\p{Script=Han}“（])/gu, '——')
    .replace(stopAtEnd, '。')
    .replace(officialNumber, '〔$1〕$2号')
}

/**
 * One line of a clerk's text with the punctuation that Chinese print asks for (GB/T 15834). Only marks that lean on
 * Chinese text change: `1,200`, `10:30`, `3.5`, names with `.` or `·`, masks and Latin text stay as typed.
 */
export function normaliseLine(line: string): string {
  let text = cleanLine(line).replace(/[\s\u3000]+/gu, ' ')
  // Ends: every pass leaves fewer narrow marks than it found, or changes nothing.
  for (let next = widenOnce(text); next !== text; next = widenOnce(text)) text = next
  return text
}

/** The lines of a clerk's text that say something, each normalised. */
export function splitParagraphs(text: string): readonly string[] {
  return cleanText(text)
    .split('\n')
    .map(normaliseLine)
    .filter((line) => line !== '')
}
