import { uncoverReply } from '#shared/case/private-reply'
import { describe, expect, it } from 'vitest'
import { blankName, caseToReplyFacts, receivedDayOf, type PaperSurroundings } from '#shared/reply/case-to-reply-facts'
import { composeReply } from '#shared/reply/compose-reply'
import { day, instant, recordedFor } from '#tests/support/builders'
import { aCase, staffById, wholeWayThrough } from '#tests/support/case-builders'

const around: PaperSurroundings = {
  office: { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '0632-5550123' },
  people: staffById,
  today: day('2026-11-25'),
  dateStyle: 'arabic',
  wording: {},
}

describe('the facts of a reply', () => {
  it('are complete for a case under review and make a paper', () => {
    const one = aCase({ steps: wholeWayThrough('send-for-review') })
    const facts = caseToReplyFacts(one, uncoverReply(one.reply), around)
    expect(facts).toMatchObject({
      callerName: '赵明',
      handlerName: '王建国',
      organName: '青山镇人民政府',
      wording: {},
      sheetNumber: '2026110043',
      telephone: '0632-5550123',
    })
    expect(composeReply(facts).ok).toBe(true)
  })

  it('address the report to the centre that sent the sheet, and to 受理中心 when none is named', () => {
    const named = aCase({ from: '云江市市长公开电话受理中心' })
    expect(caseToReplyFacts(named, uncoverReply(named.reply), around).addressee).toBe('云江市市长公开电话受理中心')
    const unnamed = aCase({ from: ' ' })
    expect(caseToReplyFacts(unnamed, uncoverReply(unnamed.reply), around).addressee).toBe('市长公开电话受理中心')
  })

  it('give 交办函的回复 no addressee', () => {
    const one = aCase()
    expect(caseToReplyFacts(one, { ...uncoverReply(one.reply), format: 'letter' }, around).addressee).toBe('')
  })

  it('call a confidential caller 群众', () => {
    const one = aCase({ sheet: { confidential: true } })
    expect(caseToReplyFacts(one, uncoverReply(one.reply), around).callerName).toBe('群众')
  })

  it('call a caller without a name 群众', () => {
    const one = aCase({ sheet: { caller: { name: ' ', phone: '', address: '' } } })
    expect(caseToReplyFacts(one, uncoverReply(one.reply), around).callerName).toBe('群众')
  })

  it('leave a line to write on for a reviewer who has not signed', () => {
    const one = aCase({ steps: wholeWayThrough('send-for-review') })
    expect(caseToReplyFacts(one, uncoverReply(one.reply), around).reviewerName).toBe(blankName)
  })

  it('name the reviewer and the day of approval once approved', () => {
    const one = aCase({ steps: wholeWayThrough('approve') })
    expect(caseToReplyFacts(one, uncoverReply(one.reply), around)).toMatchObject({
      reviewerName: '陈立',
      signedOn: '2026-11-23',
    })
  })

  it('do not let a review that was recorded from paper pass for the leader’s own', () => {
    const one = aCase({
      steps: [
        ...wholeWayThrough('send-for-review'),
        {
          by: 'clerk',
          step: { step: 'approve', comment: '', on: day('2026-11-23'), consent: recordedFor('secretary') },
        },
      ],
    })
    expect(caseToReplyFacts(one, uncoverReply(one.reply), around).reviewerName).toBe('陈立（代录）')
  })

  it('forget an approval after which the case went back to work', () => {
    const approved = aCase({ steps: wholeWayThrough('approve') })
    const facts = caseToReplyFacts({ ...approved, stage: 'handling' }, uncoverReply(approved.reply), around)
    expect(facts).toMatchObject({ reviewerName: blankName, signedOn: '2026-11-25' })
  })

  it('take the form as it is being written, not the draft that was saved', () => {
    const one = aCase({ steps: wholeWayThrough('draft') })
    expect(caseToReplyFacts(one, { ...uncoverReply(one.reply), findings: '尚未保存的一段' }, around).findings).toBe(
      '尚未保存的一段',
    )
  })

  it('leave an investigation day blank that nobody has entered', () => {
    const one = aCase()
    expect(caseToReplyFacts(one, uncoverReply(one.reply), around).investigatedOn).toBe('')
  })
})

describe('the day a sheet came in', () => {
  it('is the civil day in China of its import', () => {
    // 2026-11-22 23:30 in China is still the 22nd, though later the same day in UTC than its morning.
    expect(receivedDayOf(aCase({ at: instant(Date.UTC(2026, 10, 22, 15, 30)) }))).toBe('2026-11-22')
    expect(receivedDayOf(aCase({ at: instant(Date.UTC(2026, 10, 22, 16, 30)) }))).toBe('2026-11-23')
  })

  it('is the day of issue where no import is on record', () => {
    expect(receivedDayOf({ ...aCase(), timeline: [] })).toBe('2026-11-16')
  })
})
