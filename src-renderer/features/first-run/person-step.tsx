import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { departmentLimits, personLimits, roles, type Role } from '#shared/office/office'
import { roleWords } from '../../messages/role-words'
import { ComposingTextField } from '../../ui/composing-text-field'
import { checkPersonDraft, firstPersonRoles, type PersonDraft, type PersonField } from './first-run-draft'

export interface PersonStepProps {
  readonly person: PersonDraft
  /** Gaps are named only after 下一步 was tried. */
  readonly tried: boolean
  readonly onChange: (person: PersonDraft) => void
}

const fields: readonly {
  readonly field: PersonField
  readonly label: string
  readonly hint: string
  readonly limit: number
}[] = [
  { field: 'name', label: '姓名', hint: '每一步办理都记在姓名之下', limit: personLimits.name },
  { field: 'post', label: '职务', hint: '可以不填', limit: personLimits.post },
  { field: 'department', label: '部门', hint: '所在的部门；其他部门以后再添', limit: departmentLimits.name },
]

const roleHints: { readonly [R in Role]: string } = {
  registrar: '登记来件、呈报、交办、反馈、导出',
  handler: '具体承办，写办理记录和回复',
  checker: '部门负责人，帮助核对回复',
  supervisor: '分管领导，批示和督办',
  reviewer: '主要领导，审阅回复',
  admin: '修改单位、人员和密钥',
}

/** The one person who begins. Departments, colleagues and leaders are added later, when a step needs them. */
export function PersonStep({ person, tried, onChange }: PersonStepProps): ReactElement {
  const wrong = checkPersonDraft(person)
  const toggle = (role: Role): void =>
    onChange({
      ...person,
      roles: person.roles.includes(role) ? person.roles.filter((one) => one !== role) : [...person.roles, role],
    })
  return (
    <Stack sx={{ gap: 2.5 }}>
      <Typography sx={{ color: 'text.secondary' }}>
        先填坐在这台电脑前的一个人，就可以开始登记。部门、领导和其他人员，等办到哪一步再补：首页会说哪一步还缺谁。
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 2.5 }}>
        {fields.map(({ field, label, hint, limit }) => (
          <ComposingTextField
            key={field}
            label={label}
            required={field !== 'post'}
            value={person[field]}
            error={tried && wrong[field] !== undefined}
            helperText={tried ? (wrong[field] ?? hint) : hint}
            limit={limit}
            slotProps={{ htmlInput: { name: field } }}
            autoFocus={field === 'name'}
            instant
            onCommit={(value) => onChange({ ...person, [field]: value })}
          />
        ))}
      </Box>
      <FormControl component="fieldset">
        <FormLabel component="legend">职责（一人可以担任几项，以后可以改）</FormLabel>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr' }}>
          {roles.map((role) => (
            <FormControlLabel
              key={role}
              control={
                <Checkbox
                  checked={person.roles.includes(role)}
                  disabled={firstPersonRoles.includes(role)}
                  onChange={() => toggle(role)}
                />
              }
              label={`${roleWords[role]}（${roleHints[role]}）`}
            />
          ))}
        </Box>
      </FormControl>
      <Alert severity="info" variant="outlined">
        一个人也能先用起来：登记、承办、批示可以由同一个人担任。只有审阅必须另有其人——承办人、写过回复的人不能审阅自己办的案件，所以第一件案件送审以前，要再添一位有“审阅”职责的领导。
      </Alert>
    </Stack>
  )
}
