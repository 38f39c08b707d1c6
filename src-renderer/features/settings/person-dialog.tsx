import FormControl from '@mui/material/FormControl'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import Box from '@mui/material/Box'
import { useState, type ReactElement } from 'react'
import { listNewerRoles, personAsForm } from '#shared/office/profile-as-form'
import { personLimits, roles, type Person, type Role } from '#shared/office/office'
import { newerContentWords } from '#shared/text/say-word'
import { useToday } from '../../desk/use-today'
import { roleWords } from '../../messages/role-words'
import { FormDialog } from '../../ui/form-dialog'
import { CheckRow, SelectRow, TextRow } from '../../ui/form-fields'
import { useSnackbar } from '../../ui/use-snackbar'
import { findPersonProblem, type PersonProblem } from './find-person-problem'
import { asSaved, readPersonForm } from './read-office-forms'
import { useChangeOffice } from './use-change-office'
import type { SettingsFacts } from './use-settings'

export interface PersonDialogProps {
  /** Undefined adds somebody. */
  readonly person: Person | undefined
  readonly facts: SettingsFacts
  readonly onClose: () => void
}

const roleHints: { readonly [R in Role]: string } = {
  registrar: '登记、交办、反馈、导出',
  handler: '承办案件，写回复',
  checker: '核对回复',
  supervisor: '批示、督办',
  reviewer: '审阅回复',
  admin: '修改本页各项设置',
}

const problemWords: { readonly [P in PersonProblem]: string } = {
  'name-missing': '请填写姓名。',
  'name-taken': '已有同名的在岗人员；确有同名的，请在姓名后加以区别。',
  'department-missing': '请选择部门。',
  'roles-missing': '请至少选一项职责。',
  'last-registrar': '这是最后一位有“登记”职责的在岗人员，不能停用，也不能去掉这项职责。',
  'covers-somebody': '这个人正在或者将要代别人的班，停用以后就没有人代了。请先在“代班”里改那一项。',
}

/** Adds somebody, or changes what is known of them. */
export function PersonDialog({ person, facts, onClose }: PersonDialogProps): ReactElement {
  const { busy, failure, change } = useChangeOffice()
  const tell = useSnackbar()
  const today = useToday()
  const [problem, setProblem] = useState<PersonProblem>()
  const [id] = useState(() => person?.id ?? crypto.randomUUID())
  const submit = async (form: FormData): Promise<boolean> => {
    const written = readPersonForm(form, person, id)
    const found = findPersonProblem(asSaved(written, person, facts.people, personAsForm), facts.people, {
      covers: facts.covers,
      today,
    })
    setProblem(found)
    if (found !== undefined) return false
    const before = person?.isHead === true || written.isHead !== true ? [] : listHeads(facts.people, id)
    const done = await change({
      opened: { people: [...(person === undefined ? [] : [person]), ...before] },
      written: { people: [written, ...before.map((one) => ({ ...one, isHead: false }))] },
    })
    if (done) tell(`${written.name} 已保存`)
    return done
  }
  const gap = (...problems: readonly PersonProblem[]): string | undefined =>
    problem !== undefined && problems.includes(problem) ? problemWords[problem] : undefined
  const choices = facts.departments
    .filter((department) => department.active || department.id === person?.departmentId)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <FormDialog
      title={person === undefined ? '添加人员' : `修改 ${person.name}`}
      draft={{ form: 'person', about: person?.id ?? '' }}
      submitLabel={person === undefined ? '添加' : '保存'}
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextRow
        name="name"
        label="姓名"
        required
        defaultValue={person?.name ?? ''}
        limit={personLimits.name}
        autoFocus
        gap={gap('name-missing', 'name-taken')}
      />
      <TextRow name="post" label="职务" defaultValue={person?.post ?? ''} limit={personLimits.post} />
      <SelectRow
        name="departmentId"
        label="部门"
        required
        choices={choices}
        defaultValue={person?.departmentId ?? ''}
        gap={gap('department-missing')}
        emptyHint="还没有部门，请先到“部门”里添加。"
        hint="列表里没有的，先到“设置—部门”里添加"
      />
      <TextRow name="telephone" label="电话" defaultValue={person?.telephone ?? ''} limit={personLimits.telephone} />
      <RoleChoice held={person?.roles ?? []} gap={gap('roles-missing', 'last-registrar')} />
      <CheckRow
        name="isHead"
        label="单位主要负责人（镇长、局长等，每月亲自处理一件；全单位只有一位）"
        defaultChecked={person?.isHead === true}
      />
      {person === undefined ? null : (
        <CheckRow
          name="active"
          label="在岗（取消勾选即停用：不能再办件，以前的记录照常保留）"
          defaultChecked={person.active}
          gap={gap('covers-somebody')}
        />
      )}
    </FormDialog>
  )
}

interface RoleChoiceProps {
  readonly held: Person['roles']
  readonly gap: string | undefined
}

const RoleChoice = ({ held, gap }: RoleChoiceProps): ReactElement => (
  <FormControl component="fieldset" error={gap !== undefined}>
    <FormLabel component="legend">职责</FormLabel>
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr' }}>
      {roles.map((role) => (
        <CheckRow
          key={role}
          name={`role.${role}`}
          label={`${roleWords[role]}（${roleHints[role]}）`}
          defaultChecked={held.includes(role)}
        />
      ))}
    </Box>
    <FormHelperText>{gap ?? '承办和审阅不能由同一个人在同一案件上担任。'}</FormHelperText>
    {listNewerRoles(held).length === 0 ? null : (
      <FormHelperText>另有{newerContentWords}：新版本程序设的职责，保存时照原样保留。</FormHelperText>
    )}
  </FormControl>
)

/** Whoever bears the head's mark beside this one: it goes from them to whoever is newly marked, for there is one head. */
const listHeads = (people: readonly Person[], newHeadId: string): Person[] =>
  people.filter(({ id, isHead }) => isHead === true && id !== newHeadId)
