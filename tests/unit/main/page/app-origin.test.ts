import { expect, test } from 'vitest'
import { appOrigin, isEntryPage, isLocalRequest } from '#main/page/app-origin'
import { isTrustedFrame } from '#main/ipc/trusted-frame'

test('has the origin under which every release kept the ledger', () => {
  expect(appOrigin).toBe('app://ledger')
})

test.each(['app://ledger/assets/a.js', 'blob:app://ledger/1', 'data:image/png;base64,AA', 'devtools://devtools/x'])(
  'lets %s pass',
  (url) => expect(isLocalRequest(url)).toBe(true),
)

test.each([
  'http://127.0.0.1/',
  'https://example.com/app://ledger/',
  'app://ledger.evil/',
  'app://other/',
  'file:///etc/passwd',
  'ws://localhost/',
  'ftp://a/',
])('cancels %s', (url) => expect(isLocalRequest(url)).toBe(false))

test('knows its own page wherever in it, and no other', () => {
  expect(['app://ledger/index.html', 'app://ledger/index.html#/case/1'].map(isEntryPage)).toEqual([true, true])
  expect(
    ['app://ledger/paper/1', 'app://ledger/index.html.evil', 'https://ledger/index.html', 'app://ledger/'].map(
      isEntryPage,
    ),
  ).toEqual([false, false, false, false])
})

test('trusts calls of its own top page only', () => {
  const url = 'app://ledger/index.html#/today'
  expect(isTrustedFrame({ url, parent: null })).toBe(true)
  expect(isTrustedFrame({ url, parent: {} })).toBe(false)
  expect(isTrustedFrame({ url: 'app://ledger/paper/1', parent: null })).toBe(false)
  expect(isTrustedFrame(null)).toBe(false)
})
