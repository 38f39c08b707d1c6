import { expect, it } from 'vitest'
import { classFilter } from '#shared/class-table/class-filter'
import { classChoice, parseLedgerFilter } from '#renderer/features/ledger/ledger-filter'
import { parseRoute, routeToHash } from '#renderer/routes'

it('the address of a class leads to its list', () => {
  const route = parseRoute(routeToHash({ screen: 'ledger', filter: classFilter('乡村建设/路灯') }))
  const filter = parseLedgerFilter(route.screen === 'ledger' ? route.filter : '')
  expect(filter).toMatchObject({ quick: 'all', words: '', chosen: { [classChoice]: '乡村建设/路灯' } })
})
