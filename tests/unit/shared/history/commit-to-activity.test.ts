import { uncoverDeep } from '#shared/case/private-text'
import { describe, expect, it } from 'vitest'
import type { ActivityEvent } from '#shared/history/activity-event'
import { commitToActivity } from '#shared/history/commit-to-activity'
import { commitSchema, type KnownOp } from '#shared/record/commit'
import { aCaseId, mondayMorning, replica } from '#tests/support/builders'

const toldOf = (...ops: readonly KnownOp[]) =>
  commitToActivity(
    commitSchema.parse({
      v: 1,
      replica: replica('pc'),
      seq: 1,
      prev: '',
      at: mondayMorning,
      by: 'clerk',
      ops,
    }),
  )
/** What the log shows of an act where no case is asked for. */
const shownOf = (...ops: readonly KnownOp[]): ActivityEvent[] =>
  toldOf(...ops).flatMap(({ covered, event }) => (covered ? [] : [event]))

const set = (of: string, id: string, field: string, value: unknown): KnownOp => ({
  op: 'set',
  of,
  id,
  field,
  value,
  saw: [],
})
const act = (n: number, value: unknown): KnownOp => ({
  op: 'append',
  of: 'case',
  id: aCaseId(n),
  field: 'acts',
  value,
})
const voiding: KnownOp = { op: 'void', of: 'case', id: aCaseId(1), reason: '重复', saw: [] }

describe('one act is one line of the log', () => {
  it('for a voiding, whose mark is no second act', () =>
    expect(uncoverDeep(shownOf(voiding, act(1, { act: 'voided', reason: '重复' })))).toEqual([
      { type: 'case-act', act: { act: 'voided', reason: '重复' } },
    ]))
  it('for a look at a voided case, whose voiding is written again', () =>
    expect(shownOf(act(1, { act: 'printed', paper: 'stub' }), voiding)).toEqual([
      { type: 'case-act', act: { act: 'printed', paper: 'stub' } },
    ]))
  it('for a voiding of a build that wrote the mark alone', () =>
    expect(uncoverDeep(shownOf(voiding))).toEqual([{ type: 'voided', reason: '重复', lifts: false }]))
  it('for an office set up with its people and departments', () =>
    expect(
      shownOf(
        set('office', 'office', 'profile', {}),
        set('office', 'office', 'numbering', { deviceId: 'a' }),
        set('person', 'p1', 'profile', { name: '李敏' }),
        set('department', 'd1', 'profile', { name: '财政所' }),
      ),
    ).toEqual([{ type: 'office-changed', what: ['profile', 'numbering'], people: ['李敏'], departments: ['财政所'] }]))
  it('for a year’s holidays and for days of the place’s own', () => {
    const local = { from: '2026-07-18', to: '2026-07-19', kind: 'worked', why: '防汛值守', active: true }
    expect(shownOf(set('calendar', '2027', 'table', { year: 2027, active: true }))).toEqual([
      { type: 'calendar-changed', tables: [{ year: 2027, active: true }], local: [] },
    ])
    expect(shownOf(set('calendar', 'a', 'local', local))).toEqual([
      { type: 'calendar-changed', tables: [], local: [local] },
    ])
    expect(shownOf(set('calendar', 'a', 'newer', local))).toEqual([{ type: 'unknown', of: 'calendar' }])
  })
  it('for a calendar bundle, in and out, apart from sheets and replies', () => {
    const names = { fromName: '市热线中心', toName: '绿水镇', fileName: '放假安排.hlb' }
    const receipt = { ...names, stream: 'calendar/a/b', counts: { new: 1, changed: 1, repeated: 0, problem: 1 } }
    const sent = { ...names, stream: 'calendar/b/c/pca00000.1', caseIds: [] }
    expect(
      shownOf(set('inbox', 'x', 'receipt', receipt), set('calendar', '2027', 'table', { year: 2027, active: true })),
    ).toEqual([{ type: 'calendar-received', fromName: '市热线中心', fileName: '放假安排.hlb', taken: 2, problems: 1 }])
    expect(shownOf(set('outbox', 'x', 'sent', sent))).toEqual([
      { type: 'calendar-sent', toName: '绿水镇', fileName: '放假安排.hlb' },
    ])
    expect(shownOf(set('outbox', 'x', 'sent', { ...sent, stream: undefined, caseIds: ['c'] }))).toEqual([
      { type: 'sent', toName: '绿水镇', fileName: '放假安排.hlb', cases: 1 },
    ])
  })
  it('for a version of a rule set that takes another’s place and is the one to go by', () => {
    expect(
      shownOf(
        set('rules', 'town@2', 'version', { name: '青山镇时限规则' }),
        set('rules', 'town@1', 'withdrawn', true),
        set('office', 'office', 'rules', { ruleSet: 'town' }),
      ),
    ).toEqual([{ type: 'rules-changed', name: '青山镇时限规则', version: '2', withdrawn: false }])
    expect(shownOf(set('rules', 'town@1', 'version', 7))).toEqual([{ type: 'unknown', of: 'rules' }])
    expect(shownOf(set('office', 'office', 'rules', { ruleSet: '' }))).toEqual([
      { type: 'office-changed', what: ['rules'], people: [], departments: [] },
    ])
  })
  it('for a PC that is enrolled and given a name', () =>
    expect(
      shownOf(set('device', 'q/a', 'card', { officeName: '青山镇' }), set('device', 'q/a', 'name', '二楼')),
    ).toEqual([{ type: 'card-enrolled', officeName: '青山镇' }]))
  it('for a list of withdrawn keys with the cards that it withdraws', () =>
    expect(
      shownOf(
        { op: 'add', of: 'revocation', id: 'centre', field: 'keyIds', element: 'k1' },
        set('device', 'centre/a', 'revokedAt', 1),
        set('device', 'centre/b', 'revokedAt', 1),
      ),
    ).toEqual([{ type: 'card-revoked', ids: ['centre/a', 'centre/b'] }]))
  it('for a sync bundle that brought contradicting logs to light, and says so', () =>
    expect(
      shownOf(
        set('sync', 'pc/b1', 'received', { fromDevice: 'd', fileName: 'f', counts: { fresh: 3, conflicts: 1 } }),
        { op: 'append', of: 'alarm', id: 'x.1', field: 'forks', value: {} },
      ),
    ).toEqual([{ type: 'sync-received', device: 'd', fileName: 'f', commits: 3, conflicts: 1, forks: 1 }]))
  it('for several cases that got their numbers together, each of which still tells its own', () => {
    const numbered = (n: number): KnownOp =>
      act(n, { act: 'numbered', ledgerNumber: `2026-00${n}`, before: '', reason: '' })
    expect(shownOf(numbered(1), numbered(2))).toEqual([{ type: 'cases-numbered', numbers: ['2026-001', '2026-002'] }])
    expect(toldOf(numbered(1), numbered(2)).filter(({ caseId }) => caseId === aCaseId(2))).toHaveLength(1)
  })
  it('for a run of numbers that is lent, by name and not as the act of a newer program', () =>
    expect(
      shownOf(set('block', 'b1', 'lease', { year: 2026, from: 10, to: 19, deviceId: 'd', until: '2026-12-31' })),
    ).toEqual([{ type: 'run-lent', device: 'd', year: 2026, from: 10, to: 19 }]))
  it('for what only a newer program knows', () =>
    expect(shownOf(set('weather', 'w', 'x', 1))).toEqual([{ type: 'unknown', of: 'weather' }]))
})
