/** How a case was ended without an answer of the office; `none` once such an ending was taken back. 结束方式 */
export const endingWords = {
  returned: '退单',
  terminated: '终止办理',
  merged: '并入另一件',
  none: '恢复办理',
} as const
/** How a case was ended. */
export type EndingHow = Exclude<keyof typeof endingWords, 'none'>
