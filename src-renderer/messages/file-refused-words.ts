import type { FileRefused } from '#shared/entry/refuse-file'
import { bytesToText } from './size-words'
import type { FailureWords, Named, WordsOf } from './words-of'

const kept = '台账没有改动，表单里填写的内容都还在。'

const words: WordsOf<FileRefused> = {
  FileEmpty: () => ({
    title: '',
    what: '是空文件（0 字节），多半是拷贝时没有写完。',
    safe: kept,
    todo: '请重新拷贝后再添加。',
  }),
  FileTooLarge: ({ bytes, most }) => ({
    title: '',
    what: `有 ${bytesToText(bytes)}，一个附件最大 ${bytesToText(most)}。`,
    safe: kept,
    todo: '请压缩或截取要紧的一段再添加。',
  }),
  FileKindForbidden: ({ extension }) => ({
    title: '',
    what: extension === '' ? '文件名没有后缀，不知道是什么文件。' : '不是图片、文档、表格、录音、录像或压缩包。',
    safe: kept,
    todo: '请改用常见的格式，例如照片、扫描件或文档。',
  }),
  FileNotAsNamed: ({ found }) => ({
    title: '',
    what: `文件名和内容不符：里面其实是${found}。`,
    safe: kept,
    todo: '请核对文件的来历；确实要用的，先改成正确的后缀再添加。',
  }),
  TooManyFiles: ({ most }) => ({
    title: '',
    what: `一次最多带 ${most} 个附件。`,
    safe: kept,
    todo: '请把多张照片合成一个文件，或只留要紧的。',
  }),
}

/** Why a file is not taken as an attachment, by the name that it has. */
export function fileRefusedToWords<K extends FileRefused['type']>(
  name: string,
  failure: Named<FileRefused, K>,
): FailureWords {
  const told: WordsOf<FileRefused> = words
  return { ...told[failure.type](failure), title: `没有添加“${name}”` }
}
