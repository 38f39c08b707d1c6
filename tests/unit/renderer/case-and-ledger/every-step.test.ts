import { recordToCase } from '#shared/case/case'
import { stages } from '#shared/case/stage'
import { stepNames } from '#shared/case/step-tables'
import { roles } from '#shared/office/office'
import { stepFailureToWords } from '#renderer/messages/step-words'
import { aPerson, day, wholeWay } from '#tests/support/builders'
import { aCaseRecord } from '#tests/support/case-builders'
import { createPick, tryStep, type Standing } from '#tests/support/case-walk'
import { describe, expect, it } from 'vitest'

/** A case at each stage. */
const standings: readonly Standing[] = stages.map((stage) => {
  for (let count = 0; count <= wholeWay.length; count += 1) {
    const record = aCaseRecord({ steps: wholeWay.slice(0, count) })
    const one = recordToCase(record)
    if (one?.stage === stage) return { record, one, today: day('2026-11-23'), seq: 100 }
  }
  throw new Error(stage)
})
const people = [
  aPerson('nobody', []),
  ...roles.map((role) => aPerson(`only-${role}`, [role])),
  aPerson('all', [...roles]),
]

describe('every step, tried at every stage by every role', () => {
  for (const standing of standings)
    it(`at ${standing.one.stage} is taken, or refused in words`, () => {
      for (const name of stepNames)
        for (const person of people)
          for (const seed of [1, 2, 3]) {
            const tried = tryStep(standing, name, person, createPick(seed))
            if (tried === undefined || tried.ok) continue
            const words = stepFailureToWords(tried.failure)
            expect([name, words.title, words.todo].every((word) => word !== '')).toBe(true)
          }
    })
})
