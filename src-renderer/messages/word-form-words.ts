import type { WordFormRefused } from '#shared/office-paper/plan-word-form'
import {
  wordPartWords,
  type FoundFault,
  type MarkFault,
  type WordFormFailure,
} from '#shared/office-paper/word-form-failure'
import { officePaperFieldWords, officePaperReaders, wordFormLimits } from '#shared/office-paper/word-form'
import type { WordFormCommitFailure } from '../ledger-store/commit/commit-word-form'
import { commitFailureToWords } from './host-words'
import { nobodyChosen } from './nobody-chosen'
import { bytesToText } from './size-words'
import type { FailureWords, Named, WordsOf } from './words-of'

const safe = '本单位的 Word 模板没有改动，文件也没有动。'

const faultWords: { readonly [F in MarkFault]: (fault: FoundFault) => string } = {
  unknown: ({ mark, meant }) => `没有叫“${mark}”的字段${meant === '' ? '' : `，是不是“${meant}”`}。`,
  unclosed: ({ mark }) => `“${mark}”只有“{”，没有“}”。`,
  unopened: ({ mark }) => `“${mark}”只有“}”，没有“{”。`,
  'over-paragraphs': ({ mark }) => `标记“${mark}”分在两段里，要写在同一段。`,
  wide: ({ mark }) => `“${mark}”用了全角的大括号，要改成半角的 { 和 }。`,
  blank: ({ mark, meant }) => `标记“{${mark}}”里有空格，要写成“{${meant}}”。`,
  sign: ({ mark }) => `“{${mark}}”用了程序没有的写法（# / ^ @ 等），只能直接写字段名。`,
  empty: () => '“{}”里没有字段名。',
}

/** A fault of a mark in a sentence, without its place. */
export const markFaultToSentence = (fault: FoundFault): string => faultWords[fault.fault](fault)

/** A fault of a mark with its place: 正文第 3 段“事项：{诉求标题}”：没有叫…… */
export const markFaultToText = (fault: FoundFault): string =>
  `${wordPartWords[fault.part]}第 ${fault.paragraph} 段“${fault.near}”：${markFaultToSentence(fault)}`

const liveParts = {
  macros: '文件里有宏（程序代码）',
  controls: '文件里有会运行程序的控件',
  objects: '文件里嵌有别的程序的对象',
  'outer-template': '文件打开时会去读别处的模板或文件',
} as const

const saveAsDocx = '请在 Word 或 WPS 里点“文件—另存为”，类型选“Word 文档（.docx）”，再添加另存的文件。'

const kinds = {
  old: { what: '这是旧版 Word 格式的文件，或者设了打开密码。', todo: `设了密码的先去掉密码。${saveAsDocx}` },
  template: { what: '这是 Word 自己的模板格式。', todo: saveAsDocx },
  empty: { what: '文件是空的，多半是拷贝时没有写完。', todo: '请重新拷贝一份再添加。' },
  other: { what: '所选的文件不是 Word 文档。', todo: `请核对是不是选错了文件。${saveAsDocx}` },
} as const

