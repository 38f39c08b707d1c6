import { describe, expect, it } from 'vitest'
import { roundOpenedAct } from '#shared/case/steps/reopen'
import { askedParts } from '#renderer/features/case/steps/asked-parts'
import { FormReader } from '#renderer/features/case/steps/form-reader'
import { readParts } from '#renderer/features/case/steps/read-parts'

describe('the parts that a form asks for', () => {
  it('are missed beside their field where they have to be written here', () => {
    const { reason } = roundOpenedAct.parts
    const gapsOf = (about: Parameters<typeof askedParts>[1]): object => {
      const read = new FormReader(new FormData())
      readParts(read, askedParts({ reason }, about))
      return read.gaps
    }
    expect(gapsOf({})).toEqual({})
    expect(gapsOf({ reason: { needed: true } })).toEqual({ reason: '请填写重办要求' })
  })
})
