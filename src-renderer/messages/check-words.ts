import type { BorderFailure } from '#shared/ipc/border-failure'
import type { StartFailure } from '../start/start-desk'
import type { JournalCheckFailure } from '../ledger-store/opening/check-journal'
import { borderWords } from './host-words'
import type { FailureWords, Named, WordsOf } from './words-of'
import { systemCodeToText } from './system-words'

const unchanged = '台账和日志都没有改动，内容照常能看。'
const choose =
  '请不要再录入，先把台账所在的文件夹整个复制一份留底，再按“看恢复办法”。那里列出能用的办法和各自的结果，选定以前什么都不会改动。'

/** What the proof of the whole journal found, said while the ledger is open. */
const checkWords: WordsOf<JournalCheckFailure> = {
  JournalDamaged: ({ atByte }) => ({
    title: '核对没有通过：台账日志有损坏',
    what: `台账日志文件在第 ${atByte} 字节处与校验不符，可能是磁盘故障，或者文件被别的程序改过。`,
    safe: '损坏处前后的内容可以保全，文件没有改动。',
    todo: choose,
  }),
  ChainBroken: ({ replica, seq }) => ({
    title: '核对没有通过：台账日志前后不连续',
    what: `日志里本机编号 ${replica} 的第 ${seq} 条操作与前一条接不上，可能少了一段，或者内容被改过。`,
    safe: unchanged,
    todo: choose,
  }),
  ViewDiffers: () => ({
    title: '核对没有通过：台账日志与台账对不上',
    what: `台账日志和台账数据库里的操作不一样，一边多出或者少了内容。`,
    safe: unchanged,
    todo: choose,
  }),
  CommitMalformed: ({ line }) => ({
    title: '核对没有通过：日志里有认不出的内容',
    what: `日志的一条操作（第 ${line} 行）不符合格式。`,
    safe: unchanged,
    todo: '请不要再录入，先把台账所在的文件夹整个复制一份，再联系技术人员。',
  }),
  JournalUnreadable: ({ code }) => ({
    title: '没有核对完：台账日志读不出来',
    what: `系统无法读取台账日志文件（${systemCodeToText(code)}）。可能是磁盘有故障，或者没有读取权限。`,
    safe: unchanged,
    todo: '请稍后再试；仍不行，请把台账所在的文件夹复制一份，再联系技术人员。',
  }),
  ...borderWords,
}

/** What to say where the journal did not stand its proof. */
export function checkFailureToWords<K extends JournalCheckFailure['type']>(
  failure: Named<JournalCheckFailure, K>,
): FailureWords {
  return checkWords[failure.type](failure)
}

/** What the proof found, by the name under which the log keeps it; a newer program may find more. */
export const checkFailureNameToText = (name: string): string => {
  const found: ReadonlyMap<string, string> = new Map(Object.entries(foundWords))
  return found.get(name) ?? '程序没有核对完'
}

const foundWords: { readonly [K in Exclude<JournalCheckFailure['type'], BorderFailure['type']>]: string } = {
  JournalDamaged: '台账日志有损坏',
  ChainBroken: '台账日志前后不连续',
  ViewDiffers: '台账日志与台账对不上',
  CommitMalformed: '日志里有认不出的内容',
  JournalUnreadable: '台账日志读不出来',
}

/** The damage as a start would name it, where there are ways of recovery; undefined where there are none. */
export function checkFailureToDamage(failure: JournalCheckFailure): StartFailure | undefined {
  switch (failure.type) {
    case 'JournalDamaged':
    case 'ChainBroken':
      return failure
    case 'ViewDiffers':
      return { type: 'JournalDiverged', ref: failure.detail }
    default:
      return undefined
  }
}
