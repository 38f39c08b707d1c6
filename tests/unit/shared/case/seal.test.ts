import { describe, expect, test } from 'vitest'
import { uncover } from '#shared/case/private-text'
import { sealedFileBytes } from '#shared/case/steps/seal'
import { standingSeal } from '#shared/case/standing-seal'
import { day } from '#tests/support/builders'
import { wholeWayThrough } from '#tests/support/case-builders'
import { PlayedCase } from '#tests/support/case-stage'

const scan = (digit: string, bytes = 1000) => ({ sha256: digit.repeat(64), name: `签章件${digit}.jpg`, bytes })
const sealing = (...attachments: ReturnType<typeof scan>[]) =>
  ({ step: 'seal', on: day('2026-11-23'), text: '', attachments }) as const

describe('签章登记', () => {
  test('the case tells the day, the person and every scan, also of several registrations', () => {
    const played = PlayedCase.of({ steps: wholeWayThrough('approve') })
    expect(standingSeal(played.one)).toBeUndefined()
    played.take('clerk', sealing(scan('a'), scan('b')))
    played.take('handler', sealing(scan('b'), scan('c')))
    const seal = standingSeal(played.one)
    expect(seal).toMatchObject({ on: '2026-11-23', by: 'handler' })
    expect(seal?.files.map(({ name }) => uncover(name))).toEqual(['签章件a.jpg', '签章件b.jpg', '签章件c.jpg'])
  })

  test('a paper that was not approved cannot have been sealed', () => {
    const early = PlayedCase.of({ steps: wholeWayThrough('send-for-review') })
    expect(early.try('clerk', sealing(scan('a')))?.type).toBe('StepNotNow')
  })

  test('without a scan, and with one that no bundle has room for, it is refused in words', () => {
    const played = PlayedCase.of({ steps: wholeWayThrough('approve') })
    expect(played.try('clerk', sealing())).toMatchObject({ type: 'StepRefuses', title: '还没有附上签章件' })
    expect(played.try('clerk', sealing(scan('a', sealedFileBytes + 1)))).toMatchObject({ title: '签章件太大' })
    expect(played.try('clerk', { ...sealing(scan('a')), on: day('2026-11-30') })?.type).toBe('DayInFuture')
  })
})
