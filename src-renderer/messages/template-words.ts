import { sayWord } from '#shared/text/say-word'
import { tellTemplateFault } from '#shared/report/template-fault-words'
import type { DraftTrouble } from '#shared/template/draft-office-report'
import type { TemplateRefused } from '#shared/template/plan-template'
import type { TemplateFileRefused } from '#shared/template/template-file'
import {
  chartToWords,
  isTemplateFieldName,
  tableToWords,
  templateFieldWords,
  templatePartLimits,
  templatePeriodWords,
  templateReaders,
  type TemplateFieldName,
} from '#shared/template/template-record'
import type { TemplateFailure } from '../ledger-store/commit/commit-template'
import { commitFailureToWords } from './host-words'
import type { FailureWords, Named, WordsOf } from './words-of'
import { nobodyChosen } from './nobody-chosen'

const partsToWords = (parts: readonly TemplateFieldName[]): string =>
  parts.map((part) => templateFieldWords[part]).join('、')

/** A part of a template in words: for conflicts. */
export function templateValueToText(field: string, value: unknown): string {
  if (!isTemplateFieldName(field)) return '读不出的内容'
  const read = templateReaders[field](value)
  if (read === undefined) return '读不出的内容'
  if (read === null) return '（用程序自带的）'
  if (typeof read === 'boolean') return read ? '停用' : '在用'
  if (field === 'period') return sayWord(templatePeriodWords, templateReaders.period(value) ?? 'month')
  if (field === 'tables') return listToWords((templateReaders.tables(value) ?? []).map(tableToWords))
  if (field === 'charts') return listToWords((templateReaders.charts(value) ?? []).map(chartToWords))
  return typeof read === 'string' ? read : '读不出的内容'
}

const listToWords = (names: readonly string[]): string => (names.length === 0 ? '（没有）' : names.join('、'))

/** What of an office's template could not be taken when a report was drafted, a sentence each. */
export function draftTroubleToText(trouble: DraftTrouble): string {
  const part = templateFieldWords[trouble.part]
  switch (trouble.type) {
    case 'PartFaulty':
      return `本单位模板的${part}有错，这次按自带的${part}起草。${tellTemplateFault(trouble.fault)}`
    case 'PartUnreadable':
      return `本单位模板的${part}读不出来：可能是较新版本的程序写的，也可能写坏了。这次按${trouble.instead === 'earlier' ? '以前的' : '自带的'}${part}起草。`
    case 'PartNewer':
      return `本单位模板的${part}里有 ${trouble.count} 项是较新版本的程序才有的，这次没有列。`
  }
}

const safe = '模板没有改动，写的内容还在。'

const refusedWords: WordsOf<TemplateRefused> = {
  TemplateNotYours: () => ({
    title: '您不能改报告模板',
    what: '报告模板由有“登记”或“管理”职责的人来改。',
    safe,
    todo: '请在右上角换成有这项职责的人。',
  }),
  TemplatePartRefused: ({ part, why }) => ({
    title: `${templateFieldWords[part]}不能这样写`,
    what:
      why === 'empty'
        ? `${templateFieldWords[part]}没有填写。`
        : why === 'long'
          ? `${templateFieldWords[part]}太长，最多 ${new Map<string, number>(Object.entries(templatePartLimits)).get(part) ?? 0} 字。`
          : `${templateFieldWords[part]}的内容程序不认识。`,
    safe,
    todo: '请改好以后再保存。',
  }),
  TemplateFaulty: ({ part, fault }) => ({
    title: `${templateFieldWords[part]}里有错，没有保存`,
    what: tellTemplateFault(fault),
    safe,
    todo: '请改好以后再保存。',
  }),
  TemplateChangedMeanwhile: ({ parts }) => ({
    title: '别人刚刚改过同一项',
    what: `打开以后，别人（另一台电脑或另一个窗口）已经改了：${partsToWords(parts)}。`,
    safe: '别人改的还在，您写的内容也还在，没有保存。',
    todo: '请先把您写的复制出来，离开再打开，看一下现在的内容，需要的话再改。',
  }),
  TemplateInConflict: ({ parts }) => ({
    title: '两台电脑改得不一样，还没有定',
    what: `${partsToWords(parts)}有两份，要先定下用哪一份。`,
    safe,
    todo: '请到“需要核对”里选定一份，再回来改。',
  }),
  TemplateWordTaken: ({ word }) => ({
    title: '已经有同名的报告',
    what: `已经有一种报告叫“${word}”。`,
    safe,
    todo: '请换一个名称。',
  }),
  TemplateTooMany: () => ({
    title: '自建的报告太多',
    what: `自建的报告最多 ${templatePartLimits.kinds} 种。`,
    safe,
    todo: '请在不再用的一种上改。',
  }),
  TemplateUnknown: () => ({
    title: '没有这种报告',
    what: '台账里找不到这种自建的报告。',
    safe,
    todo: '请回到报告重新选择。',
  }),
}

const isRefused = (failure: { readonly type: string }): failure is TemplateRefused =>
  Object.hasOwn(refusedWords, failure.type)

const toRefusedWords = <K extends TemplateRefused['type']>(failure: Named<TemplateRefused, K>): FailureWords => {
  const words: WordsOf<TemplateRefused> = refusedWords
  return words[failure.type](failure)
}

/** Why a template was not changed. */
export function templateFailureToWords(failure: TemplateFailure): FailureWords {
  if (isRefused(failure)) return toRefusedWords(failure)
  if (failure.type === 'ActorUnknown') return nobodyChosen(safe)
  return commitFailureToWords(failure)
}

const fileWords: WordsOf<TemplateFileRefused> = {
  TemplateFormatUnknown: ({ format }) => ({
    title: format === '' ? '这不是报告模板文件' : '模板文件的版本较新',
    what: format === '' ? '所选文件里没有报告模板。' : `文件的格式是 ${format}，本程序还读不了。`,
    safe,
    todo: format === '' ? '请核对是否选错了文件。' : '请先升级本程序，或请对方用旧格式导出。',
  }),
  TemplateFileMalformed: ({ path }) => ({
    title: '模板文件读不出来',
    what:
      path.length === 0 ? '文件的格式不对，可能没有存完整或改坏了。' : `${filePartToWords(path)}写得不对，或者太长。`,
    safe,
    todo: '请向提供模板的单位重新要一份。',
  }),
  TemplateFileFaulty: ({ part, fault }) => ({
    title: '文件里的模板有错，没有读入',
    what: `${templateFieldWords[part]}：${tellTemplateFault(fault)}`,
    safe,
    todo: '请对方改好以后再导出；也可能是对方的程序版本较新，请先升级本程序。',
  }),
}

const filePartToWords = ([part = '']: readonly string[]): string =>
  isTemplateFieldName(part) ? templateFieldWords[part] : '文件里有一项'

/** Why a file was not taken as a template. */
export function templateFileToWords<K extends TemplateFileRefused['type']>(
  failure: Named<TemplateFileRefused, K>,
): FailureWords {
  const words: WordsOf<TemplateFileRefused> = fileWords
  return words[failure.type](failure)
}
