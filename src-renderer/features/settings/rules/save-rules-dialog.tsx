import { useState, type ReactElement } from 'react'
import { parseLocalDate, type LocalDate } from '#shared/prelude/local-date'
import type { RuleSet } from '#shared/rules/rule-set'
import { nextVersion, planVersion, type KeptVersion } from '#shared/rules/rule-versions'
import type { FailureWords } from '../../../messages/words-of'
import { DayField } from '../../../ui/day-field'
import { FormDialog } from '../../../ui/form-dialog'

export interface SaveRulesDialogProps {
  readonly set: RuleSet
  readonly versions: readonly KeptVersion[]
  readonly today: LocalDate
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  readonly onSave: (validFrom: LocalDate) => Promise<boolean>
  readonly onClose: () => void
}

/** From which day the new version holds, and what becomes of the one before it. */
export function SaveRulesDialog(props: SaveRulesDialogProps): ReactElement {
  const { set, versions, today, busy, failure, onSave, onClose } = props
  const version = nextVersion(versions)
  const first = versions.length === 0 ? set.validFrom : today
  const [text, setText] = useState<string>(first)
  const [gap, setGap] = useState<string>()
  const validFrom = parseLocalDate(text)
  const submit = async (form: FormData): Promise<boolean> => {
    const day = parseLocalDate(String(form.get('validFrom') ?? ''))
    const isOverlap = day !== undefined && planVersion(versions, day).type === 'VersionsOverlap'
    setGap(day === undefined ? '请填写生效日期。' : isOverlap ? becomes(versions, day) : undefined)
    return day === undefined || isOverlap ? false : onSave(day)
  }
  return (
    <FormDialog
      title={`保存“${set.name}”第 ${version} 版`}
      draft={{ notKept: 'nothing-written', form: 'rules' }}
      submitLabel={`保存为第 ${version} 版`}
      width="xs"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <DayField
        name="validFrom"
        label="生效日期"
        required
        autoFocus
        defaultValue={first}
        onPick={setText}
        error={gap !== undefined}
        helperText={gap ?? (validFrom === undefined ? '' : becomes(versions, validFrom))}
      />
    </FormDialog>
  )
}

/** What a version that begins on that day does to the others; or why it cannot. */
function becomes(versions: readonly KeptVersion[], day: LocalDate): string {
  const plan = planVersion(versions, day)
  if (plan.type === 'replaces') return `第 ${plan.version} 版也从这一天起，由新的版本取代；已按它定下时限的案件不变。`
  if (plan.type === 'VersionsOverlap') return `第 ${plan.earlier} 版从 ${plan.validFrom} 起生效，不能早于它。`
  return `从 ${day} 起收到的案件按这一版，以前收到的不变。`
}
