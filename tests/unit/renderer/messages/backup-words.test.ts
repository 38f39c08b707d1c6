import { describe, expect, it } from 'vitest'
import type { BackupFailure } from '#renderer/backups/backup-failure'
import type { ProofFailure } from '#renderer/backups/backup-prover'
import type { RestoreFailure } from '#renderer/backups/restore-backup'
import {
  backupFailureToWords,
  backupRefusedToWords,
  proofFailureToWords,
  reasonWords,
  restoreFailureToWords,
  standingWords,
} from '#renderer/messages/backup-words'
import type { FailureWords } from '#renderer/messages/words-of'
import { backupRefusalNames, backupRefusedSchema, type BackupRefused } from '#shared/backup/backup-refused'

const failures: readonly BackupFailure[] = [
  { type: 'DiskFull' },
  { type: 'DriveRemoved' },
  { type: 'WriteRefused', code: 'EACCES' },
  { type: 'ReadBackDiffers' },
  { type: 'JournalDamaged', atByte: 7 },
  { type: 'JournalUnreadable', code: 'EIO' },
  { type: 'JournalShort' },
  { type: 'HeadMalformed', field: 'officeName' },
  { type: 'RecipientMalformed', recipient: 'age1x' },
  { type: 'ViewStale' },
  { type: 'NothingToBackUp' },
  { type: 'BackupWorkerFailed', detail: 'timeout' },
  { type: 'UnexpectedFailure', channel: 'backup.write', incident: 'E20261125-0001' },
]
const proofs: readonly ProofFailure[] = [
  { type: 'RestoredDiffers', detail: 'digest' },
  { type: 'LedgerBusy' },
  { type: 'FileGone' },
]
const restores: readonly RestoreFailure[] = [
  { at: 'content' },
  { at: 'journal', failure: { type: 'DiskFull' } },
  { at: 'number', failure: { type: 'DiskFull' } },
  { at: 'keys', failure: { type: 'DiskFull' } },
]
/** Any detail will do: what is asked for is that every name has its words. */
const refusals = backupRefusalNames.map((type): BackupRefused => backupRefusedSchema.parse(withFields(type)))

function withFields(type: BackupRefused['type']): object {
  const shape = backupRefusedSchema.options.find((one) => one.shape.type.value === type)?.shape ?? {}
  return {
    ...Object.fromEntries(
      Object.keys(shape).map((key) => [
        key,
        key === 'bytes' || key === 'limit' ? 5_000_000 : key === 'nature' ? 'picture' : '甲',
      ]),
    ),
    type,
  }
}

const told: readonly (readonly [string, FailureWords])[] = [
  ...failures.map((failure) => [`backup ${failure.type}`, backupFailureToWords(failure)] as const),
  ...refusals.map((refused) => [`refused ${refused.type}`, backupRefusedToWords(refused)] as const),
  ...proofs.map((failure) => [`proof ${failure.type}`, proofFailureToWords(failure)] as const),
  ...restores.map((failure) => [`restore ${failure.at}`, restoreFailureToWords(failure)] as const),
]

/** Half-width punctuation that leans on Chinese. */
const careless = /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}|\p{Script=Han}\(|\)\p{Script=Han}/u

describe('the words about backups', () => {
  it.each(told)(
    '%s says what happened, what is safe and what to do, in whole sentences',
    (_name, { title, what, safe, todo }) => {
      expect(title).toMatch(/^[^。]+$/u)
      for (const part of [what, safe, todo]) expect(part).toMatch(/\p{Script=Han}.*。$/u)
      expect([title, what, safe, todo].filter((part) => careless.test(part) || /undefined|NaN/.test(part))).toEqual([])
    },
  )

  it('send each kind of file to its own screen', () => {
    expect(backupRefusedToWords({ type: 'BundleInstead' }).todo).toContain('“导入”')
  })

  it('name every reason and every standing in Chinese', () => {
    for (const word of [...Object.values(reasonWords), ...Object.values(standingWords)])
      expect(word).toMatch(/^\p{Script=Han}+$/u)
  })
})
