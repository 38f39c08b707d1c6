import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import { useState, type ReactElement } from 'react'
import { reportToName } from '#shared/approved-report/approved-report'
import { parseLocalDate } from '#shared/prelude/local-date'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { useToday } from '../../desk/use-today'
import { approvedReportKinds, readReportArchive } from '../../ledger-store/position/read-reports'
import { DayField } from '../../ui/day-field'
import { FormDialog } from '../../ui/form-dialog'
import { ChoiceRow, SelectRow, TextRow } from '../../ui/form-fields'
import { isMinute, type LookedPosition } from './looked-position'

export interface PositionBarProps {
  readonly until: LookedPosition | undefined
  /** In words; '' of now and while it is read. */
  readonly told: string
  readonly onChange: (until: LookedPosition | undefined) => void
}

/** 截至: at which position of the log the ledger is looked at, and back to now in one press. */
export function PositionBar({ until, told, onChange }: PositionBarProps): ReactElement {
  const [isChoosing, setChoosing] = useState(false)
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
      {until === undefined ? null : (
        <Chip color="warning" variant="outlined" label={told === '' ? '当时的台账' : told} />
      )}
      <Button onClick={() => setChoosing(true)}>{until === undefined ? '截至…' : '改截至时间…'}</Button>
      {until === undefined ? null : (
        <Button variant="contained" onClick={() => onChange(undefined)}>
          回到现在
        </Button>
      )}
      {isChoosing ? <PositionDialog until={until} onChange={onChange} onClose={() => setChoosing(false)} /> : null}
    </Stack>
  )
}

interface PositionDialogProps extends Pick<PositionBarProps, 'until' | 'onChange'> {
  readonly onClose: () => void
}

function PositionDialog({ until, onChange, onClose }: PositionDialogProps): ReactElement {
  const today = useToday()
  const archive = useLedgerRead(readReportArchive, approvedReportKinds)
  const [way, setWay] = useState(until?.kind ?? 'moment')
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const [day, time] = until?.kind === 'moment' ? until.at.split(' ') : [today, '23:59']
  const submit = async (form: FormData): Promise<boolean> => {
    const text = (name: string): string => String(form.get(name) ?? '').trim()
    if (way === 'report') {
      const id = text('report')
      if (id === '') setGaps({ report: '请选择一份审定的报告' })
      else onChange({ kind: 'report', id })
      return id !== ''
    }
    const picked = parseLocalDate(text('day'))
    const at = `${text('day')} ${text('time').padStart(5, '0')}`
    if (picked === undefined || picked > today) setGaps({ day: '请填写今天或以前的日期' })
    else if (!isMinute(at)) setGaps({ time: '请按 09:30 的样子填写' })
    else {
      onChange({ kind: 'moment', at })
      return true
    }
    return false
  }
  return (
    <FormDialog
      title="统计截至"
      subtitle="按当时的台账统计：以后的登记、办理、更正、作废都不算。"
      draft={{ notKept: 'nothing-written', form: 'figures-position' }}
      submitLabel="按当时的台账统计"
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceRow
        name="way"
        label="截至"
        choices={[
          { value: 'moment', label: '某一天某一时' },
          { value: 'report', label: '一份报告审定时' },
        ]}
        defaultValue={way}
        onPick={(picked) => setWay(picked === 'report' ? 'report' : 'moment')}
      />
      {way === 'moment' ? (
        <Stack direction="row" sx={{ gap: 1.5, alignItems: 'flex-start' }}>
          <DayField
            name="day"
            label="日期"
            required
            defaultValue={parseLocalDate(day ?? '') ?? today}
            max={today}
            error={gaps['day'] !== undefined}
            helperText={gaps['day']}
          />
          <TextRow
            name="time"
            label="时间"
            required
            defaultValue={time ?? '23:59'}
            gap={gaps['time']}
            hint="算到这一分钟为止，以写下操作的电脑的钟为准"
          />
        </Stack>
      ) : (
        <SelectRow
          name="report"
          label="审定的报告"
          required
          choices={(archive?.reports ?? []).map((report) => ({ value: report.id, label: reportToName(report) }))}
          defaultValue={until?.kind === 'report' ? until.id : ''}
          gap={gaps['report']}
          emptyHint="还没有审定的报告，请到“报告”里审定并存档。"
        />
      )}
    </FormDialog>
  )
}
