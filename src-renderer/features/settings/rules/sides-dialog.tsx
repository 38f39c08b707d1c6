import Box from '@mui/material/Box'
import { useState, type ReactElement } from 'react'
import { extensionApprovers, type Threshold } from '#shared/rules/rule-set'
import { approverWords } from '#shared/rules/rule-words'
import { statutoryToLine } from '../../../messages/rule-words'
import { FieldPair } from '../../../ui/field-pair'
import { FormDialog } from '../../../ui/form-dialog'
import { CheckRow, SelectRow, TextRow } from '../../../ui/form-fields'
import type { SetDialogProps } from './basics-dialog'
import type { Gaps } from './form-values'
import { LimitRow } from './limit-row'
import { readSidesForm } from './read-options-form'

const count = (number: number | null): string => (number === null ? '' : String(number))

/** 延期、退单、法定时限、黄牌红牌. */
export function SidesDialog({ set, onDone, onClose }: SetDialogProps): ReactElement {
  const { extension, returns, statutory, thresholds } = set
  const [gaps, setGaps] = useState<Gaps>({})
  const submit = async (form: FormData): Promise<boolean> => {
    const read = readSidesForm(form, set)
    setGaps(read.gaps)
    if (read.set === undefined) return false
    onDone(read.set)
    return true
  }
  return (
    <FormDialog
      title="延期、退单、黄牌红牌"
      draft={{ form: 'rule-sides', about: set.id }}
      submitLabel="改好这些规定"
      width="md"
      onSubmit={submit}
      onClose={onClose}
    >
      <FieldPair>
        <TextRow
          name="extensionTimes"
          label="最多延期几次"
          defaultValue={count(extension.times)}
          hint="没有规定的不填；0 即不能延期"
          gap={gaps['extensionTimes']}
        />
        <SelectRow
          name="approver"
          label="延期由谁批准"
          choices={[
            { value: '', label: '没有规定' },
            ...extensionApprovers.map((value) => ({ value, label: approverWords[value] })),
          ]}
          defaultValue={extension.approver ?? ''}
        />
      </FieldPair>
      <FieldPair>
        <LimitRow name="each" label="每次最长" limit={extension.each} gaps={gaps} hint="没有规定的不填" />
        <LimitRow name="whole" label="办理连同延期最长" limit={extension.whole} gaps={gaps} hint="没有规定的不填" />
      </FieldPair>
      <FieldPair>
        <LimitRow
          name="askBefore"
          label="最晚到期前多久提出"
          limit={extension.askBefore}
          gaps={gaps}
          hint="1 个工作日即不能在最后一个工作日才提出"
        />
        <TextRow
          name="returnTimes"
          label="最多退单几次"
          defaultValue={count(returns.times)}
          hint="没有规定的不填；0 即不能退单"
          gap={gaps['returnTimes']}
        />
      </FieldPair>
      <FieldPair>
        <ThresholdRow name="yellow" label="黄牌" threshold={thresholds.yellow} gaps={gaps} />
        <ThresholdRow name="red" label="红牌" threshold={thresholds.red} gaps={gaps} />
      </FieldPair>
      <CheckRow name="statutory" label="法律法规规定的时限更长的，从其规定" defaultChecked={statutory.allowed} />
      <TextRow
        name="known"
        label="常用的法定时限"
        lines={2}
        defaultValue={statutory.known.map(statutoryToLine).join('\n')}
        hint="每行一项：事项，时限，出处。例如：工伤认定，60 日，工伤保险条例第二十条"
        gap={gaps['known']}
      />
    </FormDialog>
  )
}

function ThresholdRow({
  name,
  label,
  threshold,
  gaps,
}: {
  readonly name: string
  readonly label: string
  readonly threshold: Threshold
  readonly gaps: Gaps
}): ReactElement {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '110px 1fr', gap: 1 }}>
      <SelectRow
        name={`${name}-side`}
        label={label}
        choices={[
          { value: 'before', label: '到期前' },
          { value: 'after', label: '超期后' },
        ]}
        defaultValue={threshold.side}
      />
      <LimitRow name={name} label="多久" limit={threshold} gaps={gaps} hint="0 日即到期当日，或一超期" />
    </Box>
  )
}
