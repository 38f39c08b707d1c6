import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState, type ReactElement } from 'react'
import { findCoverOf } from '#shared/office/cover'
import type { Person } from '#shared/office/office'
import { isLeading, mondayOf, weeksFrom } from '#shared/office/rota'
import { addDays, type LocalDate } from '#shared/prelude/local-date'
import { useToday } from '../../desk/use-today'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { shownWeeks, TurnsDialog, WeekDialog, weekToText } from './rota-dialogs'
import type { SettingsFacts } from './use-settings'

/** 阅批轮值: which leader reads in which week; proposed when a case is submitted in it. */
export function RotaSection({ facts }: { readonly facts: SettingsFacts }): ReactElement {
  const { rota, people, covers, mayChange } = facts
  const today = useToday()
  const [editing, setEditing] = useState<LocalDate | 'turns'>()
  const leaders = people.filter(isLeading)
  const leaderOf = (monday: LocalDate): Person | undefined => {
    const id = rota.find((week) => week.monday === monday)?.leaderId
    return people.find((person) => person.id === id)
  }
  const awayText = (leader: Person | undefined, monday: LocalDate): string => {
    const days = Array.from({ length: 5 }, (_day, index) => addDays(monday, index))
    const cover = days.flatMap((day) => (leader === undefined ? [] : (findCoverOf(leader.id, covers, day) ?? [])))[0]
    const name = people.find((person) => person.id === cover?.coverId)?.name
    return cover === undefined ? '' : `${cover.from} 至 ${cover.to} 由${name ?? ''}代班`
  }
  return (
    <Panel
      title="阅批轮值（按周）"
      padding="none"
      actions={mayChange && leaders.length > 0 ? <Button onClick={() => setEditing('turns')}>按顺序排…</Button> : null}
    >
      {leaders.length === 0 ? (
        <EmptyState title="还没有可以轮值的领导" hint="先在“人员”里添加有“督办”或“审阅”职责的领导。" />
      ) : (
        <Table size="small" aria-label="阅批轮值">
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: 220 }}>周</TableCell>
              <TableCell sx={{ width: 160 }}>轮值领导</TableCell>
              <TableCell>说明</TableCell>
              <TableCell sx={{ width: 80 }} />
            </TableRow>
          </TableHead>
          <TableBody>
            {weeksFrom(today, shownWeeks).map((monday) => (
              <WeekRow
                key={monday}
                monday={monday}
                leader={leaderOf(monday)}
                away={awayText(leaderOf(monday), monday)}
                isNow={monday === mondayOf(today)}
                onChange={mayChange ? () => setEditing(monday) : undefined}
              />
            ))}
          </TableBody>
        </Table>
      )}
      {editing === undefined ? null : editing === 'turns' ? (
        <TurnsDialog rota={rota} leaders={leaders} today={today} onClose={() => setEditing(undefined)} />
      ) : (
        <WeekDialog
          monday={editing}
          leaderId={leaderOf(editing)?.id ?? ''}
          leaders={leaders}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Panel>
  )
}

interface WeekRowProps {
  readonly monday: LocalDate
  readonly leader: Person | undefined
  /** When the leader is away in that week and who acts for them; '' when they are not. */
  readonly away: string
  readonly isNow: boolean
  /** Undefined for those who may only look. */
  readonly onChange: (() => void) | undefined
}

const WeekRow = ({ monday, leader, away, isNow, onChange }: WeekRowProps): ReactElement => (
  <TableRow hover>
    <TableCell>
      {weekToText(monday)}
      {isNow ? <Chip size="small" color="primary" label="本周" sx={{ ml: 1 }} /> : null}
    </TableCell>
    <TableCell sx={leader === undefined ? { color: 'text.secondary' } : {}}>{leader?.name ?? '未排'}</TableCell>
    <TableCell sx={{ color: 'text.secondary' }}>
      {leader !== undefined && !isLeading(leader) ? '已没有督办、审阅职责，请改排' : away}
    </TableCell>
    <TableCell>
      {onChange === undefined ? null : (
        <Button size="small" variant="text" aria-label={`改排 ${monday}`} onClick={onChange}>
          改排
        </Button>
      )}
    </TableCell>
  </TableRow>
)
