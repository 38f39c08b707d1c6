import Button from '@mui/material/Button'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactElement } from 'react'
import { lawClassWords, lawTitle } from '#shared/law/law-record'
import type { LawOnShelf } from '#shared/law/law-shelf'
import { sayWord } from '#shared/text/say-word'
import { LawMark } from '../../../laws/law-mark'

export interface LawTableProps {
  readonly shelf: readonly LawOnShelf[]
  readonly onOpen: (id: string) => void
}

/** Every law of the library, with its version and its source. */
export const LawTable = ({ shelf, onOpen }: LawTableProps): ReactElement => (
  <Table size="small" aria-label="法规">
    <TableHead>
      <TableRow>
        <TableCell>名称</TableCell>
        <TableCell sx={{ width: 100 }}>种类</TableCell>
        <TableCell sx={{ width: 110 }}>版本日期</TableCell>
        <TableCell>来源</TableCell>
      </TableRow>
    </TableHead>
    <TableBody>
      {shelf.map((one) => (
        <TableRow key={one.id} hover>
          <TableCell>
            <Button variant="text" size="small" onClick={() => onOpen(one.id)} sx={{ textAlign: 'left' }}>
              {lawTitle(one.law)}
              {one.extract ? '（摘录）' : ''}
            </Button>
            <LawMark law={one} />
          </TableCell>
          <TableCell>{sayWord(lawClassWords, one.law.class)}</TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>{one.law.on === '' ? '没有写' : one.law.on}</TableCell>
          <TableCell sx={{ overflowWrap: 'anywhere', color: 'text.secondary', fontSize: 13 }}>
            {one.shipped ? '程序自带：' : ''}
            {one.law.source.replace(/\.\w{1,8}$/u, '')}
            {one.note === '' ? '' : `。${one.note}`}
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
)
