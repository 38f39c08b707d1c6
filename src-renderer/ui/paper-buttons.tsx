import Button from '@mui/material/Button'
import type { ReactElement } from 'react'

export interface PaperButtonsProps {
  readonly busy: 'print' | 'docx' | undefined
  readonly disabled?: boolean
  /** What the key for the printer is called. */
  readonly printLabel: string
  readonly wordLabel?: string
  readonly size?: 'small'
  readonly isPrimary?: boolean
  readonly onRun: (task: 'print' | 'docx') => void
}

/** Both ways of a paper out of the program: as a Word file and to the printer. */
export function PaperButtons({
  busy,
  disabled = false,
  printLabel,
  wordLabel = '存为 Word',
  size,
  isPrimary = false,
  onRun,
}: PaperButtonsProps): ReactElement {
  const own = size === undefined ? {} : { size }
  return (
    <>
      <Button {...own} loading={busy === 'docx'} disabled={disabled || busy === 'print'} onClick={() => onRun('docx')}>
        {wordLabel}
      </Button>
      <Button
        {...own}
        {...(isPrimary ? { variant: 'contained' } : {})}
        loading={busy === 'print'}
        disabled={disabled || busy === 'docx'}
        onClick={() => onRun('print')}
      >
        {printLabel}
      </Button>
    </>
  )
}
