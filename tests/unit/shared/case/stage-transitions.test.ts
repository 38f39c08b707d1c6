import { describe, expect, it } from 'vitest'
import { findIrregularStages } from '#shared/case/find-irregular-stages'
import { stages, type Stage } from '#shared/case/stage'
import { stagesReachable, stageTransitions, stepsBetween } from '#shared/case/stage-transitions'
import { commitRefSchema, logCommit, type KnownOp, type LoggedCommit } from '#shared/record/commit'
import { instant, replica } from '#tests/support/builders'

describe('the transition table', () => {
  it('is what the five steps allow, and nothing else', () => {
    expect(stageTransitions.map(({ from, step, to }) => `${from} ${step} ${to}`)).toEqual([
      'received register registered',
      'registered submit submitted',
      'submitted instruct instructed',
      'instructed assign handling',
      'handling assign handling',
      'handling send-for-review in-review',
      'in-review approve approved',
      'in-review send-back handling',
      'approved feed-back closed',
    ])
  })

  it('leads nowhere back from 已反馈 and never past a step', () => {
    for (const stage of stages) expect(stepsBetween('closed', stage)).toEqual([])
    expect(stepsBetween('registered', 'handling')).toEqual([])
    expect(stagesReachable(['handling', 'in-review'])).toEqual(['handling', 'in-review', 'approved'])
  })
})

const nameOf = (seq: number) => commitRefSchema.parse(`${replica('pca')}:${seq}`)
const wrote = (seq: number, to: Stage, saw: readonly number[], settles = false): LoggedCommit => {
  const target = { of: 'case', id: 'c1' }
  const ops: KnownOp[] = [{ op: 'set', ...target, field: 'stage', value: to, saw: saw.map(nameOf) }]
  if (settles)
    ops.push({
      op: 'append',
      ...target,
      field: 'acts',
      value: { act: 'settled', field: 'stage', written: false, value: to, aside: [] },
    })
  return logCommit({ v: 1, replica: replica('pca'), seq, prev: '', at: instant(seq), by: 'clerk', ops })
}
const found = (commits: readonly LoggedCommit[], known: (ref: string) => Stage | undefined = () => undefined) =>
  findIrregularStages(commits, (_id, ref) => known(ref)).map(({ from, to }) => `${from.join('、')} ${to}`)

describe('stages written past the steps', () => {
  it('are named with what their writer saw', () => {
    expect(found([wrote(1, 'registered', []), wrote(2, 'closed', [1])])).toEqual(['registered closed'])
    expect(found([wrote(1, 'approved', [])])).toEqual(['received approved'])
  })

  it('are none in an ordinary run of steps', () => {
    expect(
      found([
        wrote(1, 'registered', []),
        wrote(2, 'submitted', [1]),
        wrote(3, 'instructed', [2]),
        wrote(4, 'handling', [3]),
        wrote(5, 'handling', [4]),
      ]),
    ).toEqual([])
  })

  it('are judged by what the ledger knows of earlier commits, and not at all where it knows nothing', () => {
    expect(found([wrote(9, 'closed', [8])], (ref) => (ref === nameOf(8) ? 'approved' : undefined))).toEqual([])
    expect(found([wrote(9, 'closed', [8])], (ref) => (ref === nameOf(8) ? 'handling' : undefined))).toEqual([
      'handling closed',
    ])
    expect(found([wrote(9, 'closed', [8])])).toEqual([])
  })

  it('are none where a conflict was settled on one of its sides', () => {
    const sides = [wrote(1, 'registered', []), wrote(2, 'handling', [1]), wrote(3, 'in-review', [1])]
    expect(
      found([wrote(4, 'handling', [2, 3], true)], (ref) => (ref === nameOf(2) ? 'handling' : 'in-review')),
    ).toEqual([])
    expect(found(sides)).toEqual(['registered handling', 'registered in-review'])
  })
})
