import Button from '@mui/material/Button'
import { useState, type ReactElement } from 'react'
import { defaultLateDays, defaultMonthBegins, officeLimits, officeSchema, type Office } from '#shared/office/office'
import { FormDialog } from '../../ui/form-dialog'
import { CheckRow, ChoiceRow, TextRow } from '../../ui/form-fields'
import { KeyValue } from '../../ui/key-value'
import { Panel } from '../../ui/panel'
import { useSnackbar } from '../../ui/use-snackbar'
import { readOfficeForm, textToDays, textToMonthBegins } from './read-office-forms'
import { useChangeOffice } from './use-change-office'

/** 单位: the office as papers and bundles name it. */
export function OfficeSection({
  office,
  mayChange,
}: {
  readonly office: Office
  readonly mayChange: boolean
}): ReactElement {
  const [editing, setEditing] = useState(false)
  return (
    <Panel title="单位" actions={mayChange ? <Button onClick={() => setEditing(true)}>修改</Button> : null}>
      <KeyValue
        columns={1}
        labelWidth={88}
        items={[
          { label: '单位全称', value: office.name },
          { label: '单位简称', value: office.shortName },
          { label: '单位代码', value: office.code },
          { label: '联系电话', value: office.telephone === '' ? '不印在回复上' : office.telephone },
          {
            label: '印发机关',
            value: (office.printingOrgan ?? '') === '' ? '没有填，只有写了抄送的红头文件印版记' : office.printingOrgan,
          },
          { label: '送审前审核', value: office.checksReplies === true ? '先审核，再送审' : '不审核' },
          { label: '统计月', value: monthToWords(office.monthBegins ?? defaultMonthBegins) },
          {
            label: '统计日',
            value: office.daysFromNoon === true ? '前一日中午 12 点至当日中午 12 点' : '0 点至 24 点',
          },
          { label: '超期后时限', value: `最多再给 ${office.lateDays ?? defaultLateDays} 天` },
        ]}
      />
      {editing ? <OfficeDialog office={office} onClose={() => setEditing(false)} /> : null}
    </Panel>
  )
}

const monthToWords = (begins: number): string =>
  begins === defaultMonthBegins ? '自然月' : `上月 ${begins} 日至本月 ${begins - 1} 日`

function OfficeDialog({
  office: standing,
  onClose,
}: {
  readonly office: Office
  readonly onClose: () => void
}): ReactElement {
  // As the form shows it: what stands behind it follows the ledger.
  const [office] = useState(standing)
  const { busy, failure, change } = useChangeOffice()
  const tell = useSnackbar()
  const [gaps, setGaps] = useState<ReadonlySet<string>>(new Set())
  const submit = async (form: FormData): Promise<boolean> => {
    const parsed = officeSchema.required({ lateDays: true, monthBegins: true }).safeParse(readOfficeForm(form, office))
    setGaps(new Set(parsed.success ? [] : parsed.error.issues.map((issue) => String(issue.path[0]))))
    if (!parsed.success) return false
    const done = await change({ opened: { office }, written: { office: parsed.data } })
    if (done) tell('单位信息已保存')
    return done
  }
  const gap = (field: string, words: string): string | undefined => (gaps.has(field) ? words : undefined)
  return (
    <FormDialog
      title="修改单位信息"
      draft={{ form: 'office', about: '' }}
      submitLabel="保存单位信息"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextRow
        name="name"
        label="单位全称"
        required
        defaultValue={office.name}
        limit={officeLimits.name}
        hint="印在回复的落款处"
        gap={gap('name', '请填写单位全称。')}
      />
      <TextRow
        name="shortName"
        label="单位简称"
        required
        defaultValue={office.shortName}
        limit={officeLimits.shortName}
        hint="显示在窗口顶部"
        gap={gap('shortName', '请填写单位简称。')}
      />
      <TextRow
        name="code"
        label="单位代码"
        required
        defaultValue={office.code}
        limit={officeLimits.code}
        hint="改了以后，按旧代码投送的交办包将打不开；请先与受理中心商定"
        gap={gap('code', '代码由小写字母、数字或连字符组成，以字母开头。')}
        isRight={(text) => officeSchema.shape.code.safeParse(text.trim()).success}
      />
      <TextRow
        name="telephone"
        label="联系电话"
        defaultValue={office.telephone}
        limit={officeLimits.telephone}
        hint="印在回复的附注里；不想印可以不填"
      />
      <TextRow
        name="printingOrgan"
        label="印发机关"
        defaultValue={office.printingOrgan ?? ''}
        limit={officeLimits.printingOrgan}
        hint="例如 青山镇党政办公室；填了以后，红头文件末页都印版记（印发机关和印发日期）"
      />
      <RuleFields office={office} gap={gap} />
    </FormDialog>
  )
}

/** What the office sets itself of how its cases are handled. */
function RuleFields({
  office,
  gap,
}: {
  readonly office: Office
  readonly gap: (field: string, words: string) => string | undefined
}): ReactElement {
  return (
    <>
      <TextRow
        name="lateDays"
        label="超期案件的内部时限最多再给几天"
        required
        defaultValue={String(office.lateDays ?? defaultLateDays)}
        hint="交办已经超期的案件时，内部时限可以定到今天以后的这么多天"
        gap={gap('lateDays', '请填 1 至 90 之间的整数。')}
        isRight={(text) => textToDays(text.trim()) !== undefined}
      />
      <TextRow
        name="monthBegins"
        label="统计月从每月几日开始"
        required
        defaultValue={String(office.monthBegins ?? defaultMonthBegins)}
        hint="1 是自然月；考核按上月 26 日至本月 25 日算的填 26，季度、半年、年度也跟着走"
        gap={gap('monthBegins', '请填 1 至 28 之间的整数。')}
        isRight={(text) => textToMonthBegins(text.trim()) !== undefined}
      />
      <ChoiceRow
        name="dayBegins"
        label="统计日怎样算"
        choices={[
          { value: 'midnight', label: '0 点至 24 点' },
          { value: 'noon', label: '前一日中午 12 点至当日中午 12 点' },
        ]}
        defaultValue={office.daysFromNoon === true ? 'noon' : 'midnight'}
        hint="按中午算时：受理、反馈记有时刻的按时刻计，只有日期的按当日计；办结时限到当日下班止，计入次日"
      />
      <CheckRow
        name="checksReplies"
        label="回复送审以前，先由审核人审核"
        defaultChecked={office.checksReplies === true}
      />
    </>
  )
}
