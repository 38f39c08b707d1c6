import type { HeadsFault } from '#shared/centre-figures/read-heads'
import type { TotalsFault } from '#shared/centre-figures/read-totals'
import { totalsFields } from '#shared/centre-figures/table-fields'
import type { NoteRefused } from '#shared/centre-figures/note'
import type { CentreNoteFailure } from '../../ledger-store/commit/commit-centre-note'
import { codeNotThereToWords } from '../../messages/code-words'
import { commitFailureToWords, fileReadToWords } from '../../messages/host-words'
import { tableFileToWords } from '../../messages/table-file-words'
import type { FailureWords, Named, WordsOf } from '../../messages/words-of'
import type { OpenTableFailure } from './open-table-file'

const safe = '台账没有改动，这张表也没有改动。'
const tooLargeWhats = { characters: '个字', lines: '行', columns: '列' } as const

type OwnFault = Exclude<OpenTableFailure, { readonly type: 'CodeNotThere' }>
type TableFault =
  | Extract<
      OwnFault,
      {
        readonly type: 'TableEmpty' | 'TableTooLarge' | 'WorkbookDamaged' | 'WorkbookLocked' | 'FileTooLarge'
      }
    >
  | HeadsFault

const tableWords: WordsOf<TableFault> = {
  TableEmpty: () => ({
    title: '表里没有内容',
    what: '粘贴或打开的表是空的。',
    safe,
    todo: '请在 Excel 或 WPS 里连表头一起选中、复制，再粘贴到这里。',
  }),
  TableTooLarge: ({ what, most }) => ({
    title: '表太大',
    what: `一张表最多 ${most.toLocaleString('zh-CN')} ${tooLargeWhats[what]}。`,
    safe,
    todo: '请只留下本单位、本期的行，再粘贴或打开。',
  }),
  FileTooLarge: () => ({
    title: '文件太大',
    what: '表格文件最大 10 MB。',
    safe,
    todo: '请在 Excel 或 WPS 里只留下本单位、本期的行，另存一份再打开；也可以选中需要的行直接粘贴。',
  }),
  WorkbookDamaged: () => ({
    title: '工作簿打不开',
    what: '文件不完整，或者已经损坏。',
    safe,
    todo: '请用 Excel 或 WPS 打开试试，能打开就另存一份；打不开的，请受理中心重新发。',
  }),
  WorkbookLocked: () => ({
    title: '工作簿设了密码',
    what: '有打开密码的工作簿读不出来。',
    safe,
    todo: '请用 Excel 或 WPS 输入密码打开，选中、复制，粘贴到这里。',
  }),
  HeadsNotFound: ({ looked }) => ({
    title: '没有找到表头',
    what: `前 ${looked} 行里没有“工单编号”一类的编号列，也没有“受理”“办结率”一类的数字列。`,
    safe,
    todo: '请连表头一起复制；表头不在前 20 行的，请删去前面的行。表头写法特别的，请把编号列的表头改成“工单编号”再试。',
  }),
  TwoTables: ({ lines }) => ({
    title: '这里有两张表',
    what: `第 ${lines.join('、')} 行又是一个表头。`,
    safe,
    todo: '请一次只粘贴一张表。',
  }),
}

const isTableFault = (failure: OpenTableFailure | HeadsFault): failure is TableFault =>
  Object.hasOwn(tableWords, failure.type)

/** Why a table was not taken. */
export function tableFailureToWords(failure: OpenTableFailure | HeadsFault): FailureWords {
  if (isTableFault(failure)) return tellTable(failure)
  if (failure.type === 'CodeNotThere') return codeNotThereToWords(safe)
  if (failure.type === 'TableNotRead') return { ...tableFileToWords(failure.failure), safe }
  return fileReadToWords(failure)
}

function tellTable<K extends TableFault['type']>(failure: Named<TableFault, K>): FailureWords {
  const words: WordsOf<TableFault> = tableWords
  return words[failure.type](failure)
}

/** What in their table does not agree with itself. */
export function totalsFaultToWords(fault: TotalsFault): string {
  const { word } = totalsFields[fault.field]
  return fault.type === 'WrongSum'
    ? `第 ${fault.line} 行“${word}”合计写 ${fault.printed}，各行相加是 ${fault.sum}。`
    : `第 ${fault.line} 行“${word}”写 ${fault.printed}，与同一行的件数算不出来。`
}

const noteWords: WordsOf<NoteRefused | { readonly type: 'ActorUnknown' }> = {
  NoteTooLong: ({ most }) => ({
    title: '说明太长',
    what: `最多 ${most} 字。`,
    safe: '没有保存，写的文字还在。',
    todo: '请写短一些；详细情况写在案件里。',
  }),
  NoteNamesCaller: () => ({
    title: '说明里有保密来电人的信息',
    what: '这一件来电人要求保密，核对表会打印、会发给别人。',
    safe: '没有保存，写的文字还在。',
    todo: '请去掉姓名、电话和住址再保存。',
  }),
  ActorUnknown: () => ({
    title: '还没有选择经办人',
    what: '不知道是谁写的，不能保存。',
    safe: '没有保存，写的文字还在。',
    todo: '请先在右上角选择经办人。',
  }),
}

/** Why a note was not saved. */
export function noteFailureToWords(failure: CentreNoteFailure): FailureWords {
  switch (failure.type) {
    case 'NoteTooLong':
      return noteWords.NoteTooLong(failure)
    case 'NoteNamesCaller':
      return noteWords.NoteNamesCaller(failure)
    case 'ActorUnknown':
      return noteWords.ActorUnknown(failure)
    default:
      return commitFailureToWords(failure)
  }
}
