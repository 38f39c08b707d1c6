import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'

/** A like case as the notice lists it. */
export interface LikeCase {
  readonly id: string
  readonly calledOn: string
  readonly number: string
  readonly title: string
  readonly href: string
}

export interface SameMatterNoticeProps {
  readonly cases: readonly LikeCase[]
  /** The words that they share; '' where nothing names them. */
  readonly words: string
  /** Opens a dossier with them; absent where whoever sits there may not, or it is too early. */
  readonly onDossier?: (() => void) | undefined
}

/** That a case may be of one matter with others: said calmly, since the program only compares words. */
export function SameMatterNotice({ cases, words, onDossier }: SameMatterNoticeProps): ReactElement {
  const [isOpen, setOpen] = useState(false)
  return (
    <Alert
      severity="info"
      variant="outlined"
      sx={{ py: 0.25, bgcolor: 'background.paper', '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}
    >
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <Box sx={{ flex: 1, minWidth: 180 }}>
          可能与 {cases.length} 件相似诉求是同一件事
          {words === '' ? null : <Box sx={{ color: 'text.secondary', fontSize: 13 }}>共同的字词：{words}</Box>}
        </Box>
        <Button size="small" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {isOpen ? '收起' : `看这 ${cases.length} 件`}
        </Button>
        {onDossier === undefined ? null : (
          <Button size="small" variant="outlined" onClick={onDossier}>
            一并建档
          </Button>
        )}
      </Stack>
      {isOpen ? (
        <Box
          component="ul"
          aria-label="同一件事的相似诉求"
          sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0, maxHeight: 260, overflowY: 'auto' }}
        >
          {cases.map(({ id, calledOn, number, title, href }) => (
            <Stack key={id} component="li" direction="row" sx={{ gap: 1.5, py: 0.25, minWidth: 0 }}>
              <Box sx={{ flexShrink: 0, color: 'text.secondary' }}>{calledOn}</Box>
              <Link href={href} sx={{ flexShrink: 0 }}>
                {number}
              </Link>
              <Typography component="span" noWrap sx={{ flex: 1, minWidth: 0 }} title={title}>
                {title}
              </Typography>
            </Stack>
          ))}
        </Box>
      ) : null}
    </Alert>
  )
}
