import type { BackupReason } from '#shared/backup/backup-head'
import type { BackupRefused } from '#shared/backup/backup-refused'
import { natureWords } from '#shared/bundle/refusal-words'
import type { BackupStanding } from '#shared/backup/retention'
import { instantToLocalDate, instantToMinuteText, type Instant } from '#shared/prelude/instant'
import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import type { BackupFailure, BackupUnrecorded } from '../backups/backup-failure'
import type { ProofFailure } from '../backups/backup-prover'
import type { BackupWorkerFailed } from '../backups/backup-tasks'
import type { RestoreFailure } from '../backups/restore-backup'
import { borderWords, commitFailureToWords, fileReadToWords, fileWriteToWords } from './host-words'
import type { FailureWords, Named, WordsOf } from './words-of'
import { systemCodeToText } from './system-words'

export const reasonWords: { readonly [R in BackupReason]: string } = {
  daily: '每日自动',
  manual: '手动',
  import: '导入前',
  upgrade: '升级前',
  restore: '恢复前',
}

export const standingWords: { readonly [S in BackupStanding]: string } = {
  verified: '已验证',
  unverified: '未验证',
  damaged: '损坏',
}

/** When a backup was made. A day that is still to come tells of a wrong clock, then or now, and is said to be no time. */
export function madeAtToText(madeAt: Instant, now: Instant): string {
  const time = instantToMinuteText(madeAt)
  return instantToLocalDate(madeAt) > instantToLocalDate(now) ? `不明（当时电脑时间 ${time}）` : time
}

const ledgerSafe = '台账没有任何改动，已保存的内容都在。'
const backupsSafe = '台账和以前的备份都没有改动。'
const nothingReplaced = '台账没有任何改动，备份文件也没有改动。'
const chooseAnother = '请换一个备份：U 盘、第二块磁盘和本机都可能还有较早的备份。'

const workerWords: WordsOf<BackupWorkerFailed> = {
  BackupWorkerFailed: () => ({
    title: '程序内部出错',
    what: `制作或核对备份的部分停下了，可能是内存不足。`,
    safe: backupsSafe,
    todo: '请关闭别的程序，再试一次；仍不行，请重新打开本程序。',
  }),
}

const readJournalWords: WordsOf<IpcFailure<'journal.read'> | { readonly type: 'JournalShort' }> = {
  JournalDamaged: ({ atByte }) => ({
    title: '没有备份：台账日志有一处损坏',
    what: `读台账日志时，在第 ${atByte} 字节处发现损坏，备份没有做成。`,
    safe: '以前的备份都在。',
    todo: '请不要再录入，先到“设置”里检查日志；需要时用以前的备份恢复。',
  }),
  JournalUnreadable: ({ code }) => ({
    title: '没有备份：台账日志读不出来',
    what: `系统无法读取台账日志（${systemCodeToText(code)}），备份没有做成。`,
    safe: backupsSafe,
    todo: '请稍后再试；仍不行，请检查数据所在的磁盘。',
  }),
  JournalShort: () => ({
    title: '没有备份：台账正在变化',
    what: '备份进行中，台账日志与界面对不上，备份没有做成。',
    safe: backupsSafe,
    todo: '请稍等片刻再试一次；仍不行，请重新打开程序。',
  }),
}

type OwnFailure = Exclude<
  BackupFailure,
  | IpcFailure<'backup.write'>
  | BorderFailure
  | BackupWorkerFailed
  | IpcFailure<'journal.read'>
  | { readonly type: 'JournalShort' }
>

