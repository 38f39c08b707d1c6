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
})
