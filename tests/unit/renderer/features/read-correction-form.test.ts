import { describe, expect, it } from 'vitest'
import { readCorrectionForm } from '#renderer/features/case/steps/read-correction-form'
import { isCorrectable, toCorrection } from '#shared/case/correctable'
import { day, wholeWay } from '#tests/support/builders'
import { PlayedCase } from '#tests/support/case-stage'

const reading = (fields: Readonly<Record<string, string>>, meanwhile: object = {}) => {
  const one = PlayedCase.of({ steps: wholeWay.slice(0, 2) })
  const { act, ref } = one.entry('submitted')
  if (!isCorrectable(act) || act.act !== 'submitted') throw new Error('fixture')
  const opened = toCorrection(act)
  if (Object.keys(meanwhile).length > 0)
    one.take('clerk', { step: 'correct', entry: ref, to: { ...opened, ...meanwhile }, reason: '录错了' })
  const entry = one.entry('submitted')
  if (!isCorrectable(entry.act)) throw new Error('fixture')
  const form = new FormData()
  const typed = { on: opened.on ?? '', leaderId: opened.leaderId, opinion: opened.opinion, reason: '写错了', ...fields }
  for (const [name, value] of Object.entries(typed)) form.set(name, value)
  return readCorrectionForm(form, entry, entry.act, opened)
}

describe('the form of 更正', () => {
  it('brings what was changed in it', () => {
    expect(reading({ opinion: '建议由村镇建设办牵头' })).toMatchObject({
      value: { to: { opinion: '建议由村镇建设办牵头', leaderId: 'deputy' } },
    })
  })

  it('takes back nothing that another window corrected while it was open', () => {
    expect(reading({ opinion: '建议由村镇建设办牵头' }, { leaderId: 'secretary' })).toMatchObject({
      value: { to: { opinion: '建议由村镇建设办牵头', leaderId: 'secretary' } },
    })
  })

  it('says beside the field what another window corrected otherwise', () => {
    expect(reading({ opinion: '建议由村镇建设办牵头' }, { opinion: '拟由县城管局办理' })).toMatchObject({
      ok: false,
      failure: { opinion: expect.stringContaining('别人已经更正') },
    })
    expect(reading({ on: day('2026-11-23') }, {})).toMatchObject({ ok: true })
  })
})
