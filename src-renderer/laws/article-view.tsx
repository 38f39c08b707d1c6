import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { citeArticle, type ArticlePlace } from '#shared/law/cite-article'
import type { LawOnShelf } from '#shared/law/law-shelf'
import type { LawArticle } from '#shared/law/read-articles'
import { formatLegalBasis } from '#shared/paper/format-legal-basis'

/** What may be done with a place of an article; `withText` also writes its words. */
export type TakePlace = (place: ArticlePlace, withText: boolean) => void

/** Where what is taken goes: into a list of what is relied on, or into the text at the caret. */
export type TakeUse = 'list' | 'text'

export interface ArticleViewProps {
  readonly law: LawOnShelf
  readonly article: LawArticle
  /** Left out where it is only read. */
  readonly onTake?: TakePlace | undefined
  readonly use?: TakeUse
}

/** An article by its clauses and items, each of which can be taken where somebody writes. */
export function ArticleView({ law, article, onTake, use = 'list' }: ArticleViewProps): ReactElement {
  const isOne = article.clauses.length === 1
  return (
    <Stack sx={{ gap: 0.5 }}>
      {article.under.length === 0 ? null : (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {article.under.join(' › ')}
        </Typography>
      )}
      {article.clauses.map(({ text, items }, clause) => (
        // Clauses have no names but their places.
        <Box key={clause}>
          <PlaceLine {...{ law, article, onTake, use }} place={isOne ? {} : { clause }} text={text} />
          {items.map((words, item) => (
            <Box key={item} sx={{ pl: 2 }}>
              <PlaceLine {...{ law, article, onTake, use }} place={{ clause, item }} text={words} />
            </Box>
          ))}
        </Box>
      ))}
      {onTake === undefined || isOne ? null : <TakeButtons {...{ law, article, onTake, use }} place={{}} />}
    </Stack>
  )
}

const wordsOfUse: { readonly [U in TakeUse]: { readonly take: string; readonly withText: string } } = {
  list: { take: '引用', withText: '并写入条文' },
  text: { take: '写入', withText: '并带条文' },
}

interface PlaceProps extends ArticleViewProps {
  readonly place: ArticlePlace
}

function PlaceLine({ text, ...props }: PlaceProps & { readonly text: string }): ReactElement {
  return (
    <Box sx={{ py: 0.25 }}>
      <Typography component="p" sx={{ whiteSpace: 'pre-line', textIndent: '2em', lineHeight: 1.7 }}>
        {text}
      </Typography>
      {props.onTake === undefined ? null : <TakeButtons {...props} />}
    </Box>
  )
}

function TakeButtons({ law, article, place, onTake, use = 'list' }: PlaceProps): ReactElement {
  const cited = formatLegalBasis(citeArticle(law.law, article, place))
  const words = wordsOfUse[use]
  const short = cited.slice(cited.indexOf('》') + 1)
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      <Button size="small" aria-label={`${words.take}${cited}`} onClick={() => onTake?.(place, false)}>
        {words.take}
        {short}
      </Button>
      <Button
        size="small"
        variant="text"
        aria-label={`${words.take}${cited}${words.withText}`}
        onClick={() => onTake?.(place, true)}
      >
        {words.take}
        {words.withText}
      </Button>
    </Stack>
  )
}
