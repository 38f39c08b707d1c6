import { expect, test } from 'vitest'
import { askForPlace, findTarget } from '#renderer/ui/find-target'

const sticks = [{ token: 'first' }, { token: 'second' }]

test.each([
  ['nothing is known of sticks yet', undefined, undefined, undefined],
  ['nothing is known of the picked stick any more', undefined, 'second', undefined],
  ['a place of their own was picked, whatever is plugged in', undefined, askForPlace, askForPlace],
  ['a place of their own was picked beside sticks', sticks, askForPlace, askForPlace],
  ['a stick is plugged in', sticks, undefined, 'first'],
  ['a stick was picked', sticks, 'second', 'second'],
  ['the picked stick was pulled', [{ token: 'first' }], 'second', 'first'],
  ['no stick is plugged in', [], undefined, askForPlace],
  ['the only stick was pulled', [], 'first', askForPlace],
])('a bundle goes where it should when %s', (_, drives, picked, target) => {
  expect(findTarget(drives, picked)).toBe(target)
})
