import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import IconButton from '@mui/material/IconButton'
import MenuItem from '@mui/material/MenuItem'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import TextField from '@mui/material/TextField'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import Stack from '@mui/material/Stack'
import type { ReactElement } from 'react'
import { personLimits, roles, type Role } from '#shared/office/office'
import { roleWords } from '../../messages/role-words'
import { ComposingTextField } from '../../ui/composing-text-field'
import { CloseIcon, PlusIcon } from '../../ui/icons'
import { checkStaffDraft, linesToDepartments, type FirstRunDraft, type PersonDraft } from './first-run-draft'

export interface StaffStepProps {
  readonly draft: FirstRunDraft
  readonly tried: boolean
  readonly onChange: (
    change: Pick<FirstRunDraft, 'people'> | Pick<FirstRunDraft, 'departments' | 'departmentLines'>,
  ) => void
}

const roleHints: { readonly [R in Role]: string } = {
  registrar: '登记来件、呈报、交办、反馈、导出',
  handler: '具体承办，写办理记录和回复',
  checker: '部门负责人，帮助核对回复',
  supervisor: '分管领导，批示和督办',
  reviewer: '主要领导，审阅回复；不能审阅自己承办的件',
  admin: '修改单位、人员和密钥',
}

/** Who works here, what each may do, and the departments they belong to. */
export function StaffStep({ draft, tried, onChange }: StaffStepProps): ReactElement {
  const { people, departments } = draft
  const problems = checkStaffDraft(draft)
  const replace = (id: string, change: Partial<PersonDraft>): void =>
    onChange({ people: people.map((person) => (person.id === id ? { ...person, ...change } : person)) })
  const add = (): void =>
    onChange({
      people: [
        ...people,
        { id: crypto.randomUUID(), name: '', post: '', department: departments[0] ?? '', roles: ['handler'] },
      ],
    })
  return (
    <Stack sx={{ gap: 2 }}>
      <Typography sx={{ color: 'text.secondary' }}>
        至少要有登记、承办、督办、审阅各一人。一人可以担任几项，但承办和审阅要由不同的人担任。没有填姓名的行不会保存。
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 190px' },
          gap: 2,
          alignItems: 'start',
        }}
      >
        <Box sx={{ overflowX: 'auto' }}>
          <Table
            size="small"
            aria-label="人员"
            sx={{ '& td, & th': { px: 0.5, py: 0.5 }, tableLayout: 'fixed', minWidth: 700 }}
          >
            <StaffHead />
            <TableBody>
              {people.map((person, index) => (
                <PersonRow
                  key={person.id}
                  person={person}
                  number={index + 1}
                  departments={departments}
                  onChange={(change) => replace(person.id, change)}
                  onRemove={() => onChange({ people: people.filter((one) => one.id !== person.id) })}
                />
              ))}
            </TableBody>
          </Table>
          <Button startIcon={<PlusIcon />} onClick={add} sx={{ mt: 1 }}>
            添加人员
          </Button>
        </Box>
        <ComposingTextField
          label="部门（一行一个）"
          multiline
          minRows={10}
          maxRows={14}
          value={draft.departmentLines}
          instant
          onCommit={(text) => onChange({ departmentLines: text, departments: linesToDepartments(text) })}
        />
      </Box>
      {tried && problems.length > 0 ? (
        <Alert severity="warning" variant="outlined" role="alert">
          {problems.map((problem) => (
            <div key={problem}>{problem}</div>
          ))}
        </Alert>
      ) : null}
    </Stack>
  )
}

const StaffHead = (): ReactElement => (
  <TableHead>
    <TableRow>
      <TableCell sx={{ width: 92 }}>姓名</TableCell>
      <TableCell>职务</TableCell>
      <TableCell sx={{ width: 164 }}>部门</TableCell>
      {roles.map((role) => (
        <TableCell key={role} align="center" sx={{ width: 44 }}>
          <Tooltip title={roleHints[role]}>
            <span>{roleWords[role]}</span>
          </Tooltip>
        </TableCell>
      ))}
      <TableCell sx={{ width: 40 }} />
    </TableRow>
  </TableHead>
)

interface PersonRowProps {
  readonly person: PersonDraft
  readonly number: number
  readonly departments: readonly string[]
  readonly onChange: (change: Partial<PersonDraft>) => void
  readonly onRemove: () => void
}

function PersonRow({ person, number, departments, onChange, onRemove }: PersonRowProps): ReactElement {
  const toggle = (role: Role): void =>
    onChange({
      roles: person.roles.includes(role) ? person.roles.filter((one) => one !== role) : [...person.roles, role],
    })
  return (
    <TableRow>
      <TableCell>
        <ComposingTextField
          value={person.name}
          placeholder="姓名"
          instant
          onCommit={(name) => onChange({ name })}
          limit={personLimits.name}
          slotProps={{ htmlInput: { 'aria-label': `第 ${number} 人姓名` } }}
        />
      </TableCell>
      <TableCell>
        <ComposingTextField
          value={person.post}
          placeholder="职务"
          instant
          onCommit={(post) => onChange({ post })}
          limit={personLimits.post}
          slotProps={{ htmlInput: { 'aria-label': `第 ${number} 人职务` } }}
        />
      </TableCell>
      <TableCell>
        <TextField
          select
          value={departments.includes(person.department) ? person.department : ''}
          onChange={(event) => onChange({ department: event.target.value })}
          slotProps={{ htmlInput: { 'aria-label': `第 ${number} 人部门` } }}
        >
          {departments.map((name) => (
            <MenuItem key={name} value={name}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      </TableCell>
      {roles.map((role) => (
        <TableCell key={role} align="center">
          <Checkbox
            checked={person.roles.includes(role)}
            onChange={() => toggle(role)}
            slotProps={{ input: { 'aria-label': `第 ${number} 人${roleWords[role]}` } }}
            sx={{ p: 0.5 }}
          />
        </TableCell>
      ))}
      <TableCell>
        <IconButton size="small" aria-label={`删去第 ${number} 人`} onClick={onRemove}>
          <CloseIcon />
        </IconButton>
      </TableCell>
    </TableRow>
  )
}
