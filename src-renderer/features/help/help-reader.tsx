import InputAdornment from '@mui/material/InputAdornment'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemText from '@mui/material/ListItemText'
import ListSubheader from '@mui/material/ListSubheader'
import type { ReactElement } from 'react'
import { ComposingTextField } from '../../ui/composing-text-field'
import { SearchIcon } from '../../ui/icons'
import type { HelpArticle } from './help-article'

/** What is looked for in the manual. */
export function HelpSearch({
  words,
  onSearch,
}: {
  readonly words: string
  readonly onSearch: (words: string) => void
}): ReactElement {
  return (
    <ComposingTextField
      instant
      value={words}
      onCommit={onSearch}
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
  )
}

/** The articles by their groups. */
export function ArticleList({
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
