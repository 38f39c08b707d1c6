import type { Names } from '#shared/case/names'
import { uncoverDeep } from '#shared/case/private-text'
import { uncover } from '#shared/case/private-text'
import { describe, expect, it } from 'vitest'
import {
  issueFailureToWords,
  noRightWords,
  numberingFailureToWords,
  resolutionFailureToWords,
} from '#renderer/features/reconcile/reconcile-words'
import {
  recordFieldName,
  recordKindName,
  recordTitle,
  recordValueToText,
} from '#renderer/features/reconcile/record-words'
import type { IssueFailure, NumberingFailure } from '#renderer/ledger-store/commit/commit-numbering'
import type { ResolutionFailure } from '#renderer/ledger-store/commit/commit-resolution'
import type { CommitFailure } from '#renderer/ledger-store/commit/ledger'
import { replyDraftSchema } from '#shared/case/reply-draft'
import { keysToCard, makeKeys } from '#shared/codec/make-keys'
import { writeArrangement } from '#shared/calendar/year-arrangement'
import { listConflicts } from '#shared/record/list-conflicts'
import { emptyRecord } from '#shared/record/ledger-record'
import { commitRefSchema } from '#shared/record/commit'
import { day, mondayMorning, staffOfFive, twoDepartments, wholeWay } from '#tests/support/builders'
import { aCase } from '#tests/support/case-builders'
import { shippedArrangement } from '#tests/support/shipped-calendar'
import { aRuleSet } from '#tests/support/rule-sets'
import { chineseFaults, wordFaults } from '../messages/plain-words'

const names: Names = {
  person: (id) => staffOfFive.find((one) => one.id === id)?.name ?? '未知人员',
  department: (id) => twoDepartments.find((one) => one.id === id)?.name ?? '未知部门',
}
const keys = await makeKeys()
const card = await keysToCard(keys, { officeCode: 'qingshan', officeName: '青山镇人民政府', role: 'unit' })
const pcs = {
  ownDevice: keys.deviceId,
  callingByDevice: new Map([
    ['otherpc0', { officeName: '青山镇人民政府', name: '' }],
    ['namedpc0', { officeName: '青山镇人民政府', name: '二楼督办科' }],
  ]),
}
const closed = aCase({ steps: wholeWay })

