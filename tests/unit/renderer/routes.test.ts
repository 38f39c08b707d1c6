import { describe, expect, it } from 'vitest'
import { parseRoute, routeToHash } from '#renderer/routes'

describe('an address', () => {
  it.each(['#/case/%', '#/ledger/%E5%', '#/settings/%zz', '#/nowhere', '', '#'])(
    '%s that nobody wrote is the home screen',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ screen: 'today' })
    },
  )

  it('is read as it was written, whatever stands in it', () => {
    for (const filter of ['', '50%', '办结/超期', '100% #1']) {
      const route = { screen: 'ledger', filter } as const
      expect(parseRoute(routeToHash(route))).toEqual(route)
    }
  })

  it('keeps the step that a case is to be opened with, and the request that it answers', () => {
    for (const route of [
      { screen: 'case', caseId: 'a?b/c&step=x' },
      { screen: 'case', caseId: 'a', step: 'urge' },
      { screen: 'case', caseId: 'a', step: 'answer-extension', ask: 'pc.1:17' },
    ] as const)
      expect(parseRoute(routeToHash(route))).toEqual(route)
    expect(parseRoute('#/case/a?step=')).toEqual({ screen: 'case', caseId: 'a' })
    expect(parseRoute('#/case/a?ask=pc.1:17')).toEqual({ screen: 'case', caseId: 'a' })
    expect(parseRoute('#/case/a?%%%')).toEqual({ screen: 'case', caseId: 'a' })
    expect(parseRoute('#/today?step=urge')).toEqual({ screen: 'today' })
  })
})
