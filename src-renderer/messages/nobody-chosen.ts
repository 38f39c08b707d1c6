import type { FailureWords } from './words-of'

/** Nobody is at the desk, so that an act could not be put down to anyone. `safe` says what did not change. */
export const nobodyChosen = (safe: string): FailureWords => ({
  title: '还没有选定使用人',
  what: '右上角没有选定人员，不知道记在谁名下。',
  safe,
  todo: '请先在右上角选定正在使用电脑的人。',
})
