import { lawClassWords, lawLimits, lawStandingSchema, lawTextSchema } from '#shared/law/law-record'
import type { LawOnShelf } from '#shared/law/law-shelf'
import type { LawFileFailure, LawImportLine } from '#shared/law/plan-law-import'
import { settingsRoles } from '#shared/office/office'
import { sayWord } from '#shared/text/say-word'
import { undecodableReasons } from '#shared/text/undecodable-words'
import type { LawFailure } from '../ledger-store/commit/commit-laws'
import { commitFailureToWords } from './host-words'
import { nobodyChosen } from './nobody-chosen'
import { rolesToText } from './role-words'
import { bytesToText } from './size-words'
import type { FailureWords } from './words-of'

/** What is said of the library after a failure. */
const safe = '法规库没有改动。'

/** A field of a law in words, for conflicts. */
export function lawValueToText(field: string, value: unknown): string {
  if (field === 'standing') {
    const standing = lawStandingSchema.safeParse(value).data
    if (standing === undefined) return '读不出的内容'
    if (!standing.active) return '已移出法规库'
    return standing.repealedOn === '' ? '在用' : `${standing.repealedOn} 起废止`
  }
  const law = lawTextSchema.safeParse(value).data
  if (law === undefined) return '读不出的内容'
  const { name, part, on, body } = law
  return `${name}${part === '' ? '' : ` ${part}`}（${sayWord(lawClassWords, law.class)}，${on === '' ? '没有写日期' : `${on} 版`}，${body.length} 字）\n${body.slice(0, 200)}`
}

/** Whether a law may be relied on, in a few words. */
export function lawStateToText({
  state,
  newest,
  repealedOn,
}: Pick<LawOnShelf, 'state' | 'newest' | 'repealedOn'>): string {
  switch (state) {
    case 'in-force':
      return ''
    case 'older':
      return `旧版，已有 ${newest} 版`
    case 'repealed':
      return `${repealedOn} 起废止`
  }
}

/** Why a file was left out. */
export function lawFileToText(why: LawFileFailure): string {
  switch (why.type) {
    case 'LawEmpty':
      return '文件是空的。'
    case 'LawWithoutArticles':
      return `没有找到“第一条”这样的条文，开头是“${why.seen}”。`
    case 'LawNameUnfit':
      return `认不出法规名称，或者超过 ${lawLimits.name} 字：“${why.name}”。第一行要写名称。`
    case 'LawTooLong':
      return why.of === 'articles'
        ? `有 ${why.found} 条，最多 ${why.most} 条。`
        : `正文 ${why.found} 字，最多 ${why.most} 字。`
    case 'TextUndecodable':
      return undecodableReasons[why.reason]
    case 'LawFileTooLarge':
      return `文件 ${bytesToText(why.found)}，最大 ${bytesToText(why.most)}。`
    case 'LawFileUnread':
      return '读不到这个文件，可能已被移走或正被别的程序占用。'
    case 'LawReaderBroken':
      return '读这个文件时出了错或用时太长，没有读完。'
  }
}

/** What becomes of a file of an import. */
export const lawLineWords: { readonly [W in LawImportLine['what']]: string } = {
  added: '新增',
  changed: '正文不同，换成文件里的',
  back: '以前移出过，恢复',
  same: '库里已有，不变',
  doubled: '和前面的文件是同一部，不重复导入',
  full: `法规库已满 ${lawLimits.laws} 部，不导入`,
  refused: '没有读入',
}

/** Why nothing was recorded. */
export function lawFailureToWords(failure: LawFailure): FailureWords {
  if (failure.type === 'ActorUnknown') return nobodyChosen(safe)
  if (failure.type === 'LawNotYours')
    return {
      title: '您不能改法规库',
      what: `法规库由有“${rolesToText(settingsRoles)}”职责的人来改。`,
      safe,
      todo: '请在右上角换成有这项职责的人。查看和引用不受影响。',
    }
  return commitFailureToWords(failure)
}

/** That too much was chosen at once. */
export const lawFilesTooManyToWords = ({
  of,
  most,
  found,
}: {
  readonly of: 'files' | 'bytes'
  readonly most: number
  readonly found: number
}): FailureWords => ({
  title: '一次选的文件太多',
  what:
    of === 'files'
      ? `选了 ${found} 个文件，一次最多 ${most} 个。`
      : `选的文件共 ${bytesToText(found)}，一次最多 ${bytesToText(most)}。`,
  safe,
  todo: '请分几次导入，或只选用得着的法规。',
})