const ownWords: WordsOf<OwnFailure> = {
  HeadMalformed: () => ({
    title: '没有备份：单位信息不全',
    what: '备份开头要写的有一项不符合规定，备份没有做成。',
    safe: backupsSafe,
    todo: '请到“设置”里检查单位名称和代码；仍不行，请告诉技术人员。',
  }),
  RecipientMalformed: () => ({
    title: '没有备份：有一把公钥不能用',
    what: '备份要加密给本单位的各台电脑，其中一张名片里的公钥不能用。',
    safe: backupsSafe,
    todo: '请到“设置”里检查本单位其他电脑的名片，作废有误的那一张后再试。',
  }),
  ViewStale: () => ({
    title: '没有备份：需要重新打开程序',
    what: '上一步已经保存进日志，但界面没能跟上，所以没有备份。',
    safe: '已保存的内容都在，不会丢失。',
    todo: '请关闭程序后重新打开，再备份。',
  }),
  NothingToBackUp: () => ({
    title: '还没有可备份的内容',
    what: '台账还没有启用。',
    safe: ledgerSafe,
    todo: '启用台账后再备份。',
  }),
}

/** What to tell the person whose backup was not made, or was made and not put on record. */
export function backupFailureToWords(failure: BackupFailure | BackupUnrecorded): FailureWords {
  switch (failure.type) {
    case 'BackupUnrecorded':
      return { ...commitFailureToWords(failure.cause), title: '备份已写成，但没有记入操作日志' }
    case 'DiskFull':
    case 'DriveRemoved':
    case 'WriteRefused':
    case 'ReadBackDiffers': {
      const words = fileWriteToWords(failure)
      return { ...words, title: `没有备份：${words.title}`, safe: `${backupsSafe}没有写完的备份不会被当成备份。` }
    }
    case 'IpcRequestInvalid':
    case 'IpcReplyInvalid':
    case 'UnexpectedFailure':
      return wordsFor(borderWords, failure)
    case 'BackupWorkerFailed':
      return wordsFor(workerWords, failure)
    case 'JournalDamaged':
    case 'JournalUnreadable':
    case 'JournalShort':
      return wordsFor(readJournalWords, failure)
    default:
      return wordsFor(ownWords, failure)
  }
}

const refusedWords: WordsOf<BackupRefused> = {
  NotABackup: ({ nature }) => ({
    title: '这不是备份文件',
    what:
      natureWords[nature] === undefined
        ? '所选的文件不是本程序的备份，或开头已被破坏。'
        : `所选的文件是${natureWords[nature]}，不是本程序的备份。`,
    safe: nothingReplaced,
    todo: '请核对文件名是否以 .hlbak 结尾；压在压缩包里的，请先解压。',
  }),
  BundleInstead: () => ({
    title: '这是交换包，不是备份',
    what: '所选的文件是交换包，不能在“备份与恢复”里打开。',
    safe: nothingReplaced,
    todo: '要导入它，请到左侧“导入”，本单位的同步包会转到“同步”；要恢复台账，请改选备份文件。',
  }),
  BackupTooLarge: ({ bytes, limit }) => ({
    title: '文件太大',
    what: `文件大小 ${toMegabytes(bytes)} MB，超过备份的上限 ${toMegabytes(limit)} MB，没有打开。`,
    safe: nothingReplaced,
    todo: '请核对是否选错了文件。',
  }),
  OwnKeyDamaged: () => ({
    title: '密钥有误',
    what: '用来打开备份的密钥不完整，或输错了。',
    safe: nothingReplaced,
    todo: '如果是手工输入的恢复密钥，请对照纸面逐段核对；如果是本机密钥，请导入密钥备份。',
  }),
  BackupNotForThisPc: () => ({
    title: '本机的密钥打不开这个备份',
    what: '这个备份没有加密给本机，多半是别的电脑做的，或本机换过密钥。',
    safe: nothingReplaced,
    todo: '请输入本单位纸面上的恢复密钥，或导入做备份那台电脑的密钥备份，再打开。',
  }),
  BackupDamaged: () => ({
    title: '备份已损坏',
    what: `备份文件不完整或被改动过，不能用来恢复。`,
    safe: nothingReplaced,
    todo: chooseAnother,
  }),
  BackupForged: () => ({
    title: '备份的签名不符',
    what: `备份的内容与签名对不上：内容被改动过，或签名是伪造的。`,
    safe: nothingReplaced,
    todo: `请不要使用这个文件，并告诉技术人员。${chooseAnother}`,
  }),
  BackupSignerUnknown: ({ keyId }) => ({
    title: '不认识做这个备份的电脑',
    what: `备份由密钥编号 ${keyId} 签名，它不是本机，也不是本单位登记过的电脑。`,
    safe: nothingReplaced,
    todo: '如果确是本单位的电脑，请先在“设置”里登记它的名片，再打开。',
  }),
  BackupNewer: ({ needs }) => ({
    title: '本机程序版本太旧',
    what: `这个备份要用支持 ${needs} 版格式的程序才能读。`,
    safe: nothingReplaced,
    todo: '请保留这个文件，升级本机程序后再恢复。',
  }),
  BackupElsewhere: () => ({
    title: '这是别的单位的备份',
    what: `备份是别的单位的，不是本单位的。`,
    safe: nothingReplaced,
    todo: '请核对是否拿错了 U 盘。',
  }),
}

