import { normaliseDocumentNumber } from '../numbering/document-number'
import { refuses } from './refusals/step-refuses'
import type { ReplyDraft } from './reply-draft'

/** What a reply's head may not be, in words. */
export const headRefusals = {
  'letter-on-report': refuses(
    'letter-head-on-report',
    '报告不能用信函格式',
    '报告是上行文，按党政机关公文格式国家标准和公文处理的规定，要用文件格式（红头）行文，不能用信函格式。',
    '请把“版头”改成“红头”或“不带版头”，或者把文书格式改成“交办函的回复”。',
  ),
  'number-unreadable': refuses(
    'document-number-unreadable',
    '发文字号写得不完整',
    '发文字号由机关代字、年份和序号组成，例如 石政函〔2026〕12号。',
    '请补写完整；还没有编号的，留空就行，打印出来留有填写的位置。',
  ),
} as const
export type HeadRefusal = keyof typeof headRefusals

/** Why a reply may not be saved, sent up or printed with the head that it has; undefined where it may. */
export function findHeadRefusal({
  format,
  head,
  number,
}: Pick<ReplyDraft, 'format' | 'head' | 'number'>): HeadRefusal | undefined {
  if (format === 'report' && head === 'letter') return 'letter-on-report'
  const isNumbered = head !== 'plain' && number.trim() !== ''
  return isNumbered && normaliseDocumentNumber(number) === undefined ? 'number-unreadable' : undefined
}
