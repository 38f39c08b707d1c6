import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import type { OfficeArrangement } from '#shared/calendar/calendar-record'
import { withArrangements } from '#shared/calendar/plan-arrangements'
import { planArrangement, type ArrangementRefused } from '#shared/calendar/plan-calendar'
import { noticeCharacters } from '#shared/calendar/read-notice'
import { arrangementLimits } from '#shared/calendar/year-arrangement'
import type { LocalDate } from '#shared/prelude/local-date'
import { useToday } from '../../desk/use-today'
import { openTextFile } from '../../host/text-files'
import { fileReadToWords } from '../../messages/host-words'
import { arrangementGap } from '../../messages/notice-words'
import type { FailureWords } from '../../messages/words-of'
import { DayField } from '../../ui/day-field'
import { FieldPair } from '../../ui/field-pair'
import { FormDialog } from '../../ui/form-dialog'
import { TextRow } from '../../ui/form-fields'
import { useSnackbar } from '../../ui/use-snackbar'
import { FestivalTable } from './festival-table'
import { PreviewDialog } from './preview-dialog'
import { useChangeCalendar, type CalendarFacts } from './use-calendar-facts'
import { usePreview } from './use-preview'

export interface ArrangementDialogProps {
  readonly facts: CalendarFacts
  readonly onClose: () => void
}

/** A year's arrangement, from the pasted text of the notice or from a file; nothing is saved before its days were looked at. */
export function ArrangementDialog({ facts, onClose }: ArrangementDialogProps): ReactElement {
  const { busy, failure, change } = useChangeCalendar()
  const file = useNoticeFile()
  const tell = useSnackbar()
  const today = useToday()
  const [refused, setRefused] = useState<readonly ArrangementRefused[]>([])
  const { preview, ask } = usePreview<OfficeArrangement>(facts)
  const submit = async (form: FormData): Promise<boolean> => {
    const text = (name: string): string => String(form.get(name) ?? '').trim()
    const entry = { content: text('content'), source: text('source'), issuedOn: text('issuedOn') }
    const planned = planArrangement(entry, today, facts.shipped, facts.own)
    setRefused(planned.ok ? [] : planned.failure)
    if (!planned.ok || !(await ask(planned.value, withArrangements(facts.own, [planned.value])))) return false
    const done = await change({ arrangements: [planned.value] })
    if (done) tell(`${planned.value.year} 年节假日安排已保存`)
    return done
  }
  return (
    <>
      <FormDialog
        title="录入年度节假日安排"
        draft={{ form: 'calendar-table', about: '' }}
        submitLabel="核对并预览"
        width="md"
        busy={busy}
        failure={failure ?? file.failure}
        onSubmit={submit}
        onClose={onClose}
      >
        <Stack direction="row" sx={{ alignItems: 'center', gap: 1.5 }}>
          <Typography sx={{ flex: 1, color: 'text.secondary' }}>
            把国务院办公厅通知的全文粘贴到下面；有数据文件的，从文件读取。
          </Typography>
          <Button onClick={() => void file.choose()}>从文件读取…</Button>
        </Stack>
        <TextRow
          key={file.count}
          name="content"
          label="通知全文"
          required
          autoFocus
          lines={8}
          defaultValue={file.text}
          limit={noticeCharacters}
          gap={arrangementGap(refused, 'content')}
          hint="按“一、元旦：1月1日至3日放假调休，共3天。1月4日（星期日）上班。”这样的写法读取"
        />
        <FieldPair>
          <TextRow
            name="source"
            label="通知名称和文号"
            limit={arrangementLimits.source}
            gap={arrangementGap(refused, 'source')}
            hint="正文里有标题的可以不填"
          />
          <IssuedField today={today} gap={arrangementGap(refused, 'issuedOn')} />
        </FieldPair>
      </FormDialog>
      {preview === undefined ? null : (
        <PreviewDialog title={`${preview.planned.year} 年节假日安排`} confirmLabel="保存安排" preview={preview}>
          <Typography sx={{ color: 'text.secondary' }}>
            {preview.planned.source}　发文日期 {preview.planned.issuedOn}
          </Typography>
          <FestivalTable festivals={preview.planned.festivals} />
        </PreviewDialog>
      )}
    </>
  )
}

const IssuedField = ({ today, gap }: { readonly today: LocalDate; readonly gap: string | undefined }): ReactElement => (
  <DayField
    name="issuedOn"
    label="发文日期"
    max={today}
    error={gap !== undefined}
    helperText={gap ?? '正文末尾有日期的可以不填'}
  />
)

interface NoticeFile {
  readonly text: string
  /** How many files were read: the field is drawn anew with each. */
  readonly count: number
  readonly failure: FailureWords | undefined
  choose(): Promise<void>
}

function useNoticeFile(): NoticeFile {
  const [read, setRead] = useState({ text: '', count: 0 })
  const [failure, setFailure] = useState<FailureWords>()
  return {
    ...read,
    failure,
    choose: async () => {
      setFailure(undefined)
      const chosen = await openTextFile('json')
      if (!chosen.ok) return setFailure(fileReadToWords(chosen.failure))
      const { value } = chosen
      if (value !== undefined) setRead(({ count }) => ({ text: value.text, count: count + 1 }))
    },
  }
}
