import { describe, expect, it } from 'vitest'
import {
  arrivalPermutes,
  foldPermutes,
  mergeAssociates,
  mergeCommutes,
  mergeRepeats,
} from '#tests/support/merge/prove-algebra'

describe('merging, of every kind of op and value', () => {
  it.each([
    ['is commutative', mergeCommutes],
    ['is associative', mergeAssociates],
    ['is idempotent', mergeRepeats],
    ['folds to the same in every causal order', foldPermutes],
    ['takes in to the same in every order of arrival', arrivalPermutes],
  ])(
    '%s: 600 histories',
    (_what, prove) => {
      expect(() => prove(600)).not.toThrow()
    },
    900_000,
  )
})
