import type { ReactElement } from 'react'
import type { FailureWords } from '../messages/words-of'
import { FailureNotice } from './failure-notice'
import { WorkBar } from './work-bar'

/** What is done, and from which share of the whole to which; packing tells nothing of how far it is. */
const phases = {
  'working-out': { words: '正在整理', from: 0, to: 0.4 },
  writing: { words: '正在写成工作簿', from: 0.4, to: 0.75 },
  packing: { words: '正在压缩成文件', from: 0.75, to: 0.75 },
} as const

export interface ListSavingProps {
  readonly saving: {
    readonly progress:
      | { readonly phase: keyof typeof phases; readonly done: number; readonly total: number }
      | undefined
    readonly failure: FailureWords | undefined
    cancel(): void
  }
}

/** A list on its way into a workbook, or why it did not get there; nothing where neither is so. */
export const ListSaving = ({ saving: { progress, failure, cancel } }: ListSavingProps): ReactElement | null => {
  if (progress !== undefined) {
    const { phase, done, total } = progress
    const { words, from, to } = phases[phase]
    const share = from + (to - from) * (done / Math.max(1, total))
    return <WorkBar words={`正在导出：${words}`} unit="件" done={done} total={total} share={share} onCancel={cancel} />
  }
  return failure === undefined ? null : <FailureNotice words={failure} />
}
