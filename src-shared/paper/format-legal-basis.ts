import { chineseToNumber, numberToChinese } from './chinese-numerals'

const numberPattern = String.raw`(?:\d{1,4}|[〇零一二三四五六七八九十百千两]{1,9})`
// 第十二条之一第二款第三项: each part with or without 第, the first also without its unit.
const part = String.raw`第?([（(]?)(${numberPattern})[）)]?([编章节条款项目])?(?:之(${numberPattern}))?`
const wholeReference = new RegExp(`^(?:${part})+$`, 'u')
const eachPart = new RegExp(part, 'gu')
const span = new RegExp(String.raw`^第?(${numberPattern})条?\s*(?:至|到|-|–|—|~|～)\s*第?(${numberPattern})条$`, 'u')
const bareSpan = new RegExp(String.raw`^(${numberPattern})\s*(?:至|到|~|～)\s*(${numberPattern})$`, 'u')

/** A clause relied on, as a clerk typed it. `article` and `clause` may be ''. */
export interface TypedLegalBasis {
  readonly law: string
  readonly article: string
  readonly clause: string
}

/** 《law》 unless the name already carries its marks. */
function lawName(law: string): string {
  const name = law.trim().replace(/^<+|>+$/gu, '')
  return name.includes('《') ? name : `《${name}》`
}

function ordinal(typed: string): string | undefined {
  const value = /^\d+$/u.test(typed) ? Number(typed) : chineseToNumber(typed)
  return value === undefined ? undefined : numberToChinese(value)
}

function formatOne(typed: string, unit: string): string {
  const text = typed.replace(/\s+/gu, '')
  const range = span.exec(text) ?? bareSpan.exec(text)
  if (range !== null) {
    const [from, to] = [ordinal(range[1] ?? ''), ordinal(range[2] ?? '')]
    return from === undefined || to === undefined ? text : `第${from}${unit}至第${to}${unit}`
  }
  if (!wholeReference.test(text)) return text
  let written = ''
  for (const found of text.matchAll(eachPart)) {
    const [, bracket, typedNumber = '', typedUnit, typedBranch] = found
    const number = ordinal(typedNumber)
    const branch = typedBranch === undefined ? '' : ordinal(typedBranch)
    // Statutes number their items in brackets, and only their items.
    const ownUnit = typedUnit ?? (bracket === '' ? undefined : '项')
    // Two numbers running into each other (`12 3`) name nothing for certain.
    if (number === undefined || branch === undefined || (ownUnit === undefined && written !== '')) return text
    written += `第${number}${ownUnit ?? unit}${branch === '' ? '' : `之${branch}`}`
  }
  return written
}

/** Several references in one field (`12、13`) each get their own words; what is no reference stays as typed. */
function formatReferences(typed: string, unit: string): string {
  return typed
    .trim()
    .split(/\s*[、，,；;]\s*/u)
    .filter((piece) => piece !== '')
    .map((piece) => formatOne(piece, unit))
    .join('、')
}

/**
 * 《law》第十二条第二款 from whatever was typed: 12, 十二, 第12条, 第十二条第二款 or 12至15. Articles are counted in
 * Chinese numerals as the statutes print them, items without brackets. A text that names no number stays as it is.
 */
export function formatLegalBasis(basis: TypedLegalBasis): string {
  return `${lawName(basis.law)}${formatReferences(basis.article, '条')}${formatReferences(basis.clause, '款')}`
}
