/** 若 opens a condition, 又若 and 否则 go on with it, 完 closes it. */
export const templateTags = { when: '若', orWhen: '又若', otherwise: '否则', end: '完' } as const
