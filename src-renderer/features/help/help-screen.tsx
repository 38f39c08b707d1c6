import Box from '@mui/material/Box'
import InputAdornment from '@mui/material/InputAdornment'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemText from '@mui/material/ListItemText'
import ListSubheader from '@mui/material/ListSubheader'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { ComposingTextField } from '../../ui/composing-text-field'
import { EmptyState } from '../../ui/empty-state'
import { SearchIcon } from '../../ui/icons'
import { PageFrame } from '../../ui/page'
import { findArticles } from './find-articles'
import type { HelpArticle } from './help-article'
import { helpArticles } from './help-articles'

/** 帮助: the manual, searched as one types; opened at `article`, or at the first. */
export function HelpScreen({ article }: { readonly article: string }): ReactElement {
  const [words, setWords] = useState('')
  const [title, setTitle] = useState(article === '' ? (helpArticles[0]?.title ?? '') : article)
  const found = findArticles(helpArticles, words)
  const open = found.find((article) => article.title === title) ?? found[0]
  return (
    <PageFrame title="帮助" scroll="fixed">
      <Box sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: '300px minmax(0, 1fr)', gap: 2 }}>
        <Paper variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, p: 1.5, pb: 0 }}>
          <ComposingTextField
            instant
            value={words}
            onCommit={setWords}
            placeholder="搜索，例如 逾期、U 盘、打印"
            slotProps={{
              htmlInput: { 'aria-label': '搜索帮助', type: 'search' },
              input: {
                startAdornment: (
                  <InputAdornment position="start">
                    <SearchIcon />
                  </InputAdornment>
                ),
              },
            }}
          />
          <ArticleList articles={found} openTitle={open?.title ?? ''} onOpen={setTitle} />
        </Paper>
        <Paper variant="outlined" component="article" sx={{ minHeight: 0, overflow: 'auto', p: 3 }}>
          {open === undefined ? (
            <EmptyState title="没有找到" hint="请换个词再搜，例如“导入”“时限”“没有保存”。" />
          ) : (
            <Article article={open} />
          )}
        </Paper>
      </Box>
    </PageFrame>
  )
}

function ArticleList({
  articles,
  openTitle,
  onOpen,
}: {
  readonly articles: readonly HelpArticle[]
  readonly openTitle: string
  readonly onOpen: (title: string) => void
}): ReactElement {
  const groups = [...new Set(articles.map((article) => article.group))]
  return (
    <List dense aria-label="帮助目录" sx={{ flex: 1, overflowY: 'auto', mx: -1.5 }}>
      {groups.map((group) => (
        <li key={group}>
          <ListSubheader component="div" id={`help-${group}`} sx={{ lineHeight: '32px', fontSize: 12 }}>
            {group}
          </ListSubheader>
          <List dense disablePadding aria-labelledby={`help-${group}`}>
            {articles
              .filter((article) => article.group === group)
              .map((article) => (
                <ListItem key={article.title} disablePadding>
                  <ListItemButton selected={article.title === openTitle} onClick={() => onOpen(article.title)}>
                    <ListItemText primary={article.title} />
                  </ListItemButton>
                </ListItem>
              ))}
          </List>
        </li>
      ))}
    </List>
  )
}

function Article({ article }: { readonly article: HelpArticle }): ReactElement {
  return (
    <Box sx={{ maxWidth: 720 }}>
      <Typography variant="h1" component="h2" sx={{ mb: 2 }}>
        {article.title}
      </Typography>
      {article.body.map((block) =>
        typeof block === 'string' ? (
          <Typography key={block} sx={{ mb: 1.5 }}>
            {block}
          </Typography>
        ) : (
          <Box key={block[0]} sx={{ mb: 1.5 }}>
            <Typography sx={{ color: 'text.secondary' }}>共 {block.length} 步：</Typography>
            <Box component="ol" sx={{ my: 0, pl: 3, '& li': { mb: 0.75 } }}>
              {block.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </Box>
          </Box>
        ),
      )}
    </Box>
  )
}
