import { useState, type ReactElement } from 'react'
import { dayZeroRules, lastDayRules } from '#shared/calendar/add-limit'
import { hourRuns, lastDayEnds } from '#shared/rules/rule-set'
import { dayZeroWords, lastDayWords, minuteToText } from '#shared/rules/rule-words'
import { endWords, hourWords } from '../../../messages/rule-words'
import { FieldPair } from '../../../ui/field-pair'
import { FormDialog } from '../../../ui/form-dialog'
import { CheckRow, SelectRow, TextRow } from '../../../ui/form-fields'
import type { SetDialogProps } from './basics-dialog'
import type { Gaps } from './form-values'
import { readCountingForm } from './read-options-form'

const time = (minute: number | undefined | null): string =>
  minute === undefined || minute === null ? '' : minuteToText(minute)

/** 计算方法: from which day a limit is counted, to which hour of which day, and when the clock stands still. */
export function CountingDialog({ set, onDone, onClose }: SetDialogProps): ReactElement {
  const { counting } = set
  const [gaps, setGaps] = useState<Gaps>({})
  const submit = async (form: FormData): Promise<boolean> => {
    const read = readCountingForm(form, set)
    setGaps(read.gaps)
    if (read.set === undefined) return false
    onDone(read.set)
    return true
  }
  return (
    <FormDialog
      title="计算方法"
      draft={{ form: 'rule-counting', about: set.id }}
      submitLabel="改好计算方法"
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectRow
        name="dayZero"
        label="起算"
        choices={dayZeroRules.map((value) => ({ value, label: dayZeroWords[value] }))}
        defaultValue={counting.dayZero}
        hint="没有规定的，开始的当天不算（民法典第二百零一条）"
      />
      <SelectRow
        name="lastDay"
        label="按日计的最后一天"
        choices={lastDayRules.map((value) => ({ value, label: lastDayWords[value] }))}
        defaultValue={counting.lastDay}
        hint="民法典第二百零三条：最后一天是法定休假日的，顺延到休假结束的次日"
      />
      <FieldPair>
        <SelectRow
          name="lastDayEnds"
          label="最后一天到几点"
          choices={lastDayEnds.map((value) => ({ value, label: endWords[value] }))}
          defaultValue={counting.lastDayEnds}
        />
        <TextRow
          name="cutOff"
          label="截止钟点"
          defaultValue={time(counting.cutOff)}
          hint="之后收到的按下一个工作日；不设就不填"
          gap={gaps['cutOff']}
        />
      </FieldPair>
      <FieldPair>
        <TextRow
          name="opens"
          label="上班时间"
          defaultValue={time(counting.office?.opens)}
          hint="例如 8:30"
          gap={gaps['opens']}
        />
        <TextRow
          name="closes"
          label="下班时间"
          defaultValue={time(counting.office?.closes)}
          hint="例如 17:30"
          gap={gaps['closes']}
        />
      </FieldPair>
      <SelectRow
        name="hours"
        label="分钟、小时怎样计"
        choices={hourRuns.map((value) => ({ value, label: hourWords[value] }))}
        defaultValue={counting.hours}
      />
      <CheckRow name="caller" label="挂件等来电人时停止计时" defaultChecked={counting.pauses.caller} />
      <CheckRow name="superior" label="挂件等上级时停止计时" defaultChecked={counting.pauses.superior} />
    </FormDialog>
  )
}
