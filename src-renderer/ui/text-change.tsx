import Box from '@mui/material/Box'
import { useMemo, type ReactElement } from 'react'
import { differText } from './differ-text'

/** From here on two texts are told by their differences instead of side by side. */
const longText = 24

/** What stood before and what stands now: short values with an arrow, long ones as differences. */
export function TextChange({ before, after }: { readonly before: string; readonly after: string }): ReactElement {
  const isLong = before !== '' && (before.length > longText || after.length > longText)
  const stretches = useMemo(() => (isLong ? differText(before, after) : []), [isLong, before, after])
  if (!isLong) {
    return (
      <Box component="span" sx={wrapped}>
        {before === '' ? null : (
          <>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {before}
            </Box>
            {before.includes('\n') ? '\n→ ' : '　→　'}
          </>
        )}
        {after}
      </Box>
    )
  }
  return (
    <Box component="span" sx={wrapped}>
      {stretches.map(({ kind, text }, index) =>
        kind === 'same' ? (
          <span key={index}>{text}</span>
        ) : kind === 'gone' ? (
          <Box key={index} component="del" sx={{ color: 'text.secondary' }}>
            {text}
          </Box>
        ) : (
          <Box
            key={index}
            component="ins"
            sx={{ bgcolor: 'primary.light', fontWeight: 600, textDecorationColor: 'primary.main' }}
          >
            {text}
          </Box>
        ),
      )}
    </Box>
  )
}

const wrapped = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const
