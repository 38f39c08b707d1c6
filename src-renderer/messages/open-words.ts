import type { BorderFailure } from '#shared/ipc/border-failure'
import type { DeskOpening, StartFailure } from '../start/start-desk'
import { databaseFaultToText } from './database-words'
import type { FailureWords, Named, WordsOf } from './words-of'
import { systemCodeToText } from './system-words'

const untouched = '台账文件没有改动，程序没有写入任何内容。'
const copyFirst = '请先把台账所在的文件夹整个复制一份到 U 盘，再联系技术人员。在此之前请不要反复重装或删除文件。'
const choose = '请先把台账所在的文件夹整个复制一份留底，再从下面选一种办法；拿不准时请联系技术人员。'
const callSupport = '请关闭程序后重新打开；再次出现，请联系技术人员。'

/** Why the ledger could not be opened, for the page that stands in the program's place. */
const openWords: WordsOf<StartFailure> = {
  JournalDamaged: ({ atByte }) => ({
    title: '台账日志有损坏',
    what: `台账日志文件在第 ${atByte} 字节处与校验不符，可能是磁盘故障，或者文件被别的程序改过。为避免扩大损坏，程序没有打开台账。`,
    safe: '损坏处前后的内容可以保全，文件没有改动。',
    todo: choose,
  }),
  JournalSpansLost: () => ({
    title: '补写台账日志没有完成',
    what: '分段补写日志时少了一段，日志一个字也没有写入。',
    safe: '已保存的内容都在。',
    todo: '请按“重新打开”。',
  }),
  JournalMoved: () => ({
    title: '台账日志被别处改动',
    what: '补写日志时发现它被另一个窗口或程序写过，已经停下。',
    safe: '已保存的内容都在。',
    todo: '请关闭其他正在使用本台账的窗口，再按“重新打开”。',
  }),
  DiskFull: () => ({
    title: '电脑磁盘已满，日志没有补全',
    what: '台账日志少了一段，程序要按台账补写，但磁盘上没有空间了。',
    safe: '台账里的内容都在，已补写的部分不会白写。',
    todo: '请在磁盘上腾出空间，再按“重新打开”。',
  }),
  JournalUnwritable: ({ code }) => ({
    title: '台账日志写不进去',
    what: `台账日志少了一段，程序要按台账补写，但系统拒绝写入（${systemCodeToText(code)}）。`,
    safe: '台账里的内容都在，没有丢。',
    todo: '请检查数据所在磁盘是否可写、是否被杀毒软件占用，再按“重新打开”。',
  }),
  JournalUnreadable: ({ code }) => ({
    title: '台账日志读不出来',
    what: `系统无法读取台账日志文件（${systemCodeToText(code)}）。可能是磁盘有故障，或者没有读取权限。`,
    safe: untouched,
    todo: '请重新启动电脑后再试；仍不行，请把台账所在的文件夹复制一份，再联系技术人员。',
  }),
  JournalInUse: () => ({
    title: '台账已经在另一个窗口里打开',
    what: '同一本台账同一时间只能在一个窗口里使用，现在它正被另一个窗口或程序占用。',
    safe: '台账没有问题，另一个窗口可以继续用。',
    todo: '请回到已打开的窗口，或把它关掉后按“重新打开”。找不到那个窗口时，请重新启动电脑。',
  }),
  ViewNewer: ({ found, known }) => ({
    title: '台账来自较新版本的程序',
    what: `这本台账由较新的版本写过（数据版本 ${found}），本程序只认识到 ${known}，用旧版本打开可能写坏。`,
    safe: untouched,
    todo: '请安装新版本的程序再打开。',
  }),
  ViewBlocked: () => ({
    title: '台账数据库被占用',
    what: '另一个窗口或没有退干净的程序占着台账数据库。',
    safe: untouched,
    todo: '请关掉其他窗口后按“重新打开”；仍不行，请重新启动电脑。',
  }),
  ViewUnreadable: () => ({
    title: '台账数据库打不开',
    what: '台账数据库打不开，而台账日志是空的，无法据此重建。为避免丢掉唯一的一份，程序没有动它。',
    safe: untouched,
    todo: copyFirst,
  }),
  ViewReadFailed: ({ detail }) => ({
    title: '台账数据库没有应答',
    what: `打开台账数据库时出错（${databaseFaultToText(detail)}）。`,
    safe: '台账日志完整，已保存的内容都在。',
    todo: '请在磁盘上腾出空间，再按“重新打开”；仍不行，请重新启动电脑。还是打不开，就清除台账数据库，按日志重建。',
  }),
  ViewUnwritable: ({ detail }) => ({
    title: '台账数据库写不进去',
    what: `按日志重建台账时写入失败（${databaseFaultToText(detail)}）。`,
    safe: '台账日志完整，已保存的内容都在。',
    todo: '请在磁盘上腾出空间，再按“重新打开”。',
  }),
  ChainBroken: ({ replica, seq }) => ({
    title: '台账日志前后不连续',
    what: `日志里本机编号 ${replica} 的第 ${seq} 条操作与前一条接不上，可能少了一段，或者内容被改过。程序没有打开台账。`,
    safe: untouched,
    todo: choose,
  }),
  CommitMalformed: ({ line }) => ({
    title: '台账日志里有认不出的内容',
    what: `日志的一条操作（第 ${line} 行）不符合格式，无法据此建立台账。`,
    safe: untouched,
    todo: copyFirst,
  }),
  JournalDiverged: ({ ref }) => ({
    title: '台账日志与台账对不上',
    what: `日志和台账里同一条操作（${ref}）内容不同，说明日志文件被换成了另一份。为避免丢掉任何一边的内容，程序没有打开台账。`,
    safe: '台账和日志都没有改动，两边的内容都在。',
    todo: choose,
  }),
  JournalBehindView: ({ viewBytes, journalBytes }) => ({
    title: '台账日志比台账旧',
    what: `台账里的内容多于日志（${viewBytes} 字节与 ${journalBytes} 字节），说明日志文件被换过、截断过或者丢失过，而台账数据库里的内容又核对不上，不能据此补回。程序没有打开台账。`,
    safe: '台账和日志都没有改动。',
    todo: choose,
  }),
  KeysUnreadable: ({ code }) => ({
    title: '本机密钥读不出来',
    what: `系统无法读取本机的密钥文件（${systemCodeToText(code)}）。`,
    safe: untouched,
    todo: '请重新启动电脑后再试；仍不行，请用密钥备份恢复。',
  }),
  IpcRequestInvalid: () => ({
    title: '程序内部出错',
    what: `程序启动时提出的请求不合规定，这是程序的缺陷。`,
    safe: untouched,
    todo: callSupport,
  }),
  IpcReplyInvalid: () => ({
    title: '程序内部出错',
    what: `程序启动时得到的答复不合规定，这是程序的缺陷，也可能是程序文件不完整。`,
    safe: untouched,
    todo: callSupport,
  }),
  UnexpectedFailure: ({ incident }) => ({
    title: '程序内部出错',
    what: `启动时发生了意料之外的错误，记录编号 ${incident}。`,
    safe: untouched,
    todo: `请记下编号 ${incident}。${callSupport}`,
  }),
}

