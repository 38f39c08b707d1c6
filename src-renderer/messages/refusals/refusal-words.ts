import type { StepRefused } from '#shared/case/step-refused'
import type { WordsOf } from '../words-of'

/** The words of some refusals of a step. */
export type RefusalWords<K extends StepRefused['type']> = Pick<WordsOf<StepRefused>, K>

/** What stays as it is when a step is refused. */
export const kept = '案件没有改动，窗口里填写的内容都还在。'
