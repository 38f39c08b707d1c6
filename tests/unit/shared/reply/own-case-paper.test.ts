import { expect, it } from 'vitest'
import { savedReplyFacts } from '#shared/reply/case-to-reply-facts'
import { composeReply } from '#shared/reply/compose-reply'
import { findMissingFacts } from '#shared/reply/find-missing-facts'
import { day } from '#tests/support/builders'
import { staffById } from '#tests/support/case-builders'
import { anEnteredRecord, readBack } from '#tests/support/entry/an-entry'

const around = {
  office: { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' },
  people: staffById,
  today: day('2026-11-23'),
  dateStyle: 'arabic' as const,
  wording: {},
}
const facts = {
  ...savedReplyFacts(readBack(anEnteredRecord()), around),
  subject: '路灯不亮',
  investigators: '王建国',
  investigatedOn: day('2026-11-23'),
  findings: '经查属实。',
  opinion: '已修复。',
}

it('the paper of a case that the office took down names no sheet and no centre, in either form', () => {
  for (const format of ['report', 'letter'] as const) {
    const paper = composeReply({ ...facts, format })
    expect(findMissingFacts({ ...facts, format })).toEqual([])
    const text = JSON.stringify(paper.ok ? paper.value : paper.failure)
    expect(text).toContain(format === 'report' ? '接到群众反映后' : '接到群众关于路灯不亮一事的反映后')
    expect(text).not.toMatch(/承办单|交办函|市长公开电话|受理中心/u)
  }
})
