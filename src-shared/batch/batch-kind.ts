import { valuesOf } from '../case/choices'
import { ruledFormWords, type RuledFormKind } from '../case/form-paper-words'

/** What can be printed of many cases at once, one paper of each: 回复, 存根, and every form. A letter to another organ goes out by itself. */
export type BatchKind = 'reply' | 'stub' | RuledFormKind

export const batchKindWords: { readonly [K in BatchKind]: string } = {
  reply: '回复',
  stub: '存根',
  ...ruledFormWords,
}

export const batchKinds = valuesOf(batchKindWords)

/** Cases whose papers go into one job at most: a job that a printer and its tray can bear. */
export const batchAtMost = 300
