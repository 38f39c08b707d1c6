import { expect, it } from 'vitest'
import { addWaiting, dropWaiting, freshKinds, freshPrintSchema } from '#shared/batch/fresh-print'
import { listCasePapers } from '#shared/papers/case-papers'
import { aCase } from '#tests/support/case-builders'

const waits = (caseId: string, why: string) => ({ caseId, kind: 'undertaking-slip' as const, why })

it('what can be printed of a new case, a new case has', () => {
  const kinds = listCasePapers(aCase({})).map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining([...freshKinds]))
})

it('a case waits once, with what was said last, until it is printed or put aside', () => {
  const waiting = addWaiting([waits('a', '没有纸'), waits('b', '没有纸')], [waits('a', '找不到打印机')])
  expect(waiting).toEqual([waits('b', '没有纸'), waits('a', '找不到打印机')])
  expect(dropWaiting(waiting, ['b'])).toEqual([waits('a', '找不到打印机')])
})

it('is read back as it was kept', () => {
  const kept = { on: true, kind: 'registration-card', waiting: [waits('a', '没有纸')] }
  expect(freshPrintSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
})
