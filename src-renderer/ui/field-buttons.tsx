import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import type { ReactElement } from 'react'

export interface FieldButtonsProps {
  readonly fields: readonly { readonly name: string; readonly sample?: string }[]
  /** Writes {字段} where somebody writes. */
  readonly onPick: (mark: string) => void
}

/** The fields that may stand in a text, each written there by a press. */
export function FieldButtons({ fields, onPick }: FieldButtonsProps): ReactElement {
  return (
    <Box
      role="group"
      aria-label="可以用的字段"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, maxHeight: 132, overflow: 'auto' }}
    >
      {fields.map(({ name, sample }) => (
        <ButtonBase
          key={name}
          title={sample}
          onClick={() => onPick(`{${name}}`)}
          sx={{
            px: 0.75,
            py: 0.25,
            border: 1,
            borderColor: 'divider',
            borderRadius: 0.5,
            fontSize: 13,
            '&:hover, &:focus-visible': { bgcolor: 'action.hover', borderColor: 'primary.main' },
          }}
        >
          {`{${name}}`}
        </ButtonBase>
      ))}
    </Box>
  )
}
