import { useState, type ReactElement } from 'react'
import type { SavedFilter } from '../../start/ledger-desk'
import { FormDialog } from '../../ui/form-dialog'
import { TextRow } from '../../ui/form-fields'
import { textIn } from './form-text'
import { refuseName, savedNameLimit } from './saved-filters'

export interface NameFilterDialogProps {
  readonly saved: readonly SavedFilter[]
  /** The filter that is called otherwise; undefined for a new one. */
  readonly before: SavedFilter | undefined
  readonly onName: (name: string) => void
  readonly onClose: () => void
}

/** Asks how a filter at the side is to be called. */
export function NameFilterDialog({ saved, before, onName, onClose }: NameFilterDialogProps): ReactElement {
  const [gap, setGap] = useState<string>()
  return (
    <FormDialog
      title={before === undefined ? '保存筛选' : '筛选改名'}
      draft={{ notKept: 'nothing-written', form: 'saved-filter' }}
      submitLabel={before === undefined ? '保存筛选' : '改名'}
      width="xs"
      onSubmit={async (form) => {
        const name = textIn(form, 'name')
        const refused = refuseName(saved, name, before?.id)
        setGap(refused)
        if (refused === undefined) onName(name)
        return refused === undefined
      }}
      onClose={onClose}
    >
      <TextRow
        name="name"
        label="名称"
        required
        autoFocus
        defaultValue={before?.name ?? ''}
        limit={savedNameLimit}
        gap={gap}
        hint="只在这台电脑上、您自己的台账里显示"
      />
    </FormDialog>
  )
}
