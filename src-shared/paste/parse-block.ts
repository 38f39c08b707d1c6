import { shippedClassNames, type NamedClass } from '../class-table/named-class'
import { parseLocalDate, type LocalDate } from '../prelude/local-date'
import { fail, ok, type Result } from '../prelude/result'
import { cleanText } from '../text/clean-text'
import type { BracketUnclosed } from './brackets'
import { pasteLayouts, type PasteLayout } from './layouts'
import { parsePasteField, pasteFields, type PasteField, type PastePart, type RawPart } from './paste-fields'
import { findCategory, findLimit, findNumber, withoutNumber } from './read-within'
import { readMoment, readPart } from './read-values'
import { readLabels, splitBlock } from './split-block'

/** The longest block that is read: some ten pages. */
export const longestBlock = 20_000

/** A block in its parts, to be confirmed one by one before any of them stands in the form. */
export interface PasteReading {
  readonly layout: PasteLayout
  readonly parts: readonly PastePart[]
}

/** Why a block was not read. Nothing is dropped: the block stays where it was pasted. */
export type PasteFailure =
  | { readonly type: 'BlockEmpty' }
  | { readonly type: 'BlockTooLong'; readonly length: number; readonly longest: number }
  | (BracketUnclosed & { readonly layout: string })
  /** No layout has it; `labels` are words in it by which sheets are known. */
  | { readonly type: 'LayoutUnknown'; readonly labels: readonly string[] }
  | { readonly type: 'LayoutsAmbiguous'; readonly layouts: readonly PasteLayout[] }
  /** The layout was known by its signature, and its sentences stand otherwise. */
  | { readonly type: 'LayoutUnread'; readonly layout: string }
  /** It looks like a sheet, and has no number. What else it has may be taken over by who says so. */
  | { readonly type: 'NumberMissing'; readonly reading: PasteReading }
  /** An answer to a case, not a case. */
  | { readonly type: 'BlockIsReply'; readonly reading: PasteReading }

export interface PasteChoice {
  /** Layouts that the office has switched off, by id. */
  readonly off?: ReadonlySet<string>
  /** The layout to read by where a person has chosen one. */
  readonly layoutId?: string | undefined
  /** By it a day without its year is read. */
  readonly today?: LocalDate
  /** The classes that cases are filed under; those that come with the program where not given. */
  readonly classes?: readonly NamedClass[]
}

/** Splits a pasted block into fields by the one layout that has its signature. Pure. */
export function parseBlock(
  pasted: string,
  { off, layoutId, today, classes = shippedClassNames }: PasteChoice = {},
): Result<PasteReading, PasteFailure> {
  const text = cleanText(pasted).trim()
  if (text === '') return fail({ type: 'BlockEmpty' })
  if (text.length > longestBlock) return fail({ type: 'BlockTooLong', length: text.length, longest: longestBlock })
  const on = pasteLayouts.filter(({ id }) => off?.has(id) !== true && (layoutId === undefined || id === layoutId))
  const matching = on.filter(({ signature }) => signature.every((mark) => mark.test(text)))
  const [layout, ...others] = matching
  if (layout === undefined) return fail({ type: 'LayoutUnknown', labels: findSheetLabels(text) })
  if (others.length > 0) return fail({ type: 'LayoutsAmbiguous', layouts: matching })
  const split = splitBlock(text, layout.reader)
  if (!split.ok) return fail({ ...split.failure, layout: layout.name })
  const reading = { layout, parts: toParts(addFound(lookWithin(split.value), text, { today, classes }), classes) }
  if (layout.kind === 'reply') return fail({ type: 'BlockIsReply', reading })
  const hasNumber = reading.parts.some(({ field, text: number }) => field === 'number' && number !== '')
  return layout.kind === 'sheet' && !hasNumber ? fail({ type: 'NumberMissing', reading }) : ok(reading)
}

/** Words by which sheets are known, in a block of no known layout. */
function findSheetLabels(text: string): string[] {
  const labels = pasteLayouts.flatMap(({ reader }) =>
    reader.by === 'brackets' || reader.by === 'head' || reader.by === 'lines'
      ? [...readLabels(reader.labels).keys()]
      : [],
  )
  const long = [...new Set(labels)].filter((label) => label.length > 2)
  return long.filter((label) => new RegExp(`${label}(?:为)?[：:]`, 'u').test(text)).slice(0, 6)
}

