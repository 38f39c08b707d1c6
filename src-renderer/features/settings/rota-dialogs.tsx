import { useState, type ReactElement } from 'react'
import type { Person } from '#shared/office/office'
import { planTurns, type RotaWeek } from '#shared/office/rota'
import { addDays, type LocalDate } from '#shared/prelude/local-date'
import { FormDialog } from '../../ui/form-dialog'
import { ManyRow, SelectRow, TextRow, type Choice } from '../../ui/form-fields'
import { useSnackbar } from '../../ui/use-snackbar'
import { useChangeOffice } from './use-change-office'

/** Weeks that are planned and shown unless more are asked for, this one the first: a quarter. */
export const shownWeeks = 13
const mostTurns = 52

/** A week as people say it, by its Monday and Sunday. */
export const weekToText = (monday: LocalDate): string => `${monday} 至 ${addDays(monday, 6).slice(5)}`

const toChoices = (leaders: readonly Person[]): Choice[] =>
  leaders.map(({ id, name, post }) => ({ value: id, label: name, detail: post }))

/** Sets one week's leader, or nobody. */
export function WeekDialog({
  monday,
  leaderId,
  leaders,
  onClose,
}: {
  readonly monday: LocalDate
  readonly leaderId: string
  readonly leaders: readonly Person[]
  readonly onClose: () => void
}): ReactElement {
  const { busy, failure, change } = useChangeOffice()
  const tell = useSnackbar()
  // As the form showed it: the list behind it follows the ledger.
  const [opened] = useState<RotaWeek>({ monday, leaderId })
  const submit = async (form: FormData): Promise<boolean> => {
    const written = { ...opened, leaderId: String(form.get('leaderId') ?? '') }
    const done = await change({ opened: { rota: [opened] }, written: { rota: [written] } })
    if (done) tell('阅批轮值已保存')
    return done
  }
  return (
    <FormDialog
      title={`改排 ${weekToText(monday)}`}
      draft={{ form: 'rota', about: monday }}
      submitLabel="保存"
      width="xs"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectRow
        name="leaderId"
        label="轮值领导"
        choices={[{ value: '', label: '不排' }, ...toChoices(leaders)]}
        defaultValue={opened.leaderId}
      />
    </FormDialog>
  )
}

const leaderOf = (rota: readonly RotaWeek[], monday: LocalDate): string =>
  rota.find((week) => week.monday === monday)?.leaderId ?? ''

/** Fills weeks from this one on with leaders in turn. */
export function TurnsDialog({
  rota,
  leaders,
  today,
  onClose,
}: {
  readonly rota: readonly RotaWeek[]
  readonly leaders: readonly Person[]
  readonly today: LocalDate
  readonly onClose: () => void
}): ReactElement {
  const { busy, failure, change } = useChangeOffice()
  const tell = useSnackbar()
  const [gap, setGap] = useState<string>()
  const [nobody, setNobody] = useState(false)
  const [shown] = useState(rota)
  const submit = async (form: FormData): Promise<boolean> => {
    const chosen = form.getAll('leaderIds').map(String)
    const weeks = textToWeeks(String(form.get('weeks') ?? ''))
    setGap(weeks === undefined ? `请填 1 至 ${mostTurns} 之间的整数。` : undefined)
    setNobody(chosen.length === 0)
    if (weeks === undefined || chosen.length === 0) return false
    const planned = planTurns(chosen, today, weeks)
    const done = await change({
      opened: { rota: planned.map(({ monday }) => ({ monday, leaderId: leaderOf(shown, monday) })) },
      written: { rota: planned },
      whole: true,
    })
    if (done) tell(`已排 ${weeks} 周`)
    return done
  }
  return (
    <FormDialog
      title="按顺序排轮值"
      draft={{ form: 'rota', about: 'turns' }}
      submitLabel="排好"
      width="xs"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <ManyRow
        name="leaderIds"
        label="轮值领导"
        choices={toChoices(leaders)}
        defaultChosen={leaders.map(({ id }) => id)}
        hint={nobody ? '请至少选一位领导。' : '从本周起，每人一周，轮完再从头；已排的周会改成新的'}
      />
      <TextRow
        name="weeks"
        label="排几周"
        required
        defaultValue={String(shownWeeks)}
        gap={gap}
        isRight={(text) => textToWeeks(text) !== undefined}
      />
    </FormDialog>
  )
}

function textToWeeks(text: string): number | undefined {
  const folded = text.normalize('NFKC').trim()
  const weeks = /^\d{1,3}$/u.test(folded) ? Number(folded) : 0
  return weeks >= 1 && weeks <= mostTurns ? weeks : undefined
}
