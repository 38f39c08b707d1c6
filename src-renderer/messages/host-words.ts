import { instantToMinuteText } from '#shared/prelude/instant'
import { natureWords } from '#shared/bundle/refusal-words'
import type { OtherFile } from '../host/text-files'
import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import type { CommitFailure } from '../ledger-store/commit/ledger'
import { undecodableReasons } from '#shared/text/undecodable-words'
import type { TextUndecodable } from '#shared/text/decode-text'
import { databaseFaultToText } from './database-words'
import type { FailureWords, Named, WordsOf } from './words-of'
import { systemCodeToText } from './system-words'

const untouched = '台账没有任何改动。'
const restart = '请关闭程序后重新打开；仍不行，请把这几行字告诉技术人员。'

/** A defect where renderer and host meet. */
export const borderWords: WordsOf<BorderFailure> = {
  IpcRequestInvalid: () => ({
    title: '程序内部出错',
    what: `界面向系统提出的请求不合规定，没有执行。这是程序的缺陷，不是您的操作有误。`,
    safe: untouched,
    todo: restart,
  }),
  IpcReplyInvalid: () => ({
    title: '程序内部出错',
    what: `系统的答复不合规定，已按失败处理。这是程序的缺陷，不是您的操作有误。`,
    safe: '台账以已保存的内容为准。',
    todo: restart,
  }),
  UnexpectedFailure: ({ incident }) => ({
    title: '程序内部出错',
    what: `发生了意料之外的错误，记录编号 ${incident}。`,
    safe: '已经显示“已保存”的内容都在。',
    todo: `请记下编号 ${incident}，关闭程序后重新打开；再次出现请告诉技术人员。`,
  }),
}

/** Words for what can go wrong in writing a file: to a stick, to a folder, of keys and settings. */
const fileWriteWords: WordsOf<IpcFailure<'file.save'>> = {
  DiskFull: () => ({
    title: '目标盘空间不足',
    what: '文件没有写完，半成品已经删除。',
    safe: `${untouched}盘上原有的文件没有动。`,
    todo: '请在 U 盘或磁盘上腾出空间，或换一个 U 盘，再试一次。',
  }),
  DriveRemoved: () => ({
    title: 'U 盘已被拔出',
    what: '写文件时 U 盘不见了，这次没有写成。',
    safe: `${untouched}U 盘上若留有 .part 结尾的半成品，不会被任何程序导入，可以删除。`,
    todo: '请重新插好 U 盘，等它出现在列表里，再试一次。',
  }),
  WriteRefused: ({ code }) => ({
    title: '无法写入',
    what: `系统拒绝在所选位置写文件（${systemCodeToText(code)}）。常见原因是 U 盘写保护开关已打开、没有写权限，或杀毒软件正在检查。`,
    safe: untouched,
    todo: '请检查 U 盘的写保护开关，或换一个位置，再试一次。',
  }),
  ReadBackDiffers: () => ({
    title: '写入后核对不一致',
    what: '文件写完后读回来与原内容不同，说明这个 U 盘或磁盘不可靠。坏文件已经删除。',
    safe: `${untouched}没有登记为已导出。`,
    todo: '请换一个 U 盘再试。这个 U 盘请不要再用来传送交换包。',
  }),
}

const undecodableWords: WordsOf<TextUndecodable> = {
  TextUndecodable: ({ reason }) => ({
    title: '文件里的文字读不准',
    what: `${undecodableReasons[reason]}没有读取，一个字也没有猜。`,
    safe: untouched,
    todo: '请核对是否选错了文件；没有选错的，请在原来的软件里另存为 UTF-8，或向给文件的单位重新要一份。',
  }),
}

/** Words for what can go wrong in reading a chosen file. */
const fileReadWords: WordsOf<IpcFailure<'file.read'> | OtherFile> = {
  OtherFile: ({ nature, bundle }) => ({
    title: '选的不是这里要的文件',
    what: `所选的文件是${natureWords[nature] ?? '另一种文件'}${bundle === '' ? '' : `，里面有交换包“${bundle}”`}。`,
    safe: untouched,
    todo: '请核对文件名和扩展名，改选要用的文件；压在压缩包里的，请先解压。交换包（.hlb）在“导入”或“同步”里打开。',
  }),
  FileGone: () => ({
    title: '找不到文件',
    what: '文件已被移走、删除，或 U 盘已被拔出。',
    safe: untouched,
    todo: '请重新插好 U 盘，或重新选择文件。',
  }),
  FileTooLarge: ({ bytes, maxBytes }) => ({
    title: '文件太大',
    what: `文件大小 ${toMegabytes(bytes)} MB，超过上限 ${toMegabytes(maxBytes)} MB，没有读取。`,
    safe: untouched,
    todo: '请核对是否选错了文件；如确是交换包，请联系发送单位减少附件，分几次导出。',
  }),
  FileUnreadable: ({ code }) => ({
    title: '文件读不出来',
    what: `系统无法读取这个文件（${systemCodeToText(code)}）。可能是 U 盘接触不良、文件损坏，或正被其他程序占用。`,
    safe: untouched,
    todo: '请拔下 U 盘重新插好，或关闭正在使用这个文件的程序，再试一次。',
  }),
}

