import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Popover from '@mui/material/Popover'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useCallback, useState, type FormEvent, type ReactElement } from 'react'
import type { Case } from '#shared/case/case'
import { reassign, type OrderChange } from '#shared/case/reassign'
import { parseLocalDate } from '#shared/prelude/local-date'
import { useDesk } from '../../desk/desk'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { commitCaseStep } from '../../ledger-store/commit/commit-case-step'
import { readCase } from '../../ledger-store/read/read-cases'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'
import { stepFailureToWords } from '../../messages/step-words'
import type { FailureWords } from '../../messages/words-of'
import { markNames, type MarkName } from '../../start/ledger-desk'
import { DayField } from '../../ui/day-field'
import { FailureNotice } from '../../ui/failure-notice'
import { SelectRow } from '../../ui/form-fields'
import { useSnackbar } from '../../ui/use-snackbar'
import { readForm } from '../../ui/read-form'
import { textIn } from './form-text'
import type { LitRow } from './ledger-filter'
import { Mark } from './mark'
import { markWords } from './marks'

/** What of a case is edited beside its row: whose it is, or by when it is due in the office. */
export type QuickField = 'handlerId' | 'innerDueOn'

/** The columns in which F2 begins with a field; in every other it shows what can be done. */
export const quickFieldOf: { readonly [column: string]: QuickField | undefined } = {
  departmentId: 'handlerId',
  handlerId: 'handlerId',
  innerDueOn: 'innerDueOn',
  dueOn: 'innerDueOn',
}

/** A row at which something is edited. */
export interface QuickPlace {
  readonly lit: LitRow
  readonly anchor: HTMLElement
  readonly field: QuickField | undefined
}

export interface QuickEditProps {
  readonly place: QuickPlace
  readonly onOpen: (caseId: string) => void
  readonly onHistory: (caseId: string) => void
  readonly onMark: (caseId: string, mark: MarkName | undefined) => void
  readonly onClose: () => void
}

/** What can be done at a row without opening it: a list first, then one field. Nothing is typed into a cell. */
export function QuickEdit({ place, onOpen, onHistory, onMark, onClose }: QuickEditProps): ReactElement {
  const [field, setField] = useState(place.field)
  const { row } = place.lit
  const then = (act: () => void) => (): void => {
    onClose()
    act()
  }
  if (field !== undefined) return <FieldPopover place={place} field={field} onClose={onClose} />
  const isOrdered = row.stage === 'handling'
  return (
    <Menu open anchorEl={place.anchor} onClose={onClose}>
      <MenuItem onClick={then(() => onOpen(row.id))}>打开案件</MenuItem>
      <MenuItem title="F7" onClick={then(() => onHistory(row.id))}>
        历史
      </MenuItem>
      <MenuItem disabled={!isOrdered} onClick={() => setField('handlerId')}>
        改派承办人…
      </MenuItem>
      <MenuItem disabled={!isOrdered} onClick={() => setField('innerDueOn')}>
        改内部时限…
      </MenuItem>
      <Divider />
      {markNames.map((name) => (
        <MenuItem key={name} sx={{ gap: 1 }} onClick={then(() => onMark(row.id, name))}>
          <Mark mark={name} />
          标记：{markWords[name]}
        </MenuItem>
      ))}
      <MenuItem onClick={then(() => onMark(row.id, undefined))}>去掉标记</MenuItem>
    </Menu>
  )
}

interface FieldPopoverProps {
  readonly place: QuickPlace
  readonly field: QuickField
  readonly onClose: () => void
}

const titles: { readonly [F in QuickField]: string } = { handlerId: '改派承办人', innerDueOn: '改内部时限' }

function FieldPopover({ place: { lit, anchor }, field, onClose }: FieldPopoverProps): ReactElement | null {
  const caseId = lit.row.id
  const read = useCallback((database: LedgerDatabase) => readCase(database, caseId), [caseId])
  const one = useLedgerRead(read)?.one
  const { busy, failure, save } = useReassign(field, onClose)
  if (one === undefined) return null
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={busy ? undefined : onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': titles[field], elevation: 8, sx: { width: 340, p: 2 } } }}
    >
      <form noValidate onSubmit={(event) => void save(event, one)}>
        <Stack sx={{ gap: 1.5 }}>
          <Typography sx={{ fontWeight: 600 }}>
            {titles[field]} · {lit.row.ledgerNumber || lit.row.sheetNumber}
          </Typography>
          {one.assignment === undefined ? (
            <Typography>还没有交办，请打开案件办理。</Typography>
          ) : field === 'handlerId' ? (
            <HandlerField one={one} />
          ) : (
            <DayField
              name="dueOn"
              label="内部时限"
              autoFocus
              defaultValue={one.assignment.dueOn}
              helperText={`办结时限是 ${one.dueOn}`}
            />
          )}
          {failure === undefined ? null : <FailureNotice words={failure} />}
          <Stack direction="row" sx={{ justifyContent: 'flex-end', gap: 1 }}>
            <Button onClick={onClose} disabled={busy}>
              取消
            </Button>
            <Button type="submit" variant="contained" loading={busy} disabled={one.assignment === undefined}>
              改派
            </Button>
          </Stack>
        </Stack>
      </form>
    </Popover>
  )
}

function HandlerField({ one }: { readonly one: Case }): ReactElement | null {
  const staff = useStaff()
  if (staff === undefined) return null
  const own = one.assignment?.departmentId
  const handlers = [...staff.people.values()]
    .filter(({ active, roles }) => active && roles.includes('handler'))
    .toSorted((a, b) => Number(b.departmentId === own) - Number(a.departmentId === own))
  return (
    <SelectRow
      name="handlerId"
      label="承办人"
      hint="主办部门随承办人所在的部门"
      choices={handlers.map(({ id, name, departmentId }) => ({
        value: id,
        label: name,
        detail: staff.departments.get(departmentId)?.name ?? '',
      }))}
      defaultValue={one.assignment?.handlerId ?? ''}
    />
  )
}

function useReassign(field: QuickField, onDone: () => void) {
  const { ledger, settings, calendar } = useDesk()
  const today = useToday()
  const staff = useStaff()
  const tell = useSnackbar()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const changeIn = (form: FormData): OrderChange => {
    if (field === 'innerDueOn') {
      const dueOn = parseLocalDate(textIn(form, 'dueOn'))
      return dueOn === undefined ? {} : { dueOn }
    }
    const handlerId = textIn(form, 'handlerId')
    const departmentId = staff?.people.get(handlerId)?.departmentId
    return { handlerId, ...(departmentId === undefined ? {} : { departmentId }) }
  }
  const save = async (event: FormEvent<HTMLFormElement>, one: Case): Promise<void> => {
    event.preventDefault()
    const form = readForm(event.currentTarget)
    const step = form === undefined ? undefined : reassign(one, changeIn(form), today)
    if (step === undefined) return
    setBusy(true)
    const done = await commitCaseStep(ledger, { caseId: one.id, step, actorId: settings.actorId, today, calendar })
    setBusy(false)
    if (!done.ok) return setFailure(stepFailureToWords(done.failure))
    tell('已保存 · 改派')
    onDone()
  }
  return { busy, failure, save }
}
