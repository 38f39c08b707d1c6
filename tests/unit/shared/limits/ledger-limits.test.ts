import { expect, test } from 'vitest'
import { ledgerLimits, listBrokenLimits, longestText, type LedgerLimits } from '#shared/limits/ledger-limits'

test('what a ledger can hold, a bundle and a backup can carry', () => {
  expect(listBrokenLimits(ledgerLimits)).toEqual([])
})

test("the longest text is the engine's own", () => {
  // Longer by one, and the engine refuses.
  expect('x'.repeat(longestText)).toHaveLength(longestText)
  expect(() => 'x'.repeat(longestText + 1)).toThrow('Invalid string length')
})

const broken: readonly (readonly [keyof LedgerLimits, number, string])[] = [
  ['lineBytes', 32 * 1024 ** 2, 'a line of a bundle fits into a commit'],
  ['writtenCommitBytes', 200 * 1024 ** 2, 'a commit that is written can be read'],
  ['commitBytes', 64 * 1024 ** 2, 'an act that was written as one commit can be read'],
  ['assignmentBytes', 512 * 1024 ** 2, 'an import of a whole bundle is an act'],
  ['sentLedgerBytes', 64 * 1024 ** 2, 'an act fits into a ledger bundle'],
  ['ledgerBytes', 512 * 1024 ** 2, 'what a bundle brings is a frame, with the act that took it in'],
  ['frameBytes', 512 * 1024 ** 2, 'a frame is a text'],
  ['fileBytes', 511 * 1024 ** 2, 'a file has room beside the lines'],
  ['files', 100_000, 'the manifest has room for every file'],
  ['chains', 100_000, 'bag-info.txt has room for every chain'],
  ['journalBytes', 2048 * 1024 ** 2, 'a journal fits into a backup'],
]
test.each(broken)('%s at %i is found out', (name, value, words) => {
  expect(listBrokenLimits({ ...ledgerLimits, [name]: value })).toContain(words)
})
