import type { Person } from '#shared/office/office'
import Box from '@mui/material/Box'
import type { ReactElement } from 'react'

/** A person in a list to choose from: name, and the post that tells two of a name apart. */
export function PersonLine({ person }: { readonly person: Person }): ReactElement {
  return (
    <Box component="span" sx={{ display: 'flex', gap: 1.5, minWidth: 0 }}>
      <Box component="span" sx={{ minWidth: 64 }}>
        {person.name}
      </Box>
      <Box component="span" sx={{ color: 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {person.post}
      </Box>
    </Box>
  )
}