/** Every field in which two PCs' writes can stand against each other, with a value as the program writes it. */
const fields: readonly (readonly [of: string, field: string, value: unknown])[] = [
  ['case', 'stage', closed.stage],
  ['case', 'ledgerNumber', closed.ledgerNumber],
  ['case', 'registration', closed.registration],
  ['case', 'submission', closed.submission],
  ['case', 'instruction', closed.instruction],
  ['case', 'assignment', closed.assignment],
  ['case', 'approval', closed.approval],
  ['case', 'feedback', closed.feedback],
  ...replyDraftSchema.keyof().options.map((field) => ['case', `reply.${field}`, closed.reply[field]] as const),
  ['office', 'profile', { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' }],
  ['office', 'numbering', { deviceId: 'otherpc0' }],
  ['office', 'sample', true],
  ['office', 'recovery', { recipient: `age1${'q'.repeat(58)}`, reason: '原来的纸找不到了' }],
  ['person', 'profile', staffOfFive[1]],
  ['department', 'profile', twoDepartments[1]],
  ['calendar', 'table', { ...writeArrangement(shippedArrangement(2026)), active: true }],
  ['calendar', 'local', { from: '2026-07-18', to: '2026-07-19', kind: 'worked', why: '防汛值守', active: false }],
  ['device', 'card', card],
  ['device', 'name', '二楼督办科'],
  ['block', 'lease', { year: 2026, from: 31, to: 40, until: '2026-12-31', deviceId: 'otherpc0' }],
  ['block', 'returned', { on: '2026-12-01' }],
  ['office', 'rules', { ruleSet: 'town' }],
  ['rules', 'version', aRuleSet()],
  ['rules', 'withdrawn', true],
]

const valueText = (...[of, field, value, ...callings]: Parameters<typeof recordValueToText>): string =>
  uncover(recordValueToText(of, field, uncoverDeep(value), ...callings))

/** What no person at the desk may have to read. */
const unreadable = /undefined|null|NaN|\[object|[{}"]|true|false|其他（/

describe('a field that two PCs wrote', () => {
  for (const [of, field, value] of fields) {
    it(`has a name and its values in words: ${of} ${field}`, () => {
      const name = recordFieldName(of, field)
      expect(chineseFaults(name)).toEqual([])
      expect(name).not.toMatch(unreadable)
      const text = valueText(of, field, value, names, pcs)
      expect(text, 'a value that says nothing').not.toBe('')
      expect(text).not.toMatch(unreadable)
      expect(chineseFaults(recordKindName(of))).toEqual([])
      expect(chineseFaults(recordTitle(of, 'd2', [value], names))).toEqual([])
    })
  }

  it('is one of those named here, for everything that a case’s steps write', () => {
    const named = new Set(fields.flatMap(([of, field]) => (of === 'case' ? [field] : [])))
    const written = [
      'stage',
      'ledgerNumber',
      'registration',
      'submission',
      'instruction',
      'assignment',
      'approval',
      'feedback',
      ...Object.keys(closed.reply).map((field) => `reply.${field}`),
    ]
    expect(written.filter((field) => !named.has(field))).toEqual([])
    for (const value of [
      closed.registration,
      closed.submission,
      closed.instruction,
      closed.assignment,
      closed.approval,
      closed.feedback,
    ])
      expect(value).toBeDefined()
  })

  it('names people, departments and PCs, never their ids', () => {
    expect(valueText('case', 'assignment', closed.assignment, names, pcs)).toContain('王建国')
    expect(valueText('person', 'profile', staffOfFive[1], names, pcs)).toMatch(/党政综合办公室[\s\S]*承办/u)
    expect(valueText('office', 'numbering', { deviceId: keys.deviceId }, names, pcs)).toBe('本机')
    expect(valueText('block', 'lease', fields.find(([, field]) => field === 'lease')?.[2], names, pcs)).toContain(
      '青山镇人民政府 电脑 othe',
    )
    expect(valueText('office', 'numbering', { deviceId: 'namedpc0' }, names, pcs)).toBe('二楼督办科')
    expect(
      valueText('office', 'recovery', { recipient: `age1${'q'.repeat(58)}`, reason: '原来的纸找不到了' }, names, pcs),
    ).toContain('原来的纸找不到了')
    expect([valueText('office', 'sample', true, names, pcs), valueText('office', 'sample', false, names, pcs)]).toEqual(
      ['是', '否'],
    )
  })

  it('is asked about as one kind of conflict, a voiding as the other', () => {
    const ref = (seq: number) => commitRefSchema.parse(`pcaaaaaa.1:${seq}`)
    const head = (seq: number, value: unknown) => ({ ref: ref(seq), at: mondayMorning, by: 'clerk', value })
    const record = {
      ...emptyRecord('office', 'office'),
      registers: { recovery: [head(1, { recipient: 'a' }), head(2, { recipient: 'b' })] },
      commits: [ref(1), ref(2), ref(3)],
      voids: [{ ref: ref(3), at: mondayMorning, by: 'clerk', reason: '重复', lifts: false, saw: [ref(1)] }],
    }
    expect(listConflicts(record).map(({ kind }) => kind)).toEqual(['field', 'void'])
  })
})

const shared: { readonly [K in CommitFailure['type']]?: CommitFailure } = {
  LedgerChanged: { type: 'LedgerChanged' },
  DiskFull: { type: 'DiskFull' },
}

describe('why nothing was decided', () => {
  const failures: readonly ResolutionFailure[] = [
    { type: 'ConflictDecided' },
    { type: 'ConflictMoved' },
    { type: 'ActorInactive' },
    { type: 'ResolutionRoleMissing', needs: ['registrar', 'admin'] },
    { type: 'ConsentRefused', step: 'approve', why: { type: 'OwnHandMissing' } },
    { type: 'ConsentNotWritten', field: 'approval' },
    { type: 'VoidFirst' },
    { type: 'ReasonMissing' },
    { type: 'ValueMalformed', field: 'reply.findings' },
    { type: 'ValueTaken', number: '2026-017' },
    { type: 'ActorUnknown' },
    ...Object.values(shared),
    ...(['unreachable', 'unwritten', 'not-yours', 'consent'] as const).map(
      (why) => ({ type: 'StageNotAllowed', stage: 'closed', allowed: ['handling', 'in-review'], why }) as const,
    ),
  ]
  it.each(failures.map((failure) => [failure.type, failure] as const))(
    '%s is said in whole sentences',
    (_type, failure) => expect(wordFaults(resolutionFailureToWords(failure))).toEqual([]),
  )
})

describe('why the numbering stands as it was', () => {
  const failures: readonly NumberingFailure[] = [
    { type: 'ActorInactive' },
    { type: 'NumberingRoleMissing', needs: ['admin'] },
    { type: 'LendingNotOurs', why: 'other-pc' },
    { type: 'LendingToItself' },
    { type: 'LendingCount', count: 0, most: 500 },
    { type: 'LendingUntilPassed', until: day('2026-11-20'), today: day('2026-11-23') },
    { type: 'HolderUnchanged' },
    { type: 'LeaseNotOurs' },
    { type: 'ActorUnknown' },
    ...Object.values(shared),
  ]
  it.each(failures.map((failure) => [failure.type, failure] as const))(
    '%s is said in whole sentences',
    (_type, failure) => expect(wordFaults(numberingFailureToWords(failure))).toEqual([]),
  )

  const unissued: readonly IssueFailure[] = [
    { type: 'ActorUnknown' },
    { type: 'NumberingNotOurs' },
    { type: 'CaseRefused', caseId: 'c', refusal: { type: 'CaseVoided' } },
    ...Object.values(shared),
  ]
  it.each(unissued.map((failure) => [failure.type, failure] as const))(
    '%s keeps waiting cases waiting, and says so',
    (_type, failure) => expect(wordFaults(issueFailureToWords(failure, () => '2026110043'))).toEqual([]),
  )

  it('has half a sentence for every reason', () => {
    for (const words of Object.values(noRightWords)) expect(chineseFaults(words)).toEqual([])
  })
})
