import { chineseToNumber } from '../paper/chinese-numerals'

/** A clause (款) of an article, with the items (项) that stand under it. */
export interface LawClause {
  readonly text: string
  readonly items: readonly string[]
}

/** An article (条) of a law. */
export interface LawArticle {
  /** As the law prints it: 第三十四条, 第一百二十条之一. */
  readonly label: string
  readonly number: number
  /** Which of those put in behind it (之一 is 1); 0 of the article itself. */
  readonly branch: number
  /** The headings that it stands under, from the top: 第四章 建设用地 第四节 宅基地管理. */
  readonly under: readonly string[]
  readonly clauses: readonly LawClause[]
}

const numeral = '[〇零一二三四五六七八九十百千两]{1,9}|\\d{1,4}'
const articleHead = new RegExp(`^第(${numeral})条(?:之(${numeral}))?(?:[\\s：:]+|$)`, 'u')
const levels = ['编', '分编', '章', '节'] as const
const heading = new RegExp(`^第(?:${numeral})(编|分编|章|节)(?:\\s|$)`, 'u')
const item = new RegExp(`^[（(](?:${numeral})[）)]`, 'u')
const point = /^\d{1,2}[.．、]/u
/** What stands behind the last article: 附件, 附表, a table of rates. 附则 is a chapter. */
const annex = /^附(?:件|表|录|图)?\s*\d{0,2}\s*(?:[：:]|$)/u

/** Whether a line begins an article, and what is left of it behind its number. */
export function readArticleHead(
  line: string,
): { readonly label: string; readonly number: number; readonly branch: number; readonly rest: string } | undefined {
  const found = articleHead.exec(line)
  const number = toNumber(found?.[1])
  if (found === null || number === undefined) return undefined
  const branch = found[2] === undefined ? 0 : toNumber(found[2])
  if (branch === undefined) return undefined
  return { label: found[0].replace(/[\s：:]+$/u, ''), number, branch, rest: line.slice(found[0].length) }
}

const toNumber = (words: string | undefined): number | undefined =>
  words === undefined ? undefined : /^\d+$/u.test(words) ? Number(words) : chineseToNumber(words)

/** Whether a line is the heading of a part, chapter or section. */
export const isHeading = (line: string): boolean => heading.test(line) && readArticleHead(line) === undefined

interface OpenArticle extends Omit<LawArticle, 'clauses'> {
  readonly clauses: { text: string; items: string[] }[]
}

/**
 * The articles of a body, in its order. A paragraph is a clause, one that begins with （一） an item of the clause before it. A line that
 * begins with an article's number out of turn is a clause that cites it.
 */
export function readArticles(body: string): readonly LawArticle[] {
  const reader = new BodyReader()
  for (const line of body.split('\n')) if (!reader.take(line.trim())) break
  return reader.articles
}

class BodyReader {
  readonly articles: OpenArticle[] = []
  private readonly under: (string | undefined)[] = []

  /** False behind the last article. */
  take(line: string): boolean {
    if (line === '') return true
    const last = this.articles.at(-1)
    if (last !== undefined && annex.test(line)) return false
    const head = readArticleHead(line)
    if (head !== undefined && isNext(head, last)) this.begin(head)
    else if (!this.takeHeading(line) && last !== undefined) addLine(last, line)
    return true
  }

  private begin({ rest, ...head }: NonNullable<ReturnType<typeof readArticleHead>>): void {
    const under = this.under.filter((word) => word !== undefined)
    this.articles.push({ ...head, under, clauses: rest.trim() === '' ? [] : [{ text: rest.trim(), items: [] }] })
  }

  private takeHeading(line: string): boolean {
    const level = levels.findIndex((one) => one === heading.exec(line)?.[1])
    if (level < 0) return false
    this.under.length = level
    this.under[level] = line.replaceAll(/\s+/gu, ' ')
    return true
  }
}

const isNext = (
  head: Pick<LawArticle, 'number' | 'branch'>,
  last: Pick<LawArticle, 'number' | 'branch'> | undefined,
): boolean =>
  last === undefined || head.number > last.number || (head.number === last.number && head.branch > last.branch)

function addLine({ clauses }: OpenArticle, line: string): void {
  const clause = clauses.at(-1)
  if (clause !== undefined && item.test(line)) clause.items.push(line)
  else if (clause !== undefined && clause.items.length > 0 && point.test(line))
    clause.items[clause.items.length - 1] += `\n${line}`
  else clauses.push({ text: line, items: [] })
}

/** The words of a clause with its items, a line each. */
export const clauseToText = ({ text, items }: LawClause): string => [text, ...items].join('\n')

/** The words of a whole article, without its number. */
export const articleToText = ({ clauses }: Pick<LawArticle, 'clauses'>): string => clauses.map(clauseToText).join('\n')
