import { useState, type ReactElement } from 'react'
import { ruleLimits, type RuleSet } from '#shared/rules/rule-set'
import { FormDialog } from '../../../ui/form-dialog'
import { TextRow } from '../../../ui/form-fields'
import { readValueForm, type Gaps } from './form-values'

export interface SetDialogProps {
  readonly set: RuleSet
  readonly onDone: (set: RuleSet) => void
  readonly onClose: () => void
}

/** 名称、出处: what the set is called, where it holds and what it was taken from. */
export function BasicsDialog({ set, onDone, onClose }: SetDialogProps): ReactElement {
  const [gaps, setGaps] = useState<Gaps>({})
  const submit = async (form: FormData): Promise<boolean> => {
    const values = readValueForm(form)
    const [name, place, source] = [values.text('name'), values.text('place'), values.text('source')]
    if (name === '') values.refuse('name', '请填写名称。')
    if (place === '') values.refuse('place', '请填写适用地方。')
    if (source === '') values.refuse('source', '请写明出自哪个文件；本单位自己定的，写“本单位制定”。')
    setGaps(values.gaps)
    if (Object.keys(values.gaps).length > 0) return false
    onDone({ ...set, name, place, source, note: values.text('note') })
    return true
  }
  return (
    <FormDialog
      title="名称和出处"
      draft={{ form: 'rule-basics', about: set.id }}
      submitLabel="改好名称和出处"
      onSubmit={submit}
      onClose={onClose}
    >
      <TextRow name="name" label="名称" required defaultValue={set.name} limit={ruleLimits.name} gap={gaps['name']} />
      <TextRow
        name="place"
        label="适用地方"
        required
        defaultValue={set.place}
        limit={ruleLimits.place}
        gap={gaps['place']}
      />
      <TextRow
        name="source"
        label="出处"
        required
        defaultValue={set.source}
        limit={ruleLimits.source}
        hint="文件名称和文号"
        gap={gaps['source']}
      />
      <TextRow name="note" label="说明" lines={4} defaultValue={set.note} limit={ruleLimits.note} />
    </FormDialog>
  )
}
