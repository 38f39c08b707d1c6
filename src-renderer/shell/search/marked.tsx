import Box from '@mui/material/Box'
import { Fragment, type ReactElement } from 'react'
import type { Mark } from '#shared/search/mark-words'

/** A text with what was searched for set off: by weight and line as well as by colour. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }): ReactElement {
  const parts = marks.map(([from, to], nth) => ({
    from,
    before: text.slice(nth === 0 ? 0 : (marks[nth - 1]?.[1] ?? 0), from),
    found: text.slice(from, to),
  }))
  return (
    <>
      {parts.map(({ from, before, found }) => (
        <Fragment key={from}>
          {before}
          <Box
            component="mark"
            sx={{
              bgcolor: 'primary.light',
              color: 'primary.dark',
              fontWeight: 600,
              borderBottom: 1,
              borderColor: 'primary.main',
            }}
          >
            {found}
          </Box>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  )
}
