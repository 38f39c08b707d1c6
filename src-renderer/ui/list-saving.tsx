import type { ReactElement } from 'react'
import type { FailureWords } from '../messages/words-of'
import { FailureNotice } from './failure-notice'
import { WorkBar } from './work-bar'

export interface ListSavingProps {
  readonly saving: {
    readonly progress: { readonly done: number; readonly total: number } | undefined
    readonly failure: FailureWords | undefined
    cancel(): void
  }
}

/** A list on its way into a workbook, or why it did not get there; nothing where neither is so. */
export const ListSaving = ({ saving: { progress, failure, cancel } }: ListSavingProps): ReactElement | null => {
  if (progress !== undefined)
    return <WorkBar words="正在导出" unit="件" last="正在写成工作簿" {...progress} onCancel={cancel} />
  return failure === undefined ? null : <FailureNotice words={failure} />
}
