import { shiftStepMm, type Shift } from '#shared/paper/overprint'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { ComposingTextField } from '../../../ui/composing-text-field'

export interface ShiftPadProps {
  /** What is moved, for who cannot see where the buttons stand. */
  readonly of: string
  readonly shift: Shift
  readonly disabled?: boolean
  readonly onMove: (to: Shift) => void
}

const ways = [
  { words: '上', arrow: '↑', by: { x: 0, y: -shiftStepMm }, at: '1 / 2' },
  { words: '左', arrow: '←', by: { x: -shiftStepMm, y: 0 }, at: '2 / 1' },
  { words: '右', arrow: '→', by: { x: shiftStepMm, y: 0 }, at: '2 / 3' },
  { words: '下', arrow: '↓', by: { x: 0, y: shiftStepMm }, at: '3 / 2' },
] as const

/** 右移 1.5 毫米，上移 2 毫米; '' where nothing is moved. */
export const shiftToText = ({ x, y }: Shift): string =>
  [
    x === 0 ? '' : `${x > 0 ? '右' : '左'}移 ${Math.abs(x)} 毫米`,
    y === 0 ? '' : `${y > 0 ? '下' : '上'}移 ${Math.abs(y)} 毫米`,
  ]
    .filter((words) => words !== '')
    .join('，')

/** Half-width digits, sign and point of what may have been typed in full width. */
const toNumber = (typed: string): number => Number(typed.normalize('NFKC').trim())

/** Moves something by half a millimetre at a press, or to what is typed. */
export function ShiftPad({ of, shift, disabled = false, onMove }: ShiftPadProps): ReactElement {
  const field = (label: string, way: 'x' | 'y'): ReactElement => (
    <ComposingTextField
      size="small"
      label={label}
      value={String(shift[way])}
      disabled={disabled}
      toValue={(typed) => typed.normalize('NFKC').trim()}
      onCommit={(typed) => onMove({ ...shift, [way]: toNumber(typed) })}
      slotProps={{ htmlInput: { 'aria-label': `${of}${label}`, inputMode: 'decimal' } }}
    />
  )
  return (
    <Stack direction="row" sx={{ gap: 2, alignItems: 'center' }}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(3, 34px)',
          gridTemplateRows: 'repeat(3, 30px)',
          gap: '2px',
        }}
      >
        {ways.map(({ words, arrow, by, at }) => (
          <Button
            key={words}
            variant="outlined"
            disabled={disabled}
            aria-label={`${of}向${words} ${shiftStepMm} 毫米`}
            onClick={() => onMove({ x: shift.x + by.x, y: shift.y + by.y })}
            sx={{ minWidth: 0, p: 0, gridArea: at }}
          >
            {arrow}
          </Button>
        ))}
      </Box>
      <Stack sx={{ gap: 1, flex: 1 }}>
        {field('向右（毫米）', 'x')}
        {field('向下（毫米）', 'y')}
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {shiftToText(shift) || '没有移动'}
        </Typography>
      </Stack>
    </Stack>
  )
}
