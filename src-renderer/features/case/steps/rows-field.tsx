import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement, type ReactNode } from 'react'
import { useRestoredValues } from '../../../drafts/restored-fields'

/** The name under which a cell of a list stands in the form's data. */
export const cellName = (list: string, row: string, column: string): string => `${list}.${row}.${column}`

/** The lines of a list as they are gathered in a form, each by a key of its own. */
export interface Rows {
  readonly keys: readonly string[]
  add(): void
  drop(key: string): void
}

/** Begins with the lines of a form left half written, else with so many. */
export function useRows(name: string, start: number): Rows {
  const restored = useRestoredValues(name)
  const [keys, setKeys] = useState<readonly string[]>(
    () => restored ?? Array.from({ length: start }, (_one, index) => String(index)),
  )
  const [next, setNext] = useState(() => Math.max(-1, ...keys.map(Number)) + 1)
  return {
    keys,
    add: () => {
      setKeys((before) => [...before, String(next)])
      setNext((before) => before + 1)
    },
    drop: (gone) => setKeys((before) => before.filter((key) => key !== gone)),
  }
}

/** The frame of a list: its name, its lines, and the key that adds one more. */
export function RowsFrame({
  label,
  hint,
  gap,
  isFull,
  onAdd,
  children,
}: {
  readonly label: string
  readonly hint: ReactNode
  readonly gap: string | undefined
  readonly isFull: boolean
  readonly onAdd: () => void
  readonly children: ReactNode
}): ReactElement {
  return (
    <Box role="group" aria-label={label} sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <Typography component="div" sx={{ fontSize: 13, color: 'text.secondary' }}>
        {label}　{hint}
      </Typography>
      {children}
      {gap === undefined ? null : <Typography sx={{ fontSize: 12, color: 'error.main' }}>{gap}</Typography>}
      {isFull ? null : (
        <Button size="small" sx={{ alignSelf: 'flex-start' }} onClick={onAdd}>
          {`添加一行${label}`}
        </Button>
      )}
    </Box>
  )
}

/** One line of a list with its fields, to be taken out again. In the form's data its key stands under the list's name. */
export function RowLine({
  list,
  name,
  row,
  index,
  onDrop,
  children,
}: {
  /** The list as people call it. */
  readonly list: string
  readonly name: string
  readonly row: string
  readonly index: number
  readonly onDrop: () => void
  readonly children: ReactNode
}): ReactElement {
  return (
    <Box
      role="group"
      aria-label={`${list}第 ${index + 1} 行`}
      sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}
    >
      <input type="hidden" name={name} value={row} />
      <Typography sx={{ width: 20, pt: 1, color: 'text.secondary', flexShrink: 0 }}>{index + 1}.</Typography>
      <Box sx={{ flex: 1, display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 1.5, minWidth: 0 }}>
        {children}
      </Box>
      <Button size="small" variant="text" aria-label={`去掉${list}第 ${index + 1} 行`} onClick={onDrop}>
        去掉
      </Button>
    </Box>
  )
}
