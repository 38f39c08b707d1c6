import { describe, expect, it } from 'vitest'
import {
  backupInsteadWords,
  cardFailureToWords,
  bundleRefusalToWords,
  isBackupInstead,
  bundleUnmadeToWords,
  keyFileMalformedWords,
} from '#renderer/messages/bundle-words'
import {
  commitFailureToWords,
  fileReadToWords,
  fileWriteToWords,
  keyReadToWords,
  paperToWords,
} from '#renderer/messages/host-words'
import { sheetPartName, sheetPartToText } from '#shared/case/sheet-words'
import { intakeProblemToWords, newerSheetToText } from '#renderer/messages/intake-words'
import { bytesToText } from '#renderer/messages/size-words'
import type { FailureWords } from '#renderer/messages/words-of'
import { instant, mondayMorning } from '#tests/support/builders'

const border = [
  { type: 'IpcRequestInvalid', channel: 'file.save', detail: 'x' },
  { type: 'IpcReplyInvalid', channel: 'file.save', detail: 'x' },
  { type: 'UnexpectedFailure', channel: 'file.save', incident: 'E20261123-0001' },
] as const

const told: readonly (readonly [string, FailureWords])[] = [
  ...[
    { type: 'DiskFull' } as const,
    { type: 'DriveRemoved' } as const,
    { type: 'WriteRefused', code: 'EACCES' } as const,
    { type: 'ReadBackDiffers' } as const,
    ...border,
  ].map((failure) => [`file.save ${failure.type}`, fileWriteToWords(failure)] as const),
  ...[
    { type: 'FileGone' } as const,
    { type: 'FileTooLarge', bytes: 600_000_000, maxBytes: 500_000_000 } as const,
    { type: 'FileUnreadable', code: 'EIO' } as const,
    ...border,
  ].map((failure) => [`file.read ${failure.type}`, fileReadToWords(failure)] as const),
  ...[
    { type: 'PrinterUnavailable', reason: '' } as const,
    { type: 'OnlyInDesktop' } as const,
    { type: 'PdfFailed', reason: 'x' } as const,
    ...border,
  ].map((failure) => [`paper ${failure.type}`, paperToWords(failure)] as const),
  ...[{ type: 'KeysUnreadable', code: 'EIO' } as const, ...border].map(
    (failure) => [`keys ${failure.type}`, keyReadToWords(failure)] as const,
  ),
  ...[
    { type: 'DiskFull' } as const,
    { type: 'JournalSpansLost' } as const,
    { type: 'JournalMoved', tail: { bytes: 1, hash: '' } } as const,
    { type: 'JournalUnwritable', code: 'EIO' } as const,
    { type: 'JournalUnwritable', code: 'CHANGED_BY_ANOTHER' } as const,
    { type: 'ViewReadFailed', detail: 'QuotaExceededError' } as const,
    { type: 'LedgerChanged' } as const,
    { type: 'ViewStale' } as const,
    { type: 'DayUnconfirmed', now: instant(0), lastAt: mondayMorning } as const,
    ...border,
  ].map((failure) => [`commit ${failure.type}`, commitFailureToWords(failure)] as const),
  ...[
    { type: 'CardMalformed', field: 'role' } as const,
    { type: 'CardRevoked', officeName: '受理中心' } as const,
    { type: 'CardKeysDiffer', officeName: '受理中心' } as const,
    { type: 'CardUnknown' } as const,
  ].map((failure) => [failure.type, cardFailureToWords(failure)] as const),
  ['KeyFileMalformed', keyFileMalformedWords],
  ['open BundleWorkerFailed', bundleRefusalToWords({ type: 'BundleWorkerFailed', detail: 'timeout' })],
  ['make BundleWorkerFailed', bundleUnmadeToWords({ type: 'BundleWorkerFailed', detail: 'error' })],
]

/** Half-width punctuation that leans on Chinese. */
const careless = /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}|\p{Script=Han}\(|\)\p{Script=Han}/u

describe('the words of a failure', () => {
  it.each(told)(
    '%s says what happened, what is safe and what to do, in whole sentences',
    (_name, { title, what, safe, todo }) => {
      expect(title).toMatch(/^[^。]+$/u)
      for (const part of [what, safe, todo]) expect(part).toMatch(/\p{Script=Han}.*。$/u)
    },
  )

  it.each(told)('%s is written for print', (_name, { title, what, safe, todo }) => {
    expect([title, what, safe, todo].filter((part) => careless.test(part))).toEqual([])
  })

  it('of a journal that another program wrote to names no code, and asks for a new start', () => {
    for (const code of ['CHANGED_BY_ANOTHER', 'NOT_OPEN']) {
      const words = commitFailureToWords({ type: 'JournalUnwritable', code })
      expect(words.what).not.toMatch(/[A-Z]/u)
      expect(words.todo).toContain('重新打开')
    }
    expect(commitFailureToWords({ type: 'JournalUnwritable', code: 'EIO' }).what).toContain('磁盘读写出错')
  })

  it('tell the incident number of an unexpected one twice: to see and to note down', () => {
    const words = fileWriteToWords(border[2])
    expect(words.what).toContain('E20261123-0001')
    expect(words.todo).toContain('E20261123-0001')
  })
})

describe('a backup that was opened as a bundle', () => {
  it('is told by what is in it, or by its name where it could not be opened', () => {
    expect(isBackupInstead('BagOfOtherKind', '改过名.hlb')).toBe(true)
    expect(isBackupInstead('BundleNotForThisPc', '市长热线备份_青山镇_2026-11-23_0905.HLBAK')).toBe(true)
    expect(isBackupInstead('BundleNotForThisPc', '青山镇同步.hlb')).toBe(false)
    expect(backupInsteadWords.todo).toContain('备份与恢复')
  })
})

describe('the words of an import', () => {
  it('name what a sheet changed silently in', () => {
    expect(intakeProblemToWords({ type: 'SheetDiffersSilently', fields: ['title', 'dueOn'] })).toContain(
      '标题、办结时限',
    )
  })

  it('never show a caller in a list of changes', () => {
    expect(sheetPartToText('caller', { name: '赵明', phone: '13800000001', address: '' })).not.toMatch(/赵明|138/u)
  })

  it.each([
    ['urgency', 'urgent', '紧急'],
    ['confidential', true, '是'],
    ['remark', '', '（空）'],
    ['attachments', [], '无'],
    ['dueOn', '2026-12-01', '2026-12-01'],
    ['channel', 'video-call', '新版本内容'],
    ['channel', 'constructor', '新版本内容'],
    ['somethingNew', 3, '3'],
  ])('show %s %j as %s', (field, value, text) => {
    expect(sheetPartToText(field, value)).toBe(text)
  })

  it('call what only a newer version knows by that, and say what comes of it', () => {
    expect([sheetPartName('dueOn'), sheetPartName('somethingNew')]).toEqual(['办结时限', '新版本内容'])
    expect(newerSheetToText([])).toBeUndefined()
    expect(newerSheetToText(['channel', 'demand'])).toMatch(/^受理渠道、诉求类型为新版本内容.*只能查看/u)
  })
})

describe('a size', () => {
  it.each([
    [850, '850 字节'],
    [53_393, '52 KB'],
    [1_258_291, '1.2 MB'],
    [15_569_256_448, '14.5 GB'],
  ])('of %i bytes is %s', (bytes, text) => {
    expect(bytesToText(bytes)).toBe(text)
  })
})
