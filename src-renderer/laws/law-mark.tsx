import Chip from '@mui/material/Chip'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { lawClassWords } from '#shared/law/law-record'
import type { LawOnShelf } from '#shared/law/law-shelf'
import { sayWord } from '#shared/text/say-word'
import { lawStateToText } from '../messages/law-words'

/** That a law is out of force or has a newer version; nothing of one that may be relied on. */
export function LawMark({ law }: { readonly law: LawOnShelf }): ReactElement | null {
  const words = lawStateToText(law)
  return words === '' ? null : <Chip size="small" color="warning" variant="outlined" label={words} />
}

/** Kind, version and source of a law, and what has to be known of it. */
export function LawSource({ law: { law, shipped, extract, note } }: { readonly law: LawOnShelf }): ReactElement {
  const parts = [
    sayWord(lawClassWords, law.class),
    law.on === '' ? '没有写版本日期' : `${law.on} 版`,
    ...(extract ? ['摘录'] : []),
    ...(shipped ? ['程序自带'] : []),
    `来源：${law.source.replace(/\.\w{1,8}$/u, '')}`,
    ...(note === '' ? [] : [note]),
  ]
  return (
    <Typography variant="caption" component="div" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
      {parts.join('　')}
    </Typography>
  )
}
