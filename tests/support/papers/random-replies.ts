import * as fc from 'fast-check'
import type { PaperDocument } from '#shared/paper/paper-document'
import { aLetter, aReply, composed, pureChinese } from './reply-builders'

const line = fc.oneof(
  fc.constantFrom(
    '一、基本情况',
    '（一）现场查看。已到现场核实，情况属实。',
    '1.第一处',
    '（1）长度3.5米',
    '经查，G327国道K12+300处路面破损约300㎡，合计1,200元。',
    '来电人陈喆、李堃反映的“多次投诉”情况属实……',
    '超长编号ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ),
  fc.record({ from: fc.nat(40), lines: fc.integer({ min: 1, max: 9 }) }).map(
    ({ from, lines }) =>
      pureChinese(from + 1, lines)
        .split('\n')
        .at(-1) ?? '',
  ),
)

/** Replies of all shapes that an office may write: from a few lines to a dozen pages, of both forms, sealed and not, with and without attachments. */
export const randomReply: fc.Arbitrary<PaperDocument> = fc
  .record({
    format: fc.constantFrom('report' as const, 'letter' as const),
    findings: fc.array(line, { minLength: 1, maxLength: 45 }).map((lines) => lines.join('\n')),
    organName: fc.constantFrom('青山镇人民政府', '县水务局', '青山镇综合行政执法与自然资源和规划建设管理办公室'),
    subject: fc.constantFrom(
      '路灯不亮',
      '青山镇柳树沟村通村公路破损长期未修问题',
      '青山镇石桥村三组生活污水直排河道影响灌溉用水且多次反映仍未得到有效解决要求尽快铺设污水管网',
    ),
    telephone: fc.constantFrom('', '0632-5550123'),
    dateStyle: fc.constantFrom('arabic' as const, 'chinese' as const),
    sealed: fc.boolean(),
    attachments: fc.array(
      fc.constantFrom('现场照片', '整改方案', '青山镇柳树沟村通村公路破损情况现场测量记录和整改资金预算明细表'),
      { maxLength: 12 },
    ),
  })
  .map(({ sealed, attachments, ...change }) => {
    const plain = composed(change.format === 'letter' ? aLetter(change) : aReply(change))
    return { ...plain, attachments, signature: { ...plain.signature, sealed } }
  })
