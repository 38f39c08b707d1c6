import { caseFieldName } from '#shared/case/field-tables'
import { replyFieldName } from '#shared/case/fields/reply'
import { stepNames, stepOf } from '#shared/case/step-tables'
import { describe, expect, it } from 'vitest'
import type { CaseStepFailure } from '#renderer/ledger-store/commit/commit-case-step'
import { barrierToText, stepFailureToWords } from '#renderer/messages/step-words'
import { replyDraftSchema } from '#shared/case/reply-draft'
import { stages } from '#shared/case/stage'
import { emptyJournalTail } from '#shared/journal/journal-frame'
import { aPerson, day, instant, mondayMorning } from '#tests/support/builders'
import { chineseFaults, wordFaults } from './plain-words'

/** One failure of each name: a name left out does not compile. */
const failures: { readonly [K in CaseStepFailure['type']]: CaseStepFailure } = {
  StepNotNow: { type: 'StepNotNow', step: 'register', stage: 'closed' },
  RoleMissing: { type: 'RoleMissing', step: 'approve', needs: ['reviewer'] },
  ActorInactive: { type: 'ActorInactive' },
  CaseVoided: { type: 'CaseVoided' },
  CaseEnded: { type: 'CaseEnded', how: 'returned', on: day('2026-11-23') },
  CaseNotEnded: { type: 'CaseNotEnded' },
  CaseInRing: { type: 'CaseInRing' },
  CaseInConflict: { type: 'CaseInConflict', fields: ['assignment', 'reply.findings'] },
  CaseNewer: {
    type: 'CaseNewer',
    parts: [
      { at: 'field', name: 'stage', part: '' },
      { at: 'field', name: 'sheet', part: 'channel' },
      { at: 'act', name: 'contacted', part: 'way' },
      { at: 'act', name: 'mediated', part: '' },
      { at: 'field', name: 'suspension', part: '' },
      { at: 'other', name: 'op:move-entry', part: '' },
    ],
  },
  FieldMissing: { type: 'FieldMissing', label: '办理情况' },
  LedgerNumberMalformed: { type: 'LedgerNumberMalformed', number: '2026-7' },
  LedgerNumberTaken: { type: 'LedgerNumberTaken', number: '2026-007' },
  StubNumberMalformed: { type: 'StubNumberMalformed', number: '7' },
  StubNumberTaken: { type: 'StubNumberTaken', number: '2026-007' },
  LeaderUnsuitable: { type: 'LeaderUnsuitable', personId: 'p' },
  HandlerUnsuitable: { type: 'HandlerUnsuitable', personId: 'p' },
  PersonUnknown: { type: 'PersonUnknown', personId: 'p' },
  StepRefuses: {
    type: 'StepRefuses',
    why: 'test',
    title: '不能申请延期',
    what: '已经过了能申请的时间。',
    todo: '请按期办理。',
  },
  DepartmentUnknown: { type: 'DepartmentUnknown', departmentId: 'd' },
  LeadAssistsItself: { type: 'LeadAssistsItself', departmentId: 'd' },
  DeadlinePassed: { type: 'DeadlinePassed', dueOn: day('2026-11-20'), today: day('2026-11-23') },
  DeadlineAfterSheet: { type: 'DeadlineAfterSheet', dueOn: day('2026-12-20'), sheetDueOn: day('2026-11-27') },
  DayInFuture: { type: 'DayInFuture', on: day('2026-12-20'), today: day('2026-11-23') },
  DayBeforeIssue: { type: 'DayBeforeIssue', on: day('2026-11-01'), issuedOn: day('2026-11-16') },
  DayBeforeStep: {
    type: 'DayBeforeStep',
    step: 'feed-back',
    on: day('2026-11-09'),
    after: { step: 'approve', on: day('2026-11-20') },
  },
  LedgerNumberOfOtherYear: { type: 'LedgerNumberOfOtherYear', number: '2027-001', on: day('2026-12-31') },
  StubNumberOfOtherYear: { type: 'StubNumberOfOtherYear', number: '2027-001', on: day('2026-12-31') },
  ReviewerIsHandler: { type: 'ReviewerIsHandler' },
  OwnHandMissing: { type: 'OwnHandMissing' },
  SignerUnsuitable: { type: 'SignerUnsuitable', personId: 'p', needs: ['reviewer'] },
  SignerIsHandler: { type: 'SignerIsHandler', personId: 'p' },
  RecordsOwnConsent: { type: 'RecordsOwnConsent' },
  RecorderWroteAlone: { type: 'RecorderWroteAlone' },
  PaperUnnamed: { type: 'PaperUnnamed' },
  DraftReasonMissing: { type: 'DraftReasonMissing', handlerId: 'p' },
  ReplyHasGaps: { type: 'ReplyHasGaps', gaps: ['findings', 'outcome'] },
  ReplyUnchanged: { type: 'ReplyUnchanged' },
  CaseNotVoided: { type: 'CaseNotVoided' },
  ReplySent: { type: 'ReplySent', stubNumber: '2026-001' },
  NumberNotOurs: { type: 'NumberNotOurs', number: '2026-031', why: 'other-pc' },
  NumberPending: { type: 'NumberPending' },
  NumberUnchanged: { type: 'NumberUnchanged', number: '2026-031' },
  EntryGone: { type: 'EntryGone' },
  EntryFixed: { type: 'EntryFixed', act: 'printed' },
  EntryNotYours: { type: 'EntryNotYours', by: 'clerk' },
  EntrySuperseded: { type: 'EntrySuperseded' },
  ConsentFixed: { type: 'ConsentFixed' },
  NothingCorrected: { type: 'NothingCorrected' },
  DayAfterStep: {
    type: 'DayAfterStep',
    step: 'approve',
    on: day('2026-11-23'),
    before: { step: 'feed-back', on: day('2026-11-20') },
  },
  HandlerReviewed: { type: 'HandlerReviewed', personId: 'p' },
  StepRestedOn: { type: 'StepRestedOn', by: 'assigned' },
  CaseUnknown: { type: 'CaseUnknown' },
  ActorUnknown: { type: 'ActorUnknown' },
  JournalSpansLost: { type: 'JournalSpansLost' },
  JournalMoved: { type: 'JournalMoved', tail: emptyJournalTail },
  DiskFull: { type: 'DiskFull' },
  JournalUnwritable: { type: 'JournalUnwritable', code: 'EIO' },
  IpcRequestInvalid: { type: 'IpcRequestInvalid', channel: 'x', detail: '' },
  IpcReplyInvalid: { type: 'IpcReplyInvalid', channel: 'x', detail: '' },
  UnexpectedFailure: { type: 'UnexpectedFailure', channel: 'x', incident: 'E1' },
  ActTooLarge: { type: 'ActTooLarge', bytes: 200_000_000, limit: 160_000_000 },
  LedgerFull: { type: 'LedgerFull', bytes: 1_100_000_000, limit: 1_000_000_000 },
  LedgerChanged: { type: 'LedgerChanged' },
  ViewReadFailed: { type: 'ViewReadFailed', detail: 'UnknownError' },
  ViewStale: { type: 'ViewStale' },
  DayUnconfirmed: { type: 'DayUnconfirmed', now: instant(0), lastAt: mondayMorning },
}

