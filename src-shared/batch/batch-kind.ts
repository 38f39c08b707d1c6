import { valuesOf } from '../case/choices'
import { formPaperWords, type FormPaperKind } from '../case/form-paper-words'

/** What can be printed of many cases at once, one paper of each: 回复, 存根, and every paper of the trade. */
export type BatchKind = 'reply' | 'stub' | FormPaperKind

export const batchKindWords: { readonly [K in BatchKind]: string } = {
  reply: '回复',
  stub: '存根',
  ...formPaperWords,
}

export const batchKinds = valuesOf(batchKindWords)

/** Cases whose papers go into one job at most: a job that a printer and its tray can bear. */
export const batchAtMost = 300
