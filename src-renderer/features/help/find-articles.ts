import type { HelpArticle } from './help-article'

const articleText = ({ group, title, body }: HelpArticle): string =>
  [group, title, ...body.flat()].join('\n').toLowerCase()

/** The articles in which every word occurs, those with one in the title first. No words find everything. */
export function findArticles(articles: readonly HelpArticle[], words: string): HelpArticle[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  const found = articles.filter((article) => wanted.every((word) => articleText(article).includes(word)))
  const inTitle = (article: HelpArticle): boolean => wanted.some((word) => article.title.toLowerCase().includes(word))
  return [...found.filter(inTitle), ...found.filter((article) => !inTitle(article))]
}
