import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState, type ReactElement } from 'react'
import type { Person } from '#shared/office/office'
import { rolesToText } from '../../messages/role-words'
import { EmptyState } from '../../ui/empty-state'
import { PlusIcon } from '../../ui/icons'
import { Panel } from '../../ui/panel'
import { PersonDialog } from './person-dialog'
import type { SettingsFacts } from './use-settings'

const byName = new Intl.Collator('zh-CN')

/** 人员: who works here and what each may do. Nobody is ever deleted: old entries still name them. */
export function PeopleSection({ facts }: { readonly facts: SettingsFacts }): ReactElement {
  const { people, departments, mayChange } = facts
  const [editing, setEditing] = useState<Person | 'new'>()
  const nameOf = (id: string): string => departments.find((department) => department.id === id)?.name ?? ''
  const sorted = people.toSorted((a, b) => Number(b.active) - Number(a.active) || byName.compare(a.name, b.name))
  return (
    <Panel
      title={`人员（在岗 ${people.filter((person) => person.active).length} 人）`}
      padding="none"
      actions={
        mayChange ? (
          <Button startIcon={<PlusIcon />} onClick={() => setEditing('new')}>
            添加人员
          </Button>
        ) : null
      }
    >
      {people.length === 0 ? (
        <EmptyState title="还没有人员" />
      ) : (
        <TableContainer>
          <Table size="small" aria-label="人员">
            <TableHead>
              <TableRow>
                <TableCell sx={{ width: 176 }}>姓名</TableCell>
                <TableCell>职务</TableCell>
                <TableCell>部门</TableCell>
                <TableCell>职责</TableCell>
                <TableCell sx={{ width: 130 }}>电话</TableCell>
                <TableCell sx={{ width: 80 }}>状态</TableCell>
                <TableCell sx={{ width: 80 }} />
              </TableRow>
            </TableHead>
            <TableBody>
              {sorted.map((person) => (
                <TableRow key={person.id} hover sx={person.active ? {} : { '& td': { color: 'text.secondary' } }}>
                  <TableCell>
                    {person.name}
                    {person.isHead === true ? (
                      <Chip size="small" variant="outlined" label="主要负责人" sx={{ ml: 0.5 }} />
                    ) : null}
                  </TableCell>
                  <TableCell>{person.post}</TableCell>
                  <TableCell>{nameOf(person.departmentId)}</TableCell>
                  <TableCell>{rolesToText(person.roles)}</TableCell>
                  <TableCell>{person.telephone}</TableCell>
                  <TableCell>
                    {person.active ? '在岗' : <Chip size="small" label="已停用" variant="outlined" />}
                  </TableCell>
                  <TableCell>
                    {mayChange ? (
                      <Button
                        size="small"
                        variant="text"
                        aria-label={`修改 ${person.name}`}
                        onClick={() => setEditing(person)}
                      >
                        修改
                      </Button>
                    ) : null}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      {editing === undefined ? null : (
        <PersonDialog
          person={editing === 'new' ? undefined : editing}
          facts={facts}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Panel>
  )
}
