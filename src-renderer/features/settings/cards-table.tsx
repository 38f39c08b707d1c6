import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactElement } from 'react'
import { instantToLocalDate } from '#shared/prelude/instant'
import { useFingerprint } from '../../desk/use-own-card'
import type { EnrolledCard } from '../../ledger-store/read/read-cards'
import { officeRoleWords } from '../../ui/card-confirm-dialog'
import { EmptyState } from '../../ui/empty-state'

export interface CardsTableProps {
  readonly cards: readonly EnrolledCard[]
  readonly nameById: ReadonlyMap<string, string>
  readonly mayChange: boolean
  readonly onRevoke: (id: string) => void
}

/** The cards taken as genuine, and those withdrawn. */
export function CardsTable({ cards, nameById, mayChange, onRevoke }: CardsTableProps): ReactElement {
  if (cards.length === 0)
    return <EmptyState title="还没有登记名片" hint="请向受理中心要来名片文件（.json），按“导入名片”登记。" />
  return (
    <Table size="small" aria-label="已登记的名片">
      <TableHead>
        <TableRow>
          {['单位', '身份', '八位校验码', '电脑编号', '登记', '状态', ''].map((name) => (
            <TableCell key={name}>{name}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {cards.map((one) => (
          <CardRow
            key={one.id}
            one={one}
            enrolledBy={nameById.get(one.enrolledBy) ?? '首次启用时'}
            mayChange={mayChange}
            onRevoke={() => onRevoke(one.id)}
          />
        ))}
      </TableBody>
    </Table>
  )
}

interface CardRowProps {
  readonly one: EnrolledCard
  readonly enrolledBy: string
  readonly mayChange: boolean
  readonly onRevoke: () => void
}

function CardRow({ one, enrolledBy, mayChange, onRevoke }: CardRowProps): ReactElement {
  const digits = useFingerprint(one.card)
  const { card, revokedAt } = one
  return (
    <TableRow>
      <TableCell>{card.officeName}</TableCell>
      <TableCell>{officeRoleWords[card.role]}</TableCell>
      <TableCell>{digits ?? '…'}</TableCell>
      <TableCell>{card.deviceId}</TableCell>
      <TableCell>
        {instantToLocalDate(one.enrolledAt)}　{enrolledBy}
      </TableCell>
      <TableCell>
        {revokedAt === undefined ? (
          '信任'
        ) : (
          <Chip size="small" variant="outlined" label={`${instantToLocalDate(revokedAt)} 停用`} />
        )}
      </TableCell>
      <TableCell align="right">
        {mayChange && revokedAt === undefined ? (
          <Button size="small" variant="text" aria-label={`停用 ${card.officeName} 的名片`} onClick={onRevoke}>
            停用
          </Button>
        ) : null}
      </TableCell>
    </TableRow>
  )
}
