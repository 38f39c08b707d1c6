import { expect, test } from 'vitest'
import { largestOf, smallestOf } from '#shared/prelude/extremes'

const many = Array.from({ length: 1_000_000 }, (_, index) => index + 1)

test('as many numbers as there are have a largest and a smallest', () => {
  expect([largestOf(many, 0), smallestOf(many)]).toEqual([1_000_000, 1])
  expect([largestOf([], 7), largestOf([3], 7), smallestOf([])]).toEqual([7, 7, Number.POSITIVE_INFINITY])
})
