import type { Open } from '../prelude/open-choice'
import type { PrintOutcome } from './choices'

/** A printing in the log. Records of older builds do not tell the two apart, and read as they always did. */
export const printTitle = (outcome: Open<PrintOutcome> | undefined, what: string): string =>
  outcome === 'shown' ? `打开打印窗口：${what}` : `打印${what}`