const readWords: WordsOf<WordFormFailure> = {
  WordOfOtherKind: ({ nature }) => ({
    title: '这个文件不能作模板',
    what: kinds[nature].what,
    safe,
    todo: kinds[nature].todo,
  }),
  WordWithLiveParts: ({ what }) => ({
    title: '这个文件不能作模板',
    what: `${liveParts[what]}，为了安全没有采用。`,
    safe,
    todo: saveAsDocx,
  }),
  WordPastLimit: ({ limit, most }) => ({
    title: '文件太大',
    what: `${limit === 'file' ? '模板文件最大' : '模板文件解开后最大'} ${bytesToText(most)}，这个文件超过了。`,
    safe,
    todo: '多半是里面的图片太大：请在 Word 里压缩或去掉图片，另存一份再添加。',
  }),
  WordDamaged: () => ({
    title: 'Word 文件已损坏',
    what: '文件不完整，或者里面有内容变了，没有采用。',
    safe,
    todo: '请用 Word 或 WPS 打开试试，能打开就另存一份再添加；打不开的，请重新拷贝。',
  }),
  WordMarksFaulty: ({ faults, more }) => ({
    title: `标记有错：${faults.length + more} 处`,
    what: [...faults.map(markFaultToText), ...(more === 0 ? [] : [`还有 ${more} 处没有列出。`])].join('\n'),
    safe,
    todo: '请在 Word 里改好，保存后再添加。可以用的字段列在下面，点一下就复制。',
  }),
  WordWithoutMarks: () => ({
    title: '文件里没有标记',
    what: '一个 {字段} 也没有，填不进案件的内容。',
    safe,
    todo: '请在 Word 里要填的地方写上大括号和字段名，如 {台账号}，保存后再添加。',
  }),
  WordReaderBroken: ({ detail }) => ({
    title: 'Word 文件读不出来',
    what: detail === 'timeout' ? '读的时间太长，已经停下。' : '读文件的程序中断了，多半是内存不够。',
    safe,
    todo: '请关掉别的程序再试一次；仍不行，请在 Word 里另存一份再添加。',
  }),
}

/** Why a file was not taken as a form of the office, or could not be filled in. */
export function wordFormToWords<K extends WordFormFailure['type']>(failure: Named<WordFormFailure, K>): FailureWords {
  const told: WordsOf<WordFormFailure> = readWords
  return told[failure.type](failure)
}

const refusedWords: WordsOf<WordFormRefused> = {
  WordFormNotYours: () => ({
    title: '您不能改本单位的 Word 模板',
    what: '模板由有“登记”或“管理”职责的人来改。',
    safe,
    todo: '请在右上角换成有这项职责的人。',
  }),
  WordFormNameRefused: ({ why }) => ({
    title: '名称不能这样写',
    what: { empty: '名称没有填写。', long: `名称最多 ${wordFormLimits.name} 字。`, taken: '已经有同名的模板在用。' }[
      why
    ],
    safe,
    todo: '请改一个名称。',
  }),
  WordFormTooLarge: () =>
    readWords.WordPastLimit({ type: 'WordPastLimit', limit: 'file', most: wordFormLimits.fileBytes }),
  WordFormsTooMany: () => ({
    title: '在用的模板太多',
    what: `在用的 Word 模板最多 ${wordFormLimits.forms} 个。`,
    safe,
    todo: '请先停用不再用的。',
  }),
  WordFormUnknown: () => ({ title: '没有这个模板', what: '台账里找不到它。', safe, todo: '请重新打开这一页。' }),
}

const isRefused = (failure: { readonly type: string }): failure is WordFormRefused =>
  Object.hasOwn(refusedWords, failure.type)

const toRefusedWords = <K extends WordFormRefused['type']>(failure: Named<WordFormRefused, K>): FailureWords => {
  const told: WordsOf<WordFormRefused> = refusedWords
  return told[failure.type](failure)
}

/** Why the office's Word files were not changed. */
export function wordFormCommitToWords(failure: WordFormCommitFailure): FailureWords {
  if (isRefused(failure)) return toRefusedWords(failure)
  return failure.type === 'ActorUnknown' ? nobodyChosen(safe) : commitFailureToWords(failure)
}

/** A field of the office's papers in words. */
export const officePaperFieldName = (field: string): string | undefined =>
  new Map<string, string>(Object.entries(officePaperFieldWords)).get(field)

/** A value of one in words: for the log and for conflicts. Never the file itself. */
export function officePaperValueToText(field: string, value: unknown): string {
  if (field === 'retired') return officePaperReaders.retired(value) === true ? '停用' : '在用'
  const file = officePaperReaders.word(value)
  return file === undefined
    ? '读不出的内容'
    : `${file.name}\n文件：${file.fileName}（${bytesToText(file.bytes)}，${file.marks.length} 个字段）`
}
