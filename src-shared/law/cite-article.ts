import type { LegalBasis } from '../case/reply-draft'
import { formatLegalBasis } from '../paper/format-legal-basis'
import { numberToChinese } from '../paper/chinese-numerals'
import type { LawText } from './law-record'
import { articleToText, clauseToText, type LawArticle } from './read-articles'

/** What of an article is relied on: all of it, a clause, or an item of a clause; each by its place from 0. */
export interface ArticlePlace {
  readonly clause?: number | undefined
  readonly item?: number | undefined
}

const ordinal = (index: number): string => numberToChinese(index + 1) ?? String(index + 1)

/**
 * The basis that a reply states: law, 第三十四条, 第一款 or 第一款第二项. An article of one clause is cited without 第一款, as statutes do.
 */
export function citeArticle(
  { name }: Pick<LawText, 'name'>,
  { label, clauses }: Pick<LawArticle, 'label' | 'clauses'>,
  { clause, item }: ArticlePlace,
): LegalBasis {
  const ofClause = clause === undefined || clauses.length < 2 ? '' : `第${ordinal(clause)}款`
  return { law: name, article: label, clause: `${ofClause}${item === undefined ? '' : `第${ordinal(item)}项`}` }
}

/**
 * A citing as it stands in running text: 根据《…》第三十四条第一款, with the words of the clause in quotes behind it where `text` is not ''.
 * The words stay in one paragraph, and quotes in them become inner ones (GB/T 15834-2011, 4.8.3.5).
 */
export function citeInText(basis: LegalBasis, text: string): string {
  const words = text
    .replaceAll(/\s*\n\s*/gu, '')
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .trim()
  return `根据${formatLegalBasis(basis)}${words === '' ? '' : `“${words}”`}`
}

/** The words of what is cited, a paragraph a line; '' of a place that the article does not have. */
export function citedText(article: Pick<LawArticle, 'clauses'>, { clause, item }: ArticlePlace): string {
  if (clause === undefined) return articleToText(article)
  const one = article.clauses[clause]
  if (one === undefined) return ''
  return item === undefined ? clauseToText(one) : (one.items[item] ?? '')
}
