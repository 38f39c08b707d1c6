import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState, type ReactElement } from 'react'
import type { ShapedTable } from '#shared/centre-figures/read-heads'
import {
  isListField,
  isTotalsField,
  listFields,
  totalsFields,
  type TableField,
} from '#shared/centre-figures/table-fields'
import { Panel } from '../../ui/panel'

const wordOf = (field: TableField): string =>
  isListField(field) ? listFields[field].word : isTotalsField(field) ? totalsFields[field].word : ''

/** As what each column was read, and the way to say otherwise: remembered for tables with the same heads. */
export function MappingPanel({
  shaped,
  onChoose,
}: {
  readonly shaped: ShapedTable
  readonly onChoose: (column: number, field: TableField | undefined) => void
}): ReactElement {
  const [open, setOpen] = useState(false)
  const { heads, mapping, kind } = shaped
  const read = mapping.flatMap((field, column) =>
    field === undefined ? [] : [`${heads[column] ?? ''}→${wordOf(field)}`],
  )
  const fields = kind === 'list' ? Object.keys(listFields) : Object.keys(totalsFields)
  return (
    <Panel
      title={kind === 'list' ? '读作逐件清单' : '读作汇总表'}
      actions={<Button onClick={() => setOpen(!open)}>{open ? '收起' : '改各列的意思…'}</Button>}
    >
      {open ? (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))', gap: 2, pt: 0.5 }}>
          {heads.map((head, column) => (
            <TextField
              // Heads may repeat: a column is known by its place.
              key={`${column} ${head}`}
              select
              size="small"
              label={head === '' ? `第 ${column + 1} 列（没有表头）` : head}
              value={mapping[column] ?? ''}
              onChange={({ target: { value } }) =>
                onChoose(column, isListField(value) || isTotalsField(value) ? value : undefined)
              }
              slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
            >
              <MenuItem value="">不看</MenuItem>
              {[...new Set([...fields, ...(kind === 'totals' ? ['number'] : [])])].map((field) =>
                isListField(field) || isTotalsField(field) ? (
                  <MenuItem key={field} value={field}>
                    {wordOf(field)}
                  </MenuItem>
                ) : null,
              )}
            </TextField>
          ))}
        </Box>
      ) : (
        <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {read.join('　')}
          {read.length < heads.length ? `　其余 ${heads.length - read.length} 列不看` : ''}
        </Box>
      )}
    </Panel>
  )
}
