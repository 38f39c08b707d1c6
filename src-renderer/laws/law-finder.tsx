import Accordion from '@mui/material/Accordion'
import AccordionDetails from '@mui/material/AccordionDetails'
import AccordionSummary from '@mui/material/AccordionSummary'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useDeferredValue, useMemo, useState, type ReactElement } from 'react'
import type { ArticlePlace } from '#shared/law/cite-article'
import type { ArticleFound } from '#shared/law/find-articles'
import { lawTitle } from '#shared/law/law-record'
import type { LawOnShelf } from '#shared/law/law-shelf'
import { articleToText } from '#shared/law/read-articles'
import { ComposingTextField } from '../ui/composing-text-field'
import { EmptyState } from '../ui/empty-state'
import { ArticleView, type TakeUse } from './article-view'
import { LawMark, LawSource } from './law-mark'
import { useLawIndex } from './use-law-shelf'

/** Articles listed at most; what was typed has to be narrower for the others. */
const mostListed = 40

export interface LawFinderProps {
  readonly shelf: readonly LawOnShelf[]
  /** What is drawn while nothing is typed. */
  readonly whole: ReactElement
  /** Takes a place of an article into what is written; left out where the library is only read. */
  readonly onTake?: ((found: ArticleFound, place: ArticlePlace, withText: boolean) => void) | undefined
  readonly use?: TakeUse
}

/** Articles by name, number, words and sounds. */
export function LawFinder({ shelf, whole, onTake, use = 'list' }: LawFinderProps): ReactElement {
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed)
  const index = useLawIndex(shelf, query)
  const { found, total } = useMemo(() => index?.find(query, mostListed) ?? { found: [], total: 0 }, [index, query])
  return (
    <Stack sx={{ gap: 1 }}>
      <ComposingTextField
        instant
        autoFocus={onTake !== undefined}
        value={typed}
        onCommit={setTyped}
        placeholder="名称或拼音首字母、条号、条文里的字，例如 信访34、土地管理 宅基地"
        slotProps={{ htmlInput: { 'aria-label': '找法规', type: 'search' } }}
      />
      {query.trim() === '' ? (
        whole
      ) : found.length === 0 ? (
        <EmptyState title="没有找到" hint="换个字找；库里没有的法规，在“设置”的“法规库”里导入。" />
      ) : (
        <Box>
          {found.map((one) => (
            <FoundArticle
              key={`${one.law.id} ${one.article.label}`}
              found={one}
              opened={total === 1}
              onTake={onTake}
              use={use}
            />
          ))}
          <Typography role="status" variant="caption" sx={{ color: 'text.secondary' }}>
            {total > found.length ? `共 ${total} 条，先列 ${found.length} 条，再写几个字可以缩小` : `共 ${total} 条`}
          </Typography>
        </Box>
      )}
    </Stack>
  )
}

interface FoundArticleProps extends Pick<LawFinderProps, 'onTake'> {
  readonly use: TakeUse
  readonly found: ArticleFound
  readonly opened: boolean
}

function FoundArticle({ found, opened, onTake, use }: FoundArticleProps): ReactElement {
  const { law, article } = found
  return (
    <Accordion
      variant="outlined"
      disableGutters
      defaultExpanded={opened}
      slotProps={{ transition: { unmountOnExit: true } }}
    >
      <AccordionSummary sx={{ '& .MuiAccordionSummary-content': { minWidth: 0 } }}>
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
            <Typography sx={{ fontWeight: 600 }}>
              {lawTitle(law.law)} {article.label}
            </Typography>
            <LawMark law={law} />
          </Stack>
          <Typography noWrap variant="body2" sx={{ color: 'text.secondary' }}>
            {articleToText(article)}
          </Typography>
        </Box>
      </AccordionSummary>
      <AccordionDetails>
        <ArticleView
          law={law}
          article={article}
          use={use}
          onTake={onTake === undefined ? undefined : (place, withText) => onTake(found, place, withText)}
        />
        <LawSource law={law} />
      </AccordionDetails>
    </Accordion>
  )
}
