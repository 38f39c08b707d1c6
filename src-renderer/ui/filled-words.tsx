import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'

/** The words of a Word file as it was filled in. How it is set, only a word processor shows. */
export function FilledWords({ paragraphs }: { readonly paragraphs: readonly string[] }): ReactElement {
  return (
    <>
      <Typography sx={{ color: 'text.secondary' }}>
        下面是填好的文字；字体、表格和版式照模板不变，存为 Word 后打开查看。
      </Typography>
      <Box
        tabIndex={0}
        role="group"
        aria-label="填好的文字"
        sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2, maxHeight: 420, overflow: 'auto' }}
      >
        {paragraphs.map((words, nth) => (
          // A paragraph has no name but its place.
          // eslint-disable-next-line react/no-array-index-key
          <Typography key={nth} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', minHeight: '1em' }}>
            {words}
          </Typography>
        ))}
      </Box>
    </>
  )
}