/** What to say on the page that stands where the program would be. */
export function startFailureToWords<K extends StartFailure['type']>(failure: Named<StartFailure, K>): FailureWords {
  return openWords[failure.type](failure)
}

/** Whether trying again without any other help may do: somebody else had the ledger, or the disk was full. */
export function canRetryStart(failure: StartFailure): boolean {
  const retried: readonly StartFailure['type'][] = [
    'JournalInUse',
    'JournalMoved',
    'JournalSpansLost',
    'DiskFull',
    'JournalUnwritable',
    'JournalUnreadable',
    'ViewBlocked',
    'ViewUnwritable',
    'ViewReadFailed',
    'KeysUnreadable',
    ...borderNames,
  ]
  return retried.includes(failure.type)
}

/** Whether a new journal can be made of what is left. */
export function canRecoverStart(failure: StartFailure): boolean {
  const recovered: readonly StartFailure['type'][] = [
    'JournalDamaged',
    'JournalDiverged',
    'JournalBehindView',
    'ChainBroken',
  ]
  return recovered.includes(failure.type)
}

const borderNames: readonly BorderFailure['type'][] = ['IpcRequestInvalid', 'IpcReplyInvalid', 'UnexpectedFailure']

/** What the start-up check did, where a person should know of it; undefined when all was as it was left. */
export function openingToNotice({
  view,
  cause,
  cutBytes,
  commitsRead,
  healed,
  isVouched,
}: DeskOpening): string | undefined {
  // What was cut and is back from the view was no unfinished step.
  const cut =
    cutBytes === 0 || healed > 0
      ? ''
      : '上次关闭时最后一步没有写完（当时也没有显示“已保存”），残缺的部分已经另存，请核对最后办的那一步，需要时补办。'
  const back = healed === 0 ? '' : `台账日志少了 ${healed} 条操作，已经按台账逐条核对后补回，内容完整。`
  const rebuilt = view === 'sound' ? '' : rebuildWords[cause](commitsRead, isVouched ? '内容完整' : '日志里有的都在')
  const notice = `${back}${rebuilt}${cut}`
  return notice === '' ? undefined : notice
}

/** `whole`: what can be said of the ledger now. A journal alone cannot know what it has lost at its end. */
const rebuildWords: { readonly [C in DeskOpening['cause']]: (commits: number, whole: string) => string } = {
  none: () => '',
  // A first opening also finds no view; it reads no commits then.
  missing: (commits, whole) =>
    commits === 0 ? '' : `台账数据库不在了，已经按日志重建（${commits} 条操作），${whole}。`,
  'data-loss': (commits, whole) => `台账数据库曾经损坏，已经按日志重建（${commits} 条操作），${whole}。`,
  unreadable: (commits, whole) => `台账数据库打不开，已经按日志重建（${commits} 条操作），${whole}。`,
  outdated: (commits) => `程序已升级，台账数据库按日志整理成新格式（${commits} 条操作），内容完整。`,
  behind: (commits) => `上次有 ${commits} 条已保存的操作没来得及显示，现已补上，内容完整。`,
}
