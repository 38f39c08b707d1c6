import { describe, expect, it } from 'vitest'
import type { StartFailure } from '#renderer/start/start-desk'
import { canRetryStart, openingToNotice, startFailureToWords } from '#renderer/messages/open-words'
import { chineseFaults, wordFaults } from './plain-words'

const failures: { readonly [K in StartFailure['type']]: StartFailure } = {
  JournalDamaged: { type: 'JournalDamaged', atByte: 4096 },
  JournalUnreadable: { type: 'JournalUnreadable', code: 'EIO' },
  JournalInUse: { type: 'JournalInUse' },
  ViewNewer: { type: 'ViewNewer', found: 3, known: 1 },
  ViewBlocked: { type: 'ViewBlocked' },
  ViewUnreadable: { type: 'ViewUnreadable' },
  ViewUnwritable: { type: 'ViewUnwritable', detail: 'QuotaExceededError' },
  ViewReadFailed: { type: 'ViewReadFailed', detail: 'QuotaExceededError' },
  ChainBroken: { type: 'ChainBroken', replica: 'pc.1', seq: 7 },
  CommitMalformed: { type: 'CommitMalformed', line: 1, detail: 'not JSON' },
  JournalBehindView: { type: 'JournalBehindView', viewBytes: 200, journalBytes: 100 },
  JournalDiverged: { type: 'JournalDiverged', ref: 'pc.1:7' },
  JournalSpansLost: { type: 'JournalSpansLost' },
  JournalMoved: { type: 'JournalMoved', tail: { bytes: 1, hash: '' } },
  DiskFull: { type: 'DiskFull' },
  JournalUnwritable: { type: 'JournalUnwritable', code: 'EACCES' },
  KeysUnreadable: { type: 'KeysUnreadable', code: 'EACCES' },
  IpcRequestInvalid: { type: 'IpcRequestInvalid', channel: 'x', detail: '' },
  IpcReplyInvalid: { type: 'IpcReplyInvalid', channel: 'x', detail: '' },
  UnexpectedFailure: { type: 'UnexpectedFailure', channel: 'x', incident: 'E1' },
}

describe('the words of a ledger that would not open', () => {
  for (const failure of Object.values(failures)) {
    it(`say what happened, what is safe and what to do for ${failure.type}`, () =>
      expect(wordFaults(startFailureToWords(failure))).toEqual([]))
  }

  it('give the numbers that support will ask for', () => {
    expect(startFailureToWords(failures.JournalDamaged).what).toContain('4096')
    expect(startFailureToWords(failures.UnexpectedFailure).what).toContain('E1')
  })

  it('offer another try only where it may help', () => {
    expect(canRetryStart(failures.JournalInUse)).toBe(true)
    expect(canRetryStart(failures.JournalDamaged)).toBe(false)
    expect(canRetryStart(failures.JournalBehindView)).toBe(false)
  })
})

describe('the notice after opening', () => {
  it('is silent when everything is as it was left', () => {
    expect(
      openingToNotice({ isVouched: true, view: 'sound', cause: 'none', cutBytes: 0, commitsRead: 0, healed: 0 }),
    ).toBeUndefined()
  })

  it('is silent when there was nothing to rebuild', () => {
    expect(
      openingToNotice({ isVouched: true, view: 'rebuilt', cause: 'missing', cutBytes: 0, commitsRead: 0, healed: 0 }),
    ).toBeUndefined()
  })

  for (const cause of ['missing', 'data-loss', 'unreadable', 'behind', 'outdated'] as const) {
    it(`tells of a rebuild because of ${cause}, with how much was read`, () => {
      const notice =
        openingToNotice({ isVouched: true, view: 'rebuilt', cause, cutBytes: 0, commitsRead: 12, healed: 0 }) ?? ''
      expect(chineseFaults(notice)).toEqual([])
      expect(notice).toContain('12 条')
    })
  }

  it('calls the content whole only where something besides the journal vouches for it', () => {
    const facts = { view: 'rebuilt', cause: 'missing', cutBytes: 0, commitsRead: 12, healed: 0 } as const
    expect(openingToNotice({ ...facts, isVouched: true })).toContain('内容完整')
    const notice = openingToNotice({ ...facts, isVouched: false }) ?? ''
    expect(notice).not.toContain('内容完整')
    expect(chineseFaults(notice)).toEqual([])
  })

  it('asks to look at the last act when a torn tail was cut', () => {
    expect(
      openingToNotice({ isVouched: true, view: 'sound', cause: 'none', cutBytes: 9, commitsRead: 0, healed: 0 }),
    ).toContain('最后办的那一步')
  })

  it('says how much of the journal came back from the tables, and then does not speak of an unfinished step', () => {
    const notice =
      openingToNotice({ isVouched: true, view: 'sound', cause: 'none', cutBytes: 200, commitsRead: 0, healed: 3 }) ?? ''
    expect(chineseFaults(notice)).toEqual([])
    expect(notice).toContain('3 条')
    expect(notice).not.toContain('没有写完')
  })
})
