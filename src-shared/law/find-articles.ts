import { chineseToNumber } from '../paper/chinese-numerals'
import { LetterMatcher, ReadingCodes, toLetters, type ReadChar } from '../search/readings'
import { foldText } from '../text/fold-text'
import { lawTitle } from './law-record'
import type { LawOnShelf } from './law-shelf'
import { articleToText, readArticles, type LawArticle } from './read-articles'

/** An article that was found. */
export interface ArticleFound {
  readonly law: LawOnShelf
  readonly article: LawArticle
}

/** What a search answers: the first articles, and of how many. */
export interface ArticlesFound {
  readonly found: readonly ArticleFound[]
  readonly total: number
}

interface IndexedLaw {
  readonly law: LawOnShelf
  /** Its name as it is compared. */
  readonly title: string
  readonly articles: readonly { readonly article: LawArticle; readonly text: string }[]
}

/** A word of what was typed. */
type Token =
  | { readonly by: 'text'; readonly text: string; readonly letters: string | undefined }
  | { readonly by: 'number'; readonly number: number; readonly branch: number }

const numeral = '[〇零一二三四五六七八九十百千两]{1,9}|\\d{1,4}'
/** 土地管理法62, 土地管理法第六十二条, 62条, 第120条之一. Bare hanzi are a number only with 第 or 条. */
const numberAtEnd = new RegExp(
  `^(.*?)(?:第(${numeral})条?|(${numeral})条|(\\d{1,4}))(?:之(${numeral}))?(?:第.{1,6}[款项])*$`,
  'u',
)

const toNumber = (words: string): number | undefined => (/^\d+$/u.test(words) ? Number(words) : chineseToNumber(words))

function readToken(word: string): readonly Token[] {
  const found = numberAtEnd.exec(word)
  const number = toNumber(found?.[2] ?? found?.[3] ?? found?.[4] ?? '')
  if (found === null || number === undefined || number === 0) return [toTextToken(word)]
  const branch = found[5] === undefined ? 0 : (toNumber(found[5]) ?? 0)
  const before = (found[1] ?? '').replaceAll(/[《》]/gu, '')
  return [...(before === '' ? [] : [toTextToken(before)]), { by: 'number', number, branch }]
}

const toTextToken = (word: string): Token => ({ by: 'text', text: word, letters: toLetters(word) })

/** The laws of a library, made ready to be searched while somebody types. */
export class LawIndex {
  private readonly laws: readonly IndexedLaw[]
  private readonly codes: ReadingCodes

  constructor(shelf: readonly LawOnShelf[], read: ReadChar) {
    this.codes = new ReadingCodes(read)
    this.laws = shelf.map((law) => ({
      law,
      title: foldText(lawTitle(law.law)),
      articles: readArticles(law.law.body).map((article) => ({ article, text: foldText(articleToText(article)) })),
    }))
  }

  /**
   * The articles that all words of the query are found in: in the law's name (or its sounds: `tdglf`, `xinfang`) or in the article's own
   * words; a number is the article's. Laws in force come first; nothing typed finds nothing.
   */
  find(query: string, most: number): ArticlesFound {
    const tokens = foldText(query.replaceAll(/\s+/gu, '\n'))
      .split('\n')
      .flatMap((word) => (word === '' ? [] : readToken(word)))
    if (tokens.length === 0) return { found: [], total: 0 }
    const found = this.laws.flatMap((one) => this.findIn(one, tokens)).sort(byStanding)
    return { found: found.slice(0, most), total: found.length }
  }

  private findIn({ law, title, articles }: IndexedLaw, tokens: readonly Token[]): readonly ArticleFound[] {
    const inText = tokens.filter((token) => token.by === 'number' || !this.isInTitle(token, title))
    return articles
      .filter(({ article, text }) => inText.every((token) => isInArticle(token, article, text)))
      .map(({ article }) => ({ law, article }))
  }

  private isInTitle({ text, letters }: Extract<Token, { by: 'text' }>, title: string): boolean {
    if (title.includes(text)) return true
    if (letters === undefined) return false
    const coded = this.codes.encode(title)
    return new LetterMatcher(letters, this.codes).findEnd(coded, 0, coded.length) >= 0
  }
}

const isInArticle = (token: Token, { number, branch }: LawArticle, text: string): boolean =>
  token.by === 'number'
    ? number === token.number && (token.branch === 0 || branch === token.branch)
    : text.includes(token.text)

const rank = { 'in-force': 0, older: 1, repealed: 2 } as const
const byStanding = (a: ArticleFound, b: ArticleFound): number => rank[a.law.state] - rank[b.law.state]
