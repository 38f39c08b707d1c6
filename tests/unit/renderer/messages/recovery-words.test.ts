import { describe, expect, it } from 'vitest'
import {
  recoveryFailureToWords,
  replacementFailureToWords,
  rewriteToWords,
  salvageToWords,
  surveyFailureToWords,
} from '#renderer/messages/recovery-words'
import type { ReplacementFailure } from '#renderer/ledger-store/commit/commit-replacement'
import { logCommit } from '#shared/record/commit'
import { instant, replica } from '#tests/support/builders'
import { chineseFaults, wordFaults } from './plain-words'

const failures: { readonly [K in ReplacementFailure['type']]: ReplacementFailure } = {
  ReplacementMoved: { type: 'ReplacementMoved' },
  ReplacementDiffers: { type: 'ReplacementDiffers' },
  DiskFull: { type: 'DiskFull' },
  JournalUnwritable: { type: 'JournalUnwritable', code: 'EACCES' },
  IpcRequestInvalid: { type: 'IpcRequestInvalid', channel: 'x', detail: '' },
  IpcReplyInvalid: { type: 'IpcReplyInvalid', channel: 'x', detail: '' },
  UnexpectedFailure: { type: 'UnexpectedFailure', channel: 'x', incident: 'E1' },
}
const commits = [1, 2, 3].map((seq) =>
  logCommit({
    v: 1,
    replica: replica('pc'),
    seq,
    prev: '',
    at: instant(0),
    by: 'system',
    ops: [{ op: 'set', of: 'x', id: 'y' }],
  }),
)

describe('the words of a recovery', () => {
  for (const failure of Object.values(failures)) {
    it(`say what happened, what is safe and what to do for ${failure.type}`, () =>
      expect(wordFaults(replacementFailureToWords(failure))).toEqual([]))
  }

  it('are there for every way in which it can fail', () => {
    for (const failed of [
      { at: 'keys' },
      { at: 'replica', failure: { type: 'DiskFull' } },
      { at: 'journal', failure: { type: 'DiskFull' } },
    ] as const)
      expect(wordFaults(recoveryFailureToWords(failed))).toEqual([])
    expect(wordFaults(surveyFailureToWords({ type: 'JournalUnreadable', code: 'EIO' }))).toEqual([])
  })

  it('count what will be seen, what is waited for, what contradicts and what is lost', () => {
    const survey = {
      plan: { fromView: undefined, salvage: { folded: commits, apart: commits.slice(1) }, waiting: 1 },
      damagedBytes: 812,
      onlyInView: 0,
      onlyInJournal: 0,
    }
    const { consequence } = salvageToWords(survey)
    expect(chineseFaults(consequence)).toEqual([])
    for (const count of ['3 条', '1 条', '812 字节']) expect(consequence).toContain(count)
    expect(
      salvageToWords({
        ...survey,
        damagedBytes: 0,
        plan: { ...survey.plan, waiting: 0, salvage: { folded: commits, apart: [] } },
      }).consequence,
    ).not.toMatch(/矛盾|字节|要等/)
    expect(chineseFaults(rewriteToWords(3))).toEqual([])
  })
})
