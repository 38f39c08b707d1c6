import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactElement } from 'react'
import type { Festival } from '#shared/calendar/year-arrangement'
import { offToText, workedToText } from '../../messages/calendar-words'

/** A year's holidays, as the notice has them: days off and days worked for them. */
export function FestivalTable({ festivals }: { readonly festivals: readonly Festival[] }): ReactElement {
  return (
    <Table size="small" aria-label="放假和补班的日子">
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 150 }}>节日</TableCell>
          <TableCell>放假</TableCell>
          <TableCell>补班</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {festivals.map((one) => (
          <TableRow key={one.name}>
            <TableCell>{one.name}</TableCell>
            <TableCell>{offToText(one)}</TableCell>
            <TableCell>{workedToText(one) === '' ? '—' : workedToText(one)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
