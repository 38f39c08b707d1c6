import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState, type ReactElement } from 'react'
import { departmentLimits, type Department, type Person } from '#shared/office/office'
import { foldText } from '#shared/text/fold-text'
import { EmptyState } from '../../ui/empty-state'
import { FormDialog } from '../../ui/form-dialog'
import { CheckRow, SelectRow, TextRow, type Choice } from '../../ui/form-fields'
import { PlusIcon } from '../../ui/icons'
import { Panel } from '../../ui/panel'
import { useSnackbar } from '../../ui/use-snackbar'
import { DepartmentLinesDialog } from './lines-dialogs'
import { readDepartmentForm } from './read-office-forms'
import { useChangeOffice } from './use-change-office'
import type { SettingsFacts } from './use-settings'

const byName = new Intl.Collator('zh-CN')

/** 部门: those that cases can be given to. Like people they are put out of use, not deleted. */
export function DepartmentsSection({ facts }: { readonly facts: SettingsFacts }): ReactElement {
  const { departments, people, mayChange } = facts
  const [editing, setEditing] = useState<Department | 'new' | 'lines'>()
  const sorted = departments.toSorted((a, b) => Number(b.active) - Number(a.active) || byName.compare(a.name, b.name))
  const staffOf = (id: string): string =>
    people
      .filter((person) => person.active && person.departmentId === id)
      .map((person) => person.name)
      .join('、')
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? ''
  return (
    <Panel
      title={`部门（${departments.filter((department) => department.active).length}）`}
      padding="none"
      actions={
        mayChange ? (
          <>
            <Button onClick={() => setEditing('lines')}>按行添加…</Button>
            <Button startIcon={<PlusIcon />} onClick={() => setEditing('new')}>
              添加部门
            </Button>
          </>
        ) : null
      }
    >
      {departments.length === 0 ? (
        <EmptyState title="还没有部门" />
      ) : (
        <Table size="small" aria-label="部门">
          <TableHead>
            <TableRow>
              <TableCell>名称</TableCell>
              <TableCell sx={{ width: 120 }}>负责人</TableCell>
              <TableCell>在岗人员</TableCell>
              <TableCell sx={{ width: 80 }}>状态</TableCell>
              <TableCell sx={{ width: 80 }} />
            </TableRow>
          </TableHead>
          <TableBody>
            {sorted.map((department) => (
              <TableRow key={department.id} hover>
                <TableCell>{department.name}</TableCell>
                <TableCell>{nameOf(department.headId ?? '')}</TableCell>
                <TableCell>{staffOf(department.id)}</TableCell>
                <TableCell>
                  {department.active ? '在用' : <Chip size="small" label="已停用" variant="outlined" />}
                </TableCell>
                <TableCell>
                  {mayChange ? (
                    <Button
                      size="small"
                      variant="text"
                      aria-label={`修改 ${department.name}`}
                      onClick={() => setEditing(department)}
                    >
                      修改
                    </Button>
                  ) : null}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {editing === 'lines' ? (
        <DepartmentLinesDialog departments={departments} onClose={() => setEditing(undefined)} />
      ) : editing === undefined ? null : (
        <DepartmentDialog
          department={editing === 'new' ? undefined : editing}
          departments={departments}
          people={people}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Panel>
  )
}

interface DepartmentDialogProps {
  readonly department: Department | undefined
  readonly departments: readonly Department[]
  readonly people: readonly Person[]
  readonly onClose: () => void
}

function DepartmentDialog({ department, departments, people, onClose }: DepartmentDialogProps): ReactElement {
  const { busy, failure, change } = useChangeOffice()
  const tell = useSnackbar()
  const [gap, setGap] = useState<string>()
  const [id] = useState(() => department?.id ?? crypto.randomUUID())
  const submit = async (form: FormData): Promise<boolean> => {
    const name = String(form.get('name') ?? '').trim()
    const taken = departments.some((other) => other.id !== department?.id && foldText(other.name) === foldText(name))
    setGap(name === '' ? '请填写部门名称。' : taken ? '已有同名部门。' : undefined)
    if (name === '' || taken) return false
    const done = await change({
      opened: { departments: department === undefined ? [] : [department] },
      written: { departments: [readDepartmentForm(form, department, id)] },
    })
    if (done) tell(`${name} 已保存`)
    return done
  }
  return (
    <FormDialog
      title={department === undefined ? '添加部门' : `修改 ${department.name}`}
      draft={{ form: 'department', about: department?.id ?? '' }}
      submitLabel={department === undefined ? '添加' : '保存'}
      width="xs"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextRow
        name="name"
        label="部门名称"
        required
        defaultValue={department?.name ?? ''}
        limit={departmentLimits.name}
        autoFocus
        gap={gap}
      />
      <SelectRow
        name="headId"
        label="负责人"
        choices={headChoices(people, department)}
        defaultValue={department?.headId ?? ''}
        hint="可以以后再填"
      />
      {department === undefined ? null : (
        <CheckRow name="active" label="在用（取消勾选即停用：不能再交办给它）" defaultChecked={department.active} />
      )}
    </FormDialog>
  )
}

/** Nobody yet, then the department's own people, then the others. */
function headChoices(people: readonly Person[], department: Department | undefined): Choice[] {
  const able = people.filter((person) => person.active || person.id === department?.headId)
  const isOwn = (person: Person): boolean => department !== undefined && person.departmentId === department.id
  return [
    { value: '', label: '（未定）' },
    ...able
      .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || byName.compare(a.name, b.name))
      .map(({ id, name, post }) => ({ value: id, label: name, detail: post })),
  ]
}