const proofWords: WordsOf<
  Exclude<ProofFailure, BackupRefused | IpcFailure<'backup.read'> | BorderFailure | BackupWorkerFailed>
> = {
  RestoredDiffers: () => ({
    title: '备份试恢复的结果不对',
    what: `把备份恢复到临时台账后，与原来的台账对不上，这个备份不可靠。`,
    safe: ledgerSafe,
    todo: '请立即再备份一次；仍是这样，请告诉技术人员。',
  }),
  LedgerBusy: () => ({
    title: '还没有验证完',
    what: '验证进行中台账一直有新的操作，这次没有比完。',
    safe: backupsSafe,
    todo: '不用处理，程序稍后会再验证。',
  }),
}

/** What to tell the person whose backup could not be opened. */
export function backupRefusedToWords(
  refused: BackupRefused | BackupWorkerFailed | IpcFailure<'backup.read'> | BorderFailure,
): FailureWords {
  switch (refused.type) {
    case 'FileGone':
    case 'FileTooLarge':
    case 'FileUnreadable':
    case 'IpcRequestInvalid':
    case 'IpcReplyInvalid':
    case 'UnexpectedFailure':
      return fileReadToWords(refused)
    case 'BackupWorkerFailed':
      return wordsFor(workerWords, refused)
    default:
      return wordsFor(refusedWords, refused)
  }
}

/** What to tell the person whose backup did not stand its proof. */
export function proofFailureToWords(failure: ProofFailure): FailureWords {
  return failure.type === 'RestoredDiffers' || failure.type === 'LedgerBusy'
    ? wordsFor(proofWords, failure)
    : backupRefusedToWords(failure)
}

/** What to tell the person whose restore did not happen. Nothing has been replaced. */
export function restoreFailureToWords(failure: RestoreFailure): FailureWords {
  const safe = '没有恢复，原来的台账还在原处，一条操作也没有少；备份文件没有改动。'
  switch (failure.at) {
    case 'content':
      return {
        title: '没有恢复：备份的内容对不上',
        what: '由备份写出的台账日志与备份里记载的不一致。',
        safe,
        todo: chooseAnother,
      }
    case 'journal':
      return {
        title: '没有恢复：台账日志写不进去',
        what: `写新的台账日志时出错。常见原因是磁盘已满，或没有写权限。`,
        safe,
        todo: '请在台账所在的磁盘上腾出空间，再试一次。',
      }
    case 'number':
      return {
        title: '没有恢复：本机编号写不进去',
        what: `恢复后本机要换一个新编号，写入时出错。`,
        safe,
        todo: '请检查台账所在的磁盘是否可写，再试一次。',
      }
    case 'keys':
      return {
        title: '没有恢复：密钥写不进去',
        what: `写本机密钥时出错。`,
        safe,
        todo: '请检查台账所在的磁盘是否可写，再试一次。',
      }
  }
}

function wordsFor<Failure extends { readonly type: string }, K extends Failure['type']>(
  words: { readonly [P in Failure['type']]: (failure: Named<Failure, P>) => FailureWords },
  failure: Named<Failure, K> & { readonly type: K },
): FailureWords {
  return words[failure.type](failure)
}

const toMegabytes = (bytes: number): string => (bytes / (1024 * 1024)).toFixed(1)
