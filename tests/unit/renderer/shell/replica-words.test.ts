import { expect, test } from 'vitest'
import { replicaToNotice } from '#renderer/shell/replica-words'
import { renewalReasonSchema } from '#shared/replica/replica-file'
import { chineseFaults } from '../messages/plain-words'

test.each(renewalReasonSchema.options.filter((reason) => reason !== 'first'))(
  'a number renewed because of %s is said once, in Chinese',
  (reason) => {
    expect(chineseFaults(replicaToNotice(false, reason, true) ?? '')).toEqual([])
    expect(replicaToNotice(true, reason, true)).toBeUndefined()
  },
)

test('a number that could not be stored is said each time', () => {
  expect(replicaToNotice(true, 'other-folder', false)).toContain('没能写到磁盘上')
  expect(chineseFaults(replicaToNotice(true, 'first', false) ?? '')).toEqual([])
})

test('the first number is nobody’s concern', () => {
  expect(replicaToNotice(false, 'first', true)).toBeUndefined()
})