/** What a browser's minimum font size does to a paper, and where it is set. */
export const typeEnlargedText = (leastPx: number): string =>
  `这个浏览器设置了最小字号（${leastPx} 像素），纸面上较小的字会被放大：一行少几个字，页数也会变，不合公文格式。`
export const leastTypePlace =
  '请在浏览器里把最小字号改回最小：Chrome 在地址栏输入 chrome://settings/fonts，Edge 输入 edge://settings/fonts，把“最小字号”拉到最左'

/** Words for printing and PDF. */
const paperWords: WordsOf<IpcFailure<'paper.print'> | IpcFailure<'paper.pdf'>> = {
  PrinterUnavailable: () => ({
    title: '没有打印成',
    what: `打印机没有响应，或者系统里没有可用的打印机。`,
    safe: '回复内容已保存，打印没有登记。',
    todo: '请检查打印机电源、连线和纸张后再打印；也可以先存为 Word 或 PDF，拿到别的电脑上打印。',
  }),
  PrinterGone: ({ printer }) => ({
    title: '没有打印：找不到选定的打印机',
    what: `这台电脑现在没有叫“${printer}”的打印机，可能关机、拔掉了，或者改了名称。`,
    safe: '内容没有变化，打印没有登记。',
    todo: '请检查打印机，或者到“设置—打印和粘贴”里另选一台、改回用打印窗口，再打印。',
  }),
  TypeEnlarged: ({ leastPx }) => ({
    title: '没有打印：浏览器的最小字号会改变版面',
    what: typeEnlargedText(leastPx),
    safe: '内容没有变化，打印没有登记。',
    todo: `${leastTypePlace}，改好后再打印。也可以存为 Word，用 WPS 或 Word 打印。`,
  }),
  OnlyInDesktop: () => ({
    title: '浏览器版不能直接生成 PDF',
    what: '直接存为 PDF 是桌面版的功能。',
    safe: '回复内容没有变化。',
    todo: '请按“打印”，在打印窗口的打印机一栏选“另存为 PDF”。',
  }),
  PdfFailed: () => ({
    title: 'PDF 没有生成',
    what: `生成 PDF 时出错。`,
    safe: '回复内容没有变化。',
    todo: '请再试一次；仍不行，可先存为 Word，或用打印窗口里的“另存为 PDF”。',
  }),
}

const keyReadWords: WordsOf<IpcFailure<'keys.read'>> = {
  KeysUnreadable: ({ code }) => ({
    title: '本机密钥读不出来',
    what: `系统无法读取本机的密钥文件（${systemCodeToText(code)}）。`,
    safe: untouched,
    todo: '请重新启动电脑后再试；仍不行，请用密钥备份恢复。',
  }),
}

/** The journal's own codes, after which it takes nothing until the program is started again. */
const journalStops: ReadonlyMap<string, string> = new Map([
  [
    'MOVED_AWAY',
    '台账日志文件被别的程序移走、删除或换掉了，这一步没有算作已保存。请退出并重新打开程序，程序会用数据库里的内容补回日志。',
  ],
  ['NOT_TEXT', '要写入的内容里有无法存成文字的字节，这一步没有写入。'],
  ['CHANGED_BY_ANOTHER', '台账日志在这期间被别的程序写过，为避免写乱，这一步没有写入。'],
  ['NOT_OPEN', '程序不能确定台账日志写到了哪里，为避免写乱，这一步没有写入。'],
])

