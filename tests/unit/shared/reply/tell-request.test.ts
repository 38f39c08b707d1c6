import { describe, expect, it } from 'vitest'
import { requestKinds } from '#shared/bundle/request-record'
import { machineOf } from '#shared/case/sides/side'
import type { SideName } from '#shared/case/sides/all-sides'
import { requestToText } from '#shared/reply/tell-request'
import { wholeWay } from '#tests/support/builders'
import { wholeWayThrough } from '#tests/support/case-builders'
import { PlayedCase } from '#tests/support/case-stage'
import { today, waysOfSides } from '#tests/support/side-ways'
import { shippedCalendar } from '#tests/support/shipped-calendar'

function asked(side: SideName): string {
  const { by, ask, closed } = waysOfSides[side]
  const one = PlayedCase.of({ steps: closed === true ? wholeWay : wholeWayThrough('assign') })
  one.take(by, ask, { today, calendar: shippedCalendar() })
  const act = one.one.sides.at(-1)?.asked.act
  if (act === undefined) throw new Error(side)
  return requestToText(act)
}

describe('请求内容', () => {
  it.each([...requestKinds, 'suspension' as const])('of %s says what is asked', (kind) => {
    expect(asked(kind)).not.toBe('')
    // The list has the name of the request beside it.
    expect(asked(kind)).not.toContain(machineOf(kind).name)
  })

  it('is the reason of a return, and the day of an extension', () => {
    expect(asked('return')).toBe('不在履职事项清单内')
    expect(asked('extension')).toBe('延到 2026-12-04')
  })

  it('is nothing of what asks nothing of a superior', () => expect(asked('urge')).toBe(''))
})
