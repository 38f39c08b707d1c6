/** 若 opens a condition, 又若 and 否则 go on with it; 逐个 opens what is said of each line of a dimension, 间隔 what stands between two; 完 closes either. */
export const templateTags = {
  when: '若',
  orWhen: '又若',
  otherwise: '否则',
  end: '完',
  each: '逐个',
  between: '间隔',
} as const