/** Words for an act that did not reach the journal, or reached it and is not yet shown. */
const commitWords: WordsOf<Exclude<CommitFailure, BorderFailure>> = {
  DiskFull: () => ({
    title: '电脑磁盘已满，没有保存',
    what: '台账所在的磁盘没有空间了，这一步没有写入。',
    safe: '以前保存的内容都在，台账没有写坏。',
    todo: '请在磁盘上腾出空间后再试一次。',
  }),
  JournalSpansLost: () => ({
    title: '没有保存：内容没有交全',
    what: '这一步内容很多，分段交给台账日志时少了一段，日志一个字也没有写入。',
    safe: '已保存的内容都在。',
    todo: '请把这一步再做一次。',
  }),
  JournalMoved: () => ({
    title: '没有保存：台账被别处改动',
    what: '台账日志在这期间被另一个窗口或程序写过，这一步没有写入。',
    safe: '已保存的内容都在。',
    todo: '请关闭其他正在使用本台账的窗口，重新打开程序后再做这一步。',
  }),
  JournalUnwritable: ({ code }) => {
    const stop = journalStops.get(code)
    return stop === undefined
      ? {
          title: '没有保存：台账日志写不进去',
          what: `系统拒绝写入台账日志（${systemCodeToText(code)}），这一步没有写入。`,
          safe: '以前保存的内容都在。',
          todo: '请检查数据所在磁盘是否可写；仍不行，请告诉技术人员。',
        }
      : {
          title: '没有保存：要先核对台账日志',
          what: stop,
          safe: '以前保存的内容都在。',
          todo: '请关闭程序后重新打开，程序会先核对日志，再把这一步补做一次；再次出现，请告诉技术人员。',
        }
  },
  ViewReadFailed: ({ detail }) => ({
    title: '没有保存：台账数据库没有应答',
    what: `读取台账数据库时出错（${databaseFaultToText(detail)}），这一步没有写入。`,
    safe: '以前保存的内容都在，台账没有写坏。',
    todo: '请再试一次；磁盘空间不足的，请先腾出空间。仍不行，请关闭程序后重新打开。',
  }),
  ActTooLarge: ({ bytes, limit }) => ({
    title: '没有保存：一次写入的内容太多',
    what: `这一步要一次写入 ${toMegabytes(bytes)} MB，超过上限 ${toMegabytes(limit)} MB；写进台账后将无法同步到别的电脑，所以没有写入。`,
    safe: '台账没有写入任何内容，以前保存的内容都在。',
    todo: '请分几次办理；导入交办包的，请受理中心把这一批承办单分成几个交换包重新发来。',
  }),
  LedgerFull: ({ bytes, limit }) => ({
    title: '没有保存：台账日志已到容量上限',
    what: `写入后台账日志将有 ${toMegabytes(bytes)} MB，超过上限 ${toMegabytes(limit)} MB；再多就无法备份，所以没有写入。`,
    safe: '以前保存的内容都在，可以照常查看、打印和备份。',
    todo: '请先做一次备份，再请技术人员处理。',
  }),
  LedgerChanged: () => ({
    title: '台账刚刚有变化',
    what: '您看到的内容之后，台账又有改动，为避免写错，这一步没有执行。',
    safe: '台账没有写入任何内容。',
    todo: '请重新核对一遍再做。',
  }),
  DayUnconfirmed: ({ now, lastAt }) => ({
    title: '没有做：请先核对今天的日期',
    what: `电脑时间是 ${instantToMinuteText(now)}，本机上一次操作在 ${instantToMinuteText(lastAt)}，相差很大。日期没有确认以前，不编号，不登记日期，这一步没有写入。`,
    safe: '以前保存的内容都在。',
    todo: '请先在系统里校准时间；日期没有错的，请在弹出的提示里确认今天的日期，再做这一步。',
  }),
  ViewStale: () => ({
    title: '没有做：需要重新打开程序',
    what: '以前的操作已经写进日志，但界面还没有更新，再试也没有跟上，所以这一步没有做。',
    safe: '已写入的内容都在，不会丢失。',
    todo: '请关闭程序后重新打开，程序会自动补上，再继续操作；磁盘空间不足的，请先腾出空间。',
  }),
}

export type FileWriteFailure = IpcFailure<'file.save'> | BorderFailure
export type FileReadFailure = IpcFailure<'file.read'> | BorderFailure | OtherFile | TextUndecodable
export type PaperFailure = IpcFailure<'paper.print'> | IpcFailure<'paper.pdf'> | BorderFailure

/** What to tell the person whose file was not written. */
export function fileWriteToWords<K extends FileWriteFailure['type']>(
  failure: Named<FileWriteFailure, K>,
): FailureWords {
  const words: WordsOf<FileWriteFailure> = { ...fileWriteWords, ...borderWords }
  return words[failure.type](failure)
}

/** What to tell the person whose file was not read. */
export function fileReadToWords<K extends FileReadFailure['type']>(failure: Named<FileReadFailure, K>): FailureWords {
  const words: WordsOf<FileReadFailure> = { ...fileReadWords, ...borderWords, ...undecodableWords }
  return words[failure.type](failure)
}

/** What to tell the person whose paper did not come out. */
export function paperToWords<K extends PaperFailure['type']>(failure: Named<PaperFailure, K>): FailureWords {
  const words: WordsOf<PaperFailure> = { ...paperWords, ...borderWords }
  return words[failure.type](failure)
}

/** What to tell the person whose keys could not be read. */
export function keyReadToWords<K extends (IpcFailure<'keys.read'> | BorderFailure)['type']>(
  failure: Named<IpcFailure<'keys.read'> | BorderFailure, K>,
): FailureWords {
  const words: WordsOf<IpcFailure<'keys.read'> | BorderFailure> = { ...keyReadWords, ...borderWords }
  return words[failure.type](failure)
}

/** What to tell the person whose act was not recorded. */
export function commitFailureToWords<K extends CommitFailure['type']>(failure: Named<CommitFailure, K>): FailureWords {
  const words: WordsOf<CommitFailure> = { ...commitWords, ...borderWords }
  return words[failure.type](failure)
}

const toMegabytes = (bytes: number): string => (bytes / (1024 * 1024)).toFixed(1)
