import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import { useState, type ReactElement } from 'react'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { PageFrame } from '../../ui/page'
import { findArticles } from './find-articles'
import { HelpActions } from './help-actions'
import { HelpArticleView } from './help-article-view'
import { helpArticles } from './help-articles'
import { ArticleList, HelpSearch } from './help-reader'
import { useQuickCard } from './use-quick-card'

/** 帮助: the manual, searched as one types; opened at `article`, or at the first. */
export function HelpScreen({ article }: { readonly article: string }): ReactElement {
  const card = useQuickCard()
  const [words, setWords] = useState('')
  const [title, setTitle] = useState(article === '' ? (helpArticles[0]?.title ?? '') : article)
  const found = findArticles(helpArticles, words)
  const open = found.find((one) => one.title === title) ?? found[0]
  return (
    <PageFrame title="帮助" scroll="fixed" actions={<HelpActions card={card} />}>
      {card.failure === undefined ? null : <FailureNotice words={card.failure} />}
      <Box sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: '300px minmax(0, 1fr)', gap: 2 }}>
        <Paper variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, p: 1.5, pb: 0 }}>
          <HelpSearch words={words} onSearch={setWords} />
          <ArticleList articles={found} openTitle={open?.title ?? ''} onOpen={setTitle} />
        </Paper>
        <Paper key={open?.title} variant="outlined" sx={{ minHeight: 0, overflow: 'auto', p: 3 }}>
          {open === undefined ? (
            <EmptyState title="没有找到" hint="请换个词再搜，例如“导入”“时限”“没有保存”。" />
          ) : (
            <HelpArticleView article={open} heading="" />
          )}
        </Paper>
      </Box>
    </PageFrame>
  )
}
