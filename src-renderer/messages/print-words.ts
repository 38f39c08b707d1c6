import type { PrintOutcome } from '#shared/case/choices'

/** What is said once a paper is on its way: only a system that said so has taken it to its printer. */
export const printedWords: { readonly [O in PrintOutcome]: string } = {
  sent: '已送打印机',
  shown: '已打开打印窗口',
}

/** A printing in the log. Records of older builds do not tell the two apart, and read as they always did. */
export const printTitle = (outcome: PrintOutcome | undefined, what: string): string =>
  outcome === 'shown' ? `打开打印窗口：${what}` : `打印${what}`
