import { useState, type ReactElement } from 'react'
import type { OfficeTemplate } from '#shared/template/office-template'
import type { TemplateRequest } from '#shared/template/plan-template'
import { templatePartLimits, templatePeriods, templatePeriodWords } from '#shared/template/template-record'
import { foldText } from '#shared/text/fold-text'
import { useDesk } from '../../desk/desk'
import { commitTemplate } from '../../ledger-store/commit/commit-template'
import { templateFailureToWords } from '../../messages/template-words'
import type { FailureWords } from '../../messages/words-of'
import { FormDialog } from '../../ui/form-dialog'
import { SelectRow, TextRow } from '../../ui/form-fields'
import { useSnackbar } from '../../ui/use-snackbar'

export interface TemplateKindDialogProps {
  /** The kind that is copied, or whose name is changed. */
  readonly kind: OfficeTemplate
  readonly isNew: boolean
  readonly templates: readonly OfficeTemplate[]
  readonly onClose: () => void
  /** Told the name of the new kind. */
  readonly onMade: (name: string) => void
}

/** A kind of report of the office's own, copied from one that there is; or the name of one. */
export function TemplateKindDialog({ kind, isNew, templates, onClose, onMade }: TemplateKindDialogProps): ReactElement {
  const { ledger, settings } = useDesk()
  const tell = useSnackbar()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const [gap, setGap] = useState<string>()
  const { template, basics } = kind
  const submit = async (form: FormData): Promise<boolean> => {
    const [word, about] = [textOf(form, 'word'), textOf(form, 'about')]
    const others = templates.filter((one) => isNew || one.template.name !== template.name)
    const isTaken = others.some((one) => foldText(one.template.word) === foldText(word))
    setGap(word === '' ? '请填写名称。' : isTaken ? '已有同名的报告。' : undefined)
    if (word === '' || isTaken) return false
    const id = isNew ? crypto.randomUUID() : template.name
    setBusy(true)
    setFailure(undefined)
    const done = await commitTemplate(ledger, id, toRequest(kind, { isNew, word, about, form }), settings.actorId)
    setBusy(false)
    if (!done.ok) {
      setFailure(templateFailureToWords(done.failure))
      return false
    }
    tell(isNew ? `已另建“${word}”` : `${word} 已保存`)
    if (isNew) onMade(id)
    return true
  }
  return (
    <FormDialog
      title={isNew ? `照“${template.word}”另建一种报告` : `${template.word}的名称`}
      draft={{ form: 'template-kind', about: isNew ? '' : template.name }}
      submitLabel={isNew ? '另建' : '保存'}
      width="xs"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextRow
        name="word"
        label="名称"
        required
        autoFocus
        defaultValue={isNew ? '' : template.word}
        limit={templatePartLimits.word}
        gap={gap}
      />
      <TextRow
        name="about"
        label="用途"
        defaultValue={isNew ? '' : (basics?.about ?? '')}
        limit={templatePartLimits.about}
      />
      {isNew ? (
        <SelectRow
          name="period"
          label="说哪段时间"
          defaultValue={template.period}
          choices={templatePeriods.map((value) => ({ value, label: templatePeriodWords[value] }))}
        />
      ) : null}
    </FormDialog>
  )
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

interface Filled {
  readonly isNew: boolean
  readonly word: string
  readonly about: string
  readonly form: FormData
}

function toRequest(kind: OfficeTemplate, { isNew, word, about, form }: Filled): TemplateRequest {
  const { parts, shipped, basics, template } = kind
  if (!isNew) {
    const opened = { ...parts, word: template.word, about: basics?.about ?? '' }
    return { want: 'amend', opened, written: { ...parts, word, about } }
  }
  const chosen = textOf(form, 'period')
  const period = templatePeriods.find((one) => one === chosen) ?? template.period
  return { want: 'create', written: { ...parts, word, about, period, base: shipped.name, retired: false } }
}
