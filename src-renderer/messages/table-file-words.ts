import type { FileNature } from '#shared/bundle/file-nature'
import { undecodableReasons } from '#shared/text/undecodable-words'
import type { OtherSheetFormat, TableFileFailure, TablePastLimit } from '#shared/workbook/table-file-failure'
import type { WorkbookRemark } from '#shared/workbook/workbook'
import { bytesToText } from './size-words'
import type { FailureWords, Named, WordsOf } from './words-of'

const safe = '台账没有改动，文件也没有动。'
const saveAnew =
  '请用 Excel 或 WPS 打开它，点“文件—另存为”，类型选“Excel 工作簿（.xlsx）”，再打开另存的文件；也可以选中、复制，粘贴进来。'
const another = '请核对文件名和扩展名，改选表格文件：Excel 工作簿（.xlsx）、逗号或制表符隔开的文本，或平台导出的 .xls。'

/** What a file is instead, behind 所选的文件是. */
const natures: { readonly [N in FileNature]: string } = {
  empty: '空文件',
  zeros: '全是零的文件',
  'zip-of-bundles': '压缩包，里面有交换包',
  zip: '压缩包或演示文稿，不是表格',
  'other-archive': '压缩包（RAR、7z 一类）',
  word: 'Word 文档',
  excel: '别的 Excel 文件',
  'old-office': '旧版 Word、演示文稿一类的文件',
  pdf: 'PDF 文件',
  picture: '图片',
  'web-page': '网页，里面没有表格',
  json: '数据文件（名片、密钥备份一类）',
  text: '文本文件',
  'altered-seal': '被改动过的加密文件',
  'armored-seal': '以文本形式写成的加密文件',
  sealed: '加密文件（交换包、备份一类）',
  unknown: '认不出的文件',
}

const natureTodo: { readonly [N in FileNature]?: string } = {
  'zip-of-bundles': '请先解压，再在“导入”里打开以 .hlb 结尾的交换包。',
  zip: '表格压在压缩包里的，请先解压，再打开里面的表格。',
  'other-archive': '表格压在压缩包里的，请先解压，再打开里面的表格。',
  word: '请在 Word 或 WPS 里选中表格、复制，粘贴进来；或者粘贴到 Excel 里另存为 .xlsx。',
  sealed: '交换包请在“导入”或“同步”里打开。',
  'armored-seal': '交换包请在“导入”或“同步”里打开。',
}

const formats: { readonly [F in OtherSheetFormat]: { readonly what: string; readonly todo: string } } = {
  'old-binary': {
    what: '这是旧版的 Excel 或 WPS 工作簿（.xls、.et），里面的日期读不准。',
    todo: saveAnew,
  },
  xlsb: { what: '这是二进制的 Excel 工作簿（.xlsb）。', todo: saveAnew },
  ods: { what: '这是 开放文档表格（.ods）。', todo: saveAnew },
  mhtml: { what: '这是存成单个文件的网页（.mht），不是工作簿。', todo: saveAnew },
}

const whole = (count: number): string => count.toLocaleString('zh-CN')

const limits: { readonly [L in TablePastLimit['limit']]: (most: number) => string } = {
  fileBytes: (most) => `文件最大 ${bytesToText(most)}。`,
  partBytes: (most) => `一张工作表解开后最大 ${bytesToText(most)}。`,
  unpackedBytes: (most) => `整个工作簿解开后最大 ${bytesToText(most)}。`,
  cells: (most) => `一个文件最多读 ${whole(most)} 个单元格。`,
  lines: (most) => `一个文件最多读 ${whole(most)} 行。`,
  columns: (most) => `一张表最多 ${whole(most)} 列。`,
  characters: (most) => `一个单元格最多 ${whole(most)} 字。`,
}