/** T9: a content that is a block itself: `诉求内容：{hotline's number}/市长热线/诉求人来电反映：…`. */
const innerBlock =
  /^(?:诉求内容[：:]\s*)?(?<secondNumber>[A-Za-z]{0,4}\d{6,25})\/(?<channel>[^/\n]{2,12})\/(?:诉求人|来电人|市民)?(?:来电)?(?:反映[：:])?(?<content>.+)$/su

function lookWithin(parts: readonly RawPart[]): RawPart[] {
  return parts.flatMap((part): RawPart[] => {
    const groups = part.field === 'content' ? innerBlock.exec(part.text)?.groups : undefined
    if (groups === undefined) return [part]
    return Object.entries(groups).flatMap(([name, text]) => {
      const field = parsePasteField(name)
      return field === undefined ? [] : [{ field, label: part.label, text: text ?? '' }]
    })
  })
}

/**
 * What running text tells beside the fields of its layout: a number with its label, a limit, and the class that it is about. Whatever
 * the layout has found itself stands; a number that is found leaves the remark, for it has a field of its own.
 */
function addFound(
  parts: readonly RawPart[],
  block: string,
  { today, classes }: { readonly today: LocalDate | undefined; readonly classes: readonly NamedClass[] },
): RawPart[] {
  const isTold = (field: PasteField): boolean => parts.some((part) => part.field === field)
  const textOf = (field: PasteField): string => parts.find((part) => part.field === field)?.text ?? ''
  const number = isTold('number') ? undefined : findNumber(block)
  const sent = [textOf('dispatchedAt'), textOf('calledAt')].map((text) => readMoment(text).text.slice(0, 10))
  const since = parseLocalDate(sent.find((day) => day !== '') ?? '') ?? today
  const limit = isTold('dueAt') ? undefined : findLimit(block, since)
  const category = isTold('category')
    ? undefined
    : (findCategory(textOf('gist'), classes) ?? findCategory(textOf('content'), classes))
  const kept = parts.flatMap((part): RawPart[] => {
    if (number === undefined || part.field !== 'remark') return [part]
    const text = withoutNumber(part.text)
    return text === '' ? [] : [{ ...part, text }]
  })
  return [...kept, ...[number, limit, category].filter((part) => part !== undefined)]
}

/** Each field once, in the order of the form; what does not fit the form stands in the remark with its label. */
function toParts(raw: readonly RawPart[], classes: readonly NamedClass[]): PastePart[] {
  const found = [...raw, ...derive(raw)]
  const parts: PastePart[] = []
  const kept: string[] = []
  for (const field of pasteFields) {
    if (field === 'remark') continue
    const own = found.filter((part) => part.field === field)
    const [first, ...others] = own
    if (first === undefined) continue
    const read = readPart(first, classes)
    const differing = others.filter((other) => readPart(other, classes).text !== read.text)
    const doubt = read.doubt ?? (differing.length > 0 ? 'several' : undefined)
    parts.push({ field, label: first.label, told: first.told ?? first.text, text: read.text, doubt })
    kept.push(...(read.doubt === 'unreadable' ? [first] : []).concat(differing).map(toLine(field)))
  }
  const remarks = [...found.filter(({ field }) => field === 'remark').map(toLine('remark')), ...kept].filter(
    (line) => line !== '',
  )
  if (remarks.length > 0) {
    const text = [...new Set(remarks)].join('\n')
    parts.push({ field: 'remark', label: '', told: text, text, doubt: undefined })
  }
  return parts
}

const toLine =
  (field: PasteField) =>
  ({ label, text }: RawPart): string =>
    label === '' || (field === 'remark' && label === '备注') ? text.trim() : `${label}：${text.trim()}`

/** What a value tells besides: 张女士 a gender, a class 投诉 a kind of demand. */
function derive(raw: readonly RawPart[]): RawPart[] {
  const textOf = (field: PasteField): RawPart | undefined => raw.find((part) => part.field === field)
  const name = textOf('callerName')
  const category = raw.find((part) => part.field === 'category' && part.told === undefined)
  const isTold = (field: PasteField): boolean => textOf(field) !== undefined
  return [
    ...(name !== undefined && !isTold('gender') && /(?:女士|先生|小姐)$/u.test(name.text)
      ? [{ field: 'gender' as const, label: name.label, text: name.text.endsWith('先生') ? '男' : '女' }]
      : []),
    ...(category !== undefined && !isTold('demand') && readPart({ field: 'demand', text: category.text }).text !== ''
      ? [{ field: 'demand' as const, label: category.label, text: category.text }]
      : []),
  ]
}
