import type { NoRightReason } from '#shared/numbering/issuing-right'

/** Why this PC gives a paper no number. */
export const noPaperNumberWords: { readonly [W in NoRightReason]: string } = {
  'other-pc': '编号由本单位的另一台电脑给，这台没有借到号。',
  'holders-disagree': '由哪台电脑编号有两种说法，要先在“需要核对”里定下来。',
  'lent-out': '下一个号已经借给另一台电脑。',
}
