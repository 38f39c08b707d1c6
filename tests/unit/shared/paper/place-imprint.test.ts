import { expect, test } from 'vitest'
import { linesPerPage } from '#shared/paper/paper-measures'
import { placeImprint, unplacedImprint } from '#shared/paper/place-imprint'

test('on the back of a page with an odd number, also where that has room', () => {
  expect(placeImprint(1, 10, 2)).toEqual({ lines: 2, blankLines: 0, pagesOn: 1, isUnnumbered: false })
  expect(placeImprint(3, linesPerPage, 2)).toEqual({ lines: 2, blankLines: 0, pagesOn: 1, isUnnumbered: false })
})

test('at the foot of an even page that has room, down to the last line of it', () => {
  expect(placeImprint(2, 10, 3)).toEqual({ lines: 3, blankLines: 9, pagesOn: 0, isUnnumbered: false })
  expect(placeImprint(4, 20, 2)).toEqual({ lines: 2, blankLines: 0, pagesOn: 0, isUnnumbered: false })
})

test('on the back of the next sheet where an even page has none; the blank page and its own bear no number', () => {
  expect(placeImprint(2, 21, 2)).toEqual({ lines: 2, blankLines: 0, pagesOn: 2, isUnnumbered: true })
})

test('is as many lines high as its copies take, and one for who printed it', () => {
  expect(unplacedImprint({ copyTo: '县信访局', organ: '', dateText: '' }).lines).toBe(1)
  expect(unplacedImprint({ copyTo: '县'.repeat(40), organ: '青山镇党政办公室', dateText: '2026年3月5日' }).lines).toBe(
    3,
  )
})
