import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState, type ReactElement } from 'react'
import { lastsOn, type Cover } from '#shared/office/cover'
import type { LocalDate } from '#shared/prelude/local-date'
import { useToday } from '../../desk/use-today'
import { rolesToText } from '../../messages/role-words'
import { EmptyState } from '../../ui/empty-state'
import { PlusIcon } from '../../ui/icons'
import { Panel } from '../../ui/panel'
import { CoverDialog } from './cover-dialog'
import type { SettingsFacts } from './use-settings'

/** 代班: who acts for whom while they are away, those in force first; the past stays, for steps were taken under it. */
export function CoversSection({ facts }: { readonly facts: SettingsFacts }): ReactElement {
  const { covers, people, mayChange } = facts
  const today = useToday()
  const [editing, setEditing] = useState<Cover | 'new'>()
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? ''
  const rolesOf = (id: string): string => rolesToText(people.find((person) => person.id === id)?.roles ?? [])
  const sorted = covers.toSorted((a, b) => rankOf(a, today) - rankOf(b, today) || (a.from < b.from ? 1 : -1))
  return (
    <Panel
      title={`代班（现在 ${covers.filter((cover) => lastsOn(cover, today)).length} 项）`}
      padding="none"
      actions={
        mayChange ? (
          <Button startIcon={<PlusIcon />} onClick={() => setEditing('new')}>
            安排代班
          </Button>
        ) : null
      }
    >
      {covers.length === 0 ? (
        <EmptyState
          title="还没有安排过代班"
          hint="有人请假、出差时，安排一个人在这几天代办：代班人用自己的名字办，经过里写明“代某某”。承办人不能审阅自己办的案件，代班也不例外。"
        />
      ) : (
        <Table size="small" aria-label="代班">
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: 110 }}>离岗人</TableCell>
              <TableCell sx={{ width: 110 }}>代班人</TableCell>
              <TableCell>代办的职责</TableCell>
              <TableCell sx={{ width: 210 }}>日期（含首尾两天）</TableCell>
              <TableCell>事由</TableCell>
              <TableCell sx={{ width: 90 }}>状态</TableCell>
              <TableCell sx={{ width: 80 }} />
            </TableRow>
          </TableHead>
          <TableBody>
            {sorted.map((cover) => (
              <CoverRow
                key={cover.id}
                cover={cover}
                rank={rankOf(cover, today)}
                nameOf={nameOf}
                roles={rolesOf(cover.absentId)}
                onChange={mayChange ? () => setEditing(cover) : undefined}
              />
            ))}
          </TableBody>
        </Table>
      )}
      {editing === undefined ? null : (
        <CoverDialog
          cover={editing === 'new' ? undefined : editing}
          facts={facts}
          today={today}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Panel>
  )
}

/** In force, to come, over, withdrawn. */
const rankOf = (cover: Cover, today: LocalDate): 0 | 1 | 2 | 3 =>
  cover.withdrawn === true ? 3 : lastsOn(cover, today) ? 0 : cover.from > today ? 1 : 2

const stateWords = ['代班中', '未开始', '已结束', '已作废'] as const

interface CoverRowProps {
  readonly cover: Cover
  readonly rank: ReturnType<typeof rankOf>
  readonly nameOf: (id: string) => string
  readonly roles: string
  /** Undefined for those who may only look. */
  readonly onChange: (() => void) | undefined
}

const CoverRow = ({ cover, rank, nameOf, roles, onChange }: CoverRowProps): ReactElement => (
  <TableRow hover sx={rank < 2 ? {} : { '& td': { color: 'text.secondary' } }}>
    <TableCell>{nameOf(cover.absentId)}</TableCell>
    <TableCell>{nameOf(cover.coverId)}</TableCell>
    <TableCell>{roles}</TableCell>
    <TableCell>
      {cover.from} 至 {cover.to}
    </TableCell>
    <TableCell>{cover.reason}</TableCell>
    <TableCell>
      {rank === 0 ? <Chip size="small" color="primary" label={stateWords[rank]} /> : stateWords[rank]}
    </TableCell>
    <TableCell>
      {onChange === undefined ? null : (
        <Button size="small" variant="text" aria-label={`修改 ${nameOf(cover.absentId)}的代班`} onClick={onChange}>
          修改
        </Button>
      )}
    </TableCell>
  </TableRow>
)
