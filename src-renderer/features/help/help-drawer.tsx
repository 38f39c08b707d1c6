import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Drawer from '@mui/material/Drawer'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import { useState, type ReactElement } from 'react'
import { EmptyState } from '../../ui/empty-state'
import { CloseIcon } from '../../ui/icons'
import { findArticles } from './find-articles'
import { HelpArticleView } from './help-article-view'
import { helpArticles } from './help-articles'
import type { HelpPlace } from './help-places'
import { ArticleList, HelpSearch } from './help-reader'

/** Over every dialog, and over the cover of a locked screen: it shows nothing of the ledger. */
const overAll = 2100

/** The manual beside what somebody is doing, which stays as it is. */
export function HelpDrawer({
  place,
  onClose,
}: {
  readonly place: HelpPlace
  readonly onClose: () => void
}): ReactElement {
  const [words, setWords] = useState('')
  const [shown, setShown] = useState<HelpPlace | 'contents'>(place)
  const article = shown === 'contents' ? undefined : helpArticles.find(({ title }) => title === shown.article)
  const found = findArticles(helpArticles, words)
  const search = (typed: string): void => {
    setWords(typed)
    if (typed.trim() !== '') setShown('contents')
  }
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      transitionDuration={0}
      sx={{ zIndex: overAll }}
      slotProps={{
        backdrop: { sx: { bgcolor: 'transparent' } },
        paper: { role: 'dialog', 'aria-label': '帮助', sx: { width: 480, maxWidth: '100vw' } },
      }}
    >
      <Stack direction="row" sx={{ gap: 1, p: 1.5, alignItems: 'center', borderBottom: 1, borderColor: 'divider' }}>
        <Box sx={{ flex: 1 }}>
          <HelpSearch words={words} onSearch={search} />
        </Box>
        <Button onClick={() => setShown(shown === 'contents' ? place : 'contents')}>
          {shown === 'contents' ? '回到这里的帮助' : '目录'}
        </Button>
        <IconButton aria-label="关闭帮助" title="Esc" onClick={onClose} autoFocus>
          <CloseIcon />
        </IconButton>
      </Stack>
      {article === undefined ? (
        <Box sx={{ flex: 1, minHeight: 0, px: 1.5, display: 'flex', flexDirection: 'column' }}>
          {found.length === 0 ? <EmptyState title="没有找到" hint="请换个词再搜。" /> : null}
          <ArticleList articles={found} openTitle="" onOpen={(title) => setShown({ article: title, heading: '' })} />
        </Box>
      ) : (
        <Box key={article.title} sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 2.5 }}>
          <HelpArticleView article={article} heading={shown === 'contents' ? '' : shown.heading} />
        </Box>
      )}
    </Drawer>
  )
}
