import { expect, test } from 'vitest'
import { askForPlace, findTarget } from '#renderer/ui/find-target'

const [first, second] = [
  { token: 'first', label: 'KINGSTON (E:)' },
  { token: 'second', label: 'SANDISK (F:)' },
]

test.each([
  ['nothing is known of sticks yet', undefined, undefined, undefined, ''],
  ['nothing is known of the stick that is meant any more', undefined, second, undefined, ''],
  ['a place of their own is meant, whatever is plugged in', undefined, askForPlace, askForPlace, ''],
  ['a place of their own is meant beside sticks', [first, second], askForPlace, askForPlace, ''],
  ['a stick is plugged in', [first, second], undefined, 'first', ''],
  ['a stick was picked', [first, second], second, 'second', ''],
  ['another stick comes before the one that is meant', [second, first], first, 'first', ''],
  ['the stick comes back under another token', [second, { ...first, token: 'again' }], first, 'again', ''],
  ['the stick was pulled and another is there', [first], second, 'first', 'SANDISK (F:)'],
  ['no stick is plugged in', [], undefined, askForPlace, ''],
  ['the only stick was pulled', [], first, askForPlace, 'KINGSTON (E:)'],
] as const)('a bundle goes where it should when %s', (_, drives, meant, place, pulled) => {
  expect(findTarget(drives, meant)).toMatchObject({ place, pulled })
})
