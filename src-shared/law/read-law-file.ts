import { lastFirst } from '../prelude/last-first'
import { parseLocalDate, type LocalDate } from '../prelude/local-date'
import { fail, ok, type Result } from '../prelude/result'
import { cleanText } from '../text/clean-text'
import { lawLimits, lawTextSchema, type LawClass, type LawText } from './law-record'
import { isHeading, readArticleHead, readArticles } from './read-articles'

/** Why a text is no law that can be kept. */
export type LawFileRefused =
  | { readonly type: 'LawEmpty' }
  /** No article 第一条 in it: `seen` is its first line. */
  | { readonly type: 'LawWithoutArticles'; readonly seen: string }
  | { readonly type: 'LawNameUnfit'; readonly name: string }
  | {
      readonly type: 'LawTooLong'
      readonly most: number
      readonly found: number
      readonly of: 'characters' | 'articles'
    }

/**
 * A law from the text of a file, Markdown or plain, as public collections write them: its name first, when it was passed and amended,
 * then headings and articles. `path` is the file's, which tells kind and version where the text does not.
 */
export function readLawFile(text: string, path: string): Result<LawText, LawFileRefused> {
  const lines = toLines(text)
  if (lines.length === 0) return fail({ type: 'LawEmpty' })
  const first = lines.findIndex(({ line }) => isHeading(line) || readArticleHead(line) !== undefined)
  const head = lines.slice(0, Math.max(first, 0))
  const body = lines
    .slice(Math.max(first, 0))
    .map(({ line }) => line)
    .join('\n')
  const articles = readArticles(body).length
  if (first < 0 || articles === 0)
    return fail({ type: 'LawWithoutArticles', seen: (lines[0]?.line ?? '').slice(0, 40) })
  const tooLong = refuseLength(body, articles)
  if (tooLong !== undefined) return fail(tooLong)
  const { name, part } = readName(head, path)
  const law: LawText = {
    name,
    part,
    class: guessClass(name, path, head.map(({ line }) => line).join('\n')),
    on: readVersion(
      head.map(({ line }) => line),
      path,
    ),
    source: path.slice(-lawLimits.source),
    body,
  }
  return lawTextSchema.safeParse(law).success ? ok(law) : fail({ type: 'LawNameUnfit', name: name.slice(0, 100) })
}

function refuseLength(body: string, articles: number): LawFileRefused | undefined {
  if (body.length > lawLimits.body)
    return { type: 'LawTooLong', most: lawLimits.body, found: body.length, of: 'characters' }
  return articles > lawLimits.articles
    ? { type: 'LawTooLong', most: lawLimits.articles, found: articles, of: 'articles' }
    : undefined
}

interface HeadLine {
  readonly line: string
  /** Whether Markdown marks it as a heading. */
  readonly marked: boolean
}

/** The lines of a text without what Markdown adds: front matter, comments, marks of headings and of bold. */
function toLines(text: string): readonly HeadLine[] {
  return cleanText(text.replace(/^\ufeff/u, ''))
    .replace(/^---\n[\s\S]*?\n---(?:\n|$)/u, '')
    .replaceAll(/<!--[\s\S]*?-->/gu, '')
    .split('\n')
    .flatMap((raw) => {
      const marked = /^\s*#{1,6}\s/u.test(raw)
      const line = raw
        .replace(/^\s*#{1,6}\s+/u, '')
        .replaceAll(/\*\*|\\(?=[（(）).-])/gu, '')
        .replaceAll(/[\t\u3000 ]+/gu, ' ')
        .trim()
      return line === '' ? [] : [{ line, marked }]
    })
}

const partShape = /^第?[\u4e00-\u9fff]{2,12}编$|^(?:总则|附则)$/u

/** The name is the first line; 中华人民共和国民法典 may be followed by the one of its parts that the file has. */
function readName(head: readonly HeadLine[], path: string): { readonly name: string; readonly part: string } {
  const named = head[0]
  if (named === undefined) return { name: nameOfPath(path), part: '' }
  const next = head[1]
  const part = next !== undefined && partShape.test(next.line) ? next.line : ''
  return { name: named.line.replaceAll(/[《》\s]/gu, ''), part }
}

const nameOfPath = (path: string): string =>
  (path.split('/').at(-1) ?? path)
    .replace(/\.\w{1,8}$/u, '')
    .replace(/[（(_-]*\d{4}[-.年]?\d{2}[-.月]?\d{2}日?[)）]?$/u, '')
    .trim()

const writtenDay = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu
const dayInPath = /(\d{4})[-.年]?(\d{2})[-.月]?(\d{2})日?[)）]?(?:\.\w{1,8})?$/u

/** The day that the file's name says, else the newest on which the head says it was passed or amended, not only took effect. */
function readVersion(head: readonly string[], path: string): LocalDate | '' {
  const named = dayInPath.exec(path)
  const fromPath = named === null ? undefined : toDay(named)
  if (fromPath !== undefined) return fromPath
  const days = (lines: readonly string[]): LocalDate[] =>
    lines.flatMap((line) => [...line.matchAll(writtenDay)].flatMap((found) => toDay(found) ?? [])).sort()
  const passed = days(head.filter((line) => !/日\s*(?:起)?\s*施行/u.test(line)))
  return passed.at(-1) ?? days(head).at(-1) ?? ''
}

const toDay = ([, year = '', month = '', day = '']: readonly string[]): LocalDate | undefined =>
  parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)

/** The folders in which the public collections keep each kind. */
const classOfFolder: ReadonlyMap<string, LawClass> = new Map<string, LawClass>([
  ...[
    '法律',
    '宪法',
    '宪法相关法',
    '民法典',
    '民法商法',
    '行政法',
    '经济法',
    '社会法',
    '刑法',
    '诉讼与非诉讼程序法',
  ].map((folder): [string, LawClass] => [folder, 'law']),
  ['行政法规', 'regulation'],
  ['党内法规', 'party'],
  ['司法解释', 'interpretation'],
  ['地方性法规', 'local'],
  ['部门规章', 'rule'],
  ['地方政府规章', 'rule'],
])

function guessClass(name: string, path: string, head: string): LawClass {
  if (/中共中央/u.test(head)) return 'party'
  const folders = path.split('/').slice(0, -1)
  for (const folder of lastFirst(folders)) {
    const known = classOfFolder.get(folder)
    if (known !== undefined) return known
  }
  if (/^中华人民共和国.*(?:法|法典)$/u.test(name)) return 'law'
  if (/国务院令/u.test(head)) return 'regulation'
  if (/^.{2,8}?(?:省|市|自治区|自治州|自治县).*条例$/u.test(name)) return 'local'
  return /(?:办法|规定|细则)$/u.test(name) ? 'rule' : 'other'
}