describe('the words of a step that was not taken', () => {
  for (const failure of Object.values(failures)) {
    it(`say what happened, what is safe and what to do for ${failure.type}`, () =>
      expect(wordFaults(stepFailureToWords(failure))).toEqual([]))
  }

  it('name the step, the stage and the roles they speak of', () => {
    expect(stepFailureToWords(failures.StepNotNow).what).toContain('已反馈')
    expect(stepFailureToWords(failures.RoleMissing).what).toContain('审阅')
    expect(stepFailureToWords(failures.CaseInConflict).what).toContain('交办、回复的调查情况')
    expect(stepFailureToWords(failures.DayBeforeStep).what).toContain('反馈日期 2026-11-09 早于审阅日期 2026-11-20')
    expect(stepFailureToWords(failures.LedgerNumberOfOtherYear).what).toContain('2027-001 是 2027 年的号')
    expect(stepFailureToWords(failures.ReplyHasGaps).what).toContain('调查情况、办理结果')
  })

  it('can be said of every step at every stage', () => {
    for (const step of stepNames) {
      expect(chineseFaults(stepOf(step).name)).toEqual([])
      for (const stage of stages)
        expect(wordFaults(stepFailureToWords({ type: 'StepNotNow', step, stage }))).toEqual([])
    }
  })
})

describe('the words beside a shut button', () => {
  it('name the people who may take the step', () => {
    expect(
      barrierToText({ type: 'RoleMissing', step: 'register', needs: ['registrar'] }, [
        aPerson('a', ['registrar'], { name: '李敏' }),
      ]),
    ).toBe('要由有“登记”职责的人办理：李敏')
  })

  it('say that nobody may, where nobody may', () => {
    expect(barrierToText({ type: 'RoleMissing', step: 'register', needs: ['registrar'] }, [])).toContain(
      '目前没有这样的人',
    )
  })

  it('say why the handler may not review, and who may', () => {
    expect(barrierToText({ type: 'ReviewerIsHandler' }, [aPerson('b', ['reviewer'], { name: '陈立' })])).toContain(
      '可由陈立审阅',
    )
  })

  it('name what a reply still lacks', () => {
    expect(barrierToText({ type: 'ReplyHasGaps', gaps: ['outcome'] }, [])).toBe('回复还缺：办理结果')
  })
})

describe('the names of fields', () => {
  it('are Chinese for every field of a reply', () => {
    for (const field of replyDraftSchema.keyof().options) expect(chineseFaults(replyFieldName(field))).toEqual([])
  })

  it('are Chinese for every field that two PCs may write differently', () => {
    for (const field of [
      'stage',
      'ledgerNumber',
      'registration',
      'submission',
      'instruction',
      'assignment',
      'approval',
      'feedback',
      'reply.findings',
    ])
      expect(chineseFaults(caseFieldName(field))).toEqual([])
  })
})
