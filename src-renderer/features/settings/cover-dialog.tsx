import Box from '@mui/material/Box'
import { useState, type ReactElement } from 'react'
import { coverLimits, findCoverProblem, type Cover, type CoverProblem, type WrittenCover } from '#shared/office/cover'
import type { Person } from '#shared/office/office'
import { coverAsForm } from '#shared/office/profile-as-form'
import type { LocalDate } from '#shared/prelude/local-date'
import { rolesToText } from '../../messages/role-words'
import { DayField } from '../../ui/day-field'
import { FormDialog } from '../../ui/form-dialog'
import { CheckRow, SelectRow, TextRow, type Choice } from '../../ui/form-fields'
import { useSnackbar } from '../../ui/use-snackbar'
import { asSaved, readCoverForm } from './read-office-forms'
import { useChangeOffice } from './use-change-office'
import type { SettingsFacts } from './use-settings'

export interface CoverDialogProps {
  /** Undefined arranges a new one. */
  readonly cover: Cover | undefined
  readonly facts: SettingsFacts
  readonly today: LocalDate
  readonly onClose: () => void
}

type Field = 'absentId' | 'coverId' | 'from' | 'to'

const problemWords: { readonly [P in CoverProblem]: readonly [Field, string] } = {
  'absent-missing': ['absentId', '请选离岗的人。'],
  'cover-missing': ['coverId', '请选代班的人。'],
  'same-person': ['coverId', '不能由本人代本人。'],
  'cover-inactive': ['coverId', '这个人已停用，不能代班。'],
  'days-missing': ['from', '请填起止日期，例如 2026-11-30。'],
  'days-reversed': ['to', '结束日期早于开始日期。'],
  'too-long': ['to', `一次最多安排 ${coverLimits.days} 天；离岗更久的，请直接调整人员职责。`],
  'over-already': ['to', '结束日期已经过去。过去的办理不能补代班。'],
  overlaps: ['from', '这几天已经安排了别人代班，请先改那一项。'],
  'cover-away': ['coverId', '代班人自己这几天也离岗，请另选一人。'],
  'absent-covers': ['absentId', '这个人这几天正代别人的班，离岗以后那个人就没有人代了，请先改那一项。'],
}

/** Arranges who acts in somebody's place, or changes an arrangement; an end that is brought forward ends it early. */
export function CoverDialog({ cover, facts, today, onClose }: CoverDialogProps): ReactElement {
  const { busy, failure, change } = useChangeOffice()
  const tell = useSnackbar()
  const [problem, setProblem] = useState<CoverProblem>()
  const people = new Map(facts.people.map((person) => [person.id, person]))
  const [id] = useState(() => cover?.id ?? crypto.randomUUID())
  const submit = async (form: FormData): Promise<boolean> => {
    const written = readCoverForm(form, cover, id)
    const saved = asSaved<WrittenCover & Pick<Cover, 'withdrawn'>>(written, cover, facts.covers, coverAsForm)
    const found = saved.withdrawn === true ? undefined : findCoverProblem(saved, facts.covers, people, today)
    setProblem(found)
    // A cover that never was keeps the days it had, whatever stands in the fields.
    const { from, to } = written.withdrawn === true && cover !== undefined ? cover : written
    if (found !== undefined || from === '' || to === '') return false
    const done = await change({
      opened: { covers: cover === undefined ? [] : [cover] },
      written: { covers: [{ ...written, from, to }] },
    })
    if (done) tell(`${people.get(written.absentId)?.name ?? ''}的代班已保存`)
    return done
  }
  const gapOf = (field: Field): string | undefined => {
    const [where, words] = problem === undefined ? [] : problemWords[problem]
    return where === field ? words : undefined
  }
  const choices = (kept: string | undefined): Choice[] =>
    facts.people.filter(({ active, id }) => active || id === kept).map(toChoice)
  return (
    <FormDialog
      title={cover === undefined ? '安排代班' : `修改 ${people.get(cover.absentId)?.name ?? ''}的代班`}
      draft={{ form: 'cover', about: cover?.id ?? '' }}
      submitLabel={cover === undefined ? '安排' : '保存'}
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <CoverFields cover={cover} choices={choices} today={today} gapOf={gapOf} />
    </FormDialog>
  )
}

interface CoverFieldsProps extends Pick<CoverDialogProps, 'cover' | 'today'> {
  /** Everybody at work, and whoever is named already. */
  readonly choices: (kept: string | undefined) => Choice[]
  readonly gapOf: (field: Field) => string | undefined
}

const CoverFields = ({ cover, choices, today, gapOf }: CoverFieldsProps): ReactElement => (
  <>
    <SelectRow
      name="absentId"
      label="谁离岗"
      required
      choices={choices(cover?.absentId)}
      defaultValue={cover?.absentId ?? ''}
      gap={gapOf('absentId')}
    />
    <SelectRow
      name="coverId"
      label="由谁代班"
      required
      choices={choices(cover?.coverId)}
      defaultValue={cover?.coverId ?? ''}
      gap={gapOf('coverId')}
      hint="这几天里可以办离岗人职责内的各步，记在代班人名下，写明“代某某”"
    />
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
      <DayField
        name="from"
        label="从哪天起"
        required
        defaultValue={cover?.from ?? today}
        error={gapOf('from') !== undefined}
        helperText={gapOf('from')}
      />
      <DayField
        name="to"
        label="到哪天止"
        required
        defaultValue={cover?.to ?? ''}
        error={gapOf('to') !== undefined}
        helperText={gapOf('to') ?? (cover === undefined ? '含这一天' : '提前回来的，把日期改早')}
      />
    </Box>
    <TextRow
      name="reason"
      label="事由"
      defaultValue={cover?.reason ?? ''}
      limit={coverLimits.reason}
      hint="例如 年休、出差、培训；可以不填"
    />
    {cover === undefined ? null : (
      <CheckRow name="withdrawn" label="作废（录错了，没有发生过）" defaultChecked={cover.withdrawn === true} />
    )}
  </>
)

const toChoice = ({ id, name, roles }: Person): Choice => ({ value: id, label: name, detail: rolesToText(roles) })