const limitTodo: { readonly [L in TablePastLimit['limit']]: string } = {
  fileBytes: '请核对是不是选错了文件；确是台账的，请按年份分成几个文件，或去掉里面的图片，再逐个打开。',
  partBytes: '请只留下要导入的行和列，按年份分成几个文件，再逐个打开。',
  unpackedBytes: '请只留下要导入的工作表和行，分成几个文件，再逐个打开。',
  cells: '请按年份分成几个文件，再逐个打开。',
  lines: '请按年份分成几个文件，再逐个打开。',
  columns: '多半是很远的一列里误写了内容：请删去没有用的列，保存后再打开。',
  characters: '请核对这个单元格；确是一件的内容，请截短，长的原文作为附件添加。',
}

const words: WordsOf<TableFileFailure> = {
  TableFileEmpty: ({ zeros }) => ({
    title: '文件是空的',
    what: zeros ? '文件里全是零，内容已经丢失，多半是 U 盘没有安全弹出。' : '文件是 0 字节，多半是拷贝时没有写完。',
    safe,
    todo: '请重新拷贝或重新导出一份，再打开。',
  }),
  NotATable: ({ nature, bundle }) => ({
    title: '这不是表格文件',
    what: `所选的文件是${natures[nature]}${bundle === '' ? '' : `“${bundle}”`}。`,
    safe,
    todo: natureTodo[nature] ?? another,
  }),
  OtherSheetFormat: ({ format }) => ({
    title: '这种表格要先另存',
    what: formats[format].what,
    safe,
    todo: formats[format].todo,
  }),
  TableDamaged: () => ({
    title: '表格文件已损坏',
    what: '文件不完整，或者里面有内容变了。损坏的文件一个字也没有读，免得读错。',
    safe,
    todo: '请用 Excel 或 WPS 打开试试，能打开就另存一份；打不开的，请重新拷贝或重新导出。',
  }),
  TableLocked: () => ({
    title: '表格设了密码',
    what: '有打开密码的文件读不出来。',
    safe,
    todo: '请用 Excel 或 WPS 输入密码打开，去掉密码后另存一份再打开；也可以选中、复制，粘贴进来。',
  }),
  TablePastLimit: ({ limit, most, where }) => ({
    title: '表格太大',
    what: `${limits[limit](most)}${where === '' ? '这个文件超过了。' : `到 ${where} 单元格就超过了。`}没有读取。`,
    safe,
    todo: limitTodo[limit],
  }),
  TableWithoutCells: () => ({
    title: '表里没有内容',
    what: '每张工作表都是空的，一个单元格也没有。',
    safe,
    todo: '请核对是不是选错了文件；复制粘贴的，请连表头一起选中再复制。',
  }),
  TextUndecodable: ({ reason }) => ({
    title: '文件里的文字读不准',
    what: `${undecodableReasons[reason]}没有读取，一个字也没有猜。`,
    safe,
    todo: saveAnew,
  }),
  TableTimeOver: ({ seconds }) => ({
    title: '读表格用的时间太长',
    what: `读了 ${seconds} 秒还没有读完，已经停下。`,
    safe,
    todo: '请关掉别的程序再试一次；仍不行，请按年份分成几个文件，再逐个打开。',
  }),
  TableReadEnded: () => ({ title: '已取消', what: '没有读完就取消了。', safe, todo: '需要时重新打开文件。' }),
  TableReaderBroken: () => ({
    title: '表格读不出来',
    what: '读表格的程序中断了，多半是内存不够。',
    safe,
    todo: '请关掉别的程序再试一次；仍不行，请另存为 .xlsx 或分成几个文件，再逐个打开。',
  }),
}

/** Why a file or what was pasted gives no table. */
export function tableFileToWords<K extends TableFileFailure['type']>(
  failure: Named<TableFileFailure, K>,
): FailureWords {
  const told: WordsOf<TableFileFailure> = words
  return told[failure.type](failure)
}

/** What could not be taken as it stands, to be said beside what was read. */
export function workbookRemarkToText(remark: WorkbookRemark): string {
  switch (remark.type) {
    case 'CharactersTakenOut':
      return `去掉了 ${whole(remark.count)} 个看不见的控制字符`
    case 'MacrosPassedOver':
      return '文件里有宏，没有读取，也没有运行'
    case 'LinksPassedOver':
      return '有公式引用别的文件，取的是上次算出的值'
  }
}
