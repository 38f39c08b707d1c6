import { foldText } from '#shared/text/fold-text'
import { toSearchWords } from '#shared/text/search-text'
import { blockLines, type HelpArticle } from './help-article'

const articleText = ({ group, title, body }: HelpArticle): string =>
  foldText([group, title, ...body.flatMap(blockLines)].join('\n'))

/** The articles in which every word occurs, those with one in the title first. No words find everything. */
export function findArticles(articles: readonly HelpArticle[], words: string): HelpArticle[] {
  const wanted = toSearchWords(words)
  const found = articles.filter((article) => wanted.every((word) => articleText(article).includes(word.text)))
  const inTitle = (article: HelpArticle): boolean => wanted.some((word) => foldText(article.title).includes(word.text))
  return [...found.filter(inTitle), ...found.filter((article) => !inTitle(article))]
}
