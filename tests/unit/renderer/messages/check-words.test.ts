import { describe, expect, it } from 'vitest'
import type { JournalCheckFailure } from '#renderer/ledger-store/opening/check-journal'
import { checkFailureToDamage, checkFailureToWords } from '#renderer/messages/check-words'
import { canRecoverStart } from '#renderer/messages/open-words'
import { wordFaults } from './plain-words'

const failures: { readonly [K in JournalCheckFailure['type']]: JournalCheckFailure } = {
  JournalDamaged: { type: 'JournalDamaged', atByte: 4096 },
  JournalUnreadable: { type: 'JournalUnreadable', code: 'EIO' },
  ChainBroken: { type: 'ChainBroken', replica: 'pc.1', seq: 7 },
  CommitMalformed: { type: 'CommitMalformed', line: 1, detail: 'not JSON' },
  ViewDiffers: { type: 'ViewDiffers', detail: 'pc.1:7' },
  IpcRequestInvalid: { type: 'IpcRequestInvalid', channel: 'x', detail: '' },
  IpcReplyInvalid: { type: 'IpcReplyInvalid', channel: 'x', detail: '' },
  UnexpectedFailure: { type: 'UnexpectedFailure', channel: 'x', incident: 'E1' },
}

describe('the words of a journal that did not stand its proof', () => {
  for (const failure of Object.values(failures)) {
    it(`say what was found, what is safe and what to do for ${failure.type}`, () =>
      expect(wordFaults(checkFailureToWords(failure))).toEqual([]))
  }

  it('name the way to recovery exactly where there is one', () => {
    for (const failure of Object.values(failures)) {
      const damage = checkFailureToDamage(failure)
      expect(damage !== undefined && canRecoverStart(damage), failure.type).toBe(
        checkFailureToWords(failure).todo.includes('看恢复办法'),
      )
      expect(damage === undefined || canRecoverStart(damage), failure.type).toBe(true)
    }
  })
})
