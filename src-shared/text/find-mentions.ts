import { foldAddress, listAddressParts } from './fold-address'
import { foldPhones, type Phone } from './fold-phones'
import { applyRule, blankRule, foldWithPlaces, spellingRules, type FoldedText, type FoldRule } from './fold-text'
import { listNames } from './list-names'

/** The fields that tell who somebody is, as they were written. */
export interface CallerText {
  readonly name: string
  readonly phone: string
  readonly address: string
}

/** A stretch of a text that names the caller: from its first UTF-16 unit up to before `to`. */
export interface Mention {
  readonly kind: keyof CallerText
  readonly from: number
  readonly to: number
}

/** What to look for of a caller. */
interface CallerParts {
  readonly place: string
  readonly names: readonly string[]
  readonly phones: readonly Phone[]
  readonly addresses: readonly string[]
}

// A case shows a dozen texts, a history hundreds, all with one caller.
const partsByCaller = new WeakMap<CallerText, CallerParts>()

function listParts(caller: CallerText, place: string): CallerParts {
  const known = partsByCaller.get(caller)
  if (known?.place === place) return known
  const parts = {
    place,
    names: listNames(caller.name),
    phones: listPhones(caller),
    addresses: listAddressParts(caller.address, place),
  }
  partsByCaller.set(caller, parts)
  return parts
}

/**
 * Where a text names the caller by name, telephone or address, however it writes them: in order, none touching the next. `place`
 * is the place of the matter itself: an address no closer than it says nothing of the caller.
 */
export function findMentions(text: string, caller: CallerText, place = ''): readonly Mention[] {
  if (text === '') return []
  const { names, phones, addresses } = listParts(caller, place)
  const spelled = foldWithPlaces(text, spellingRules)
  const folded = applyRule(spelled, blankRule)
  return joinOverlaps([
    ...(addresses.length === 0 ? [] : findParts('address', foldAddress(folded), addresses)),
    ...findPhones(spelled, phones),
    ...findParts('name', folded, names),
  ])
}

/** A number of the telephone field, and one that was written behind the name or the address. */
const listPhones = ({ name, phone, address }: CallerText): readonly Phone[] => [
  ...foldPhones(phone),
  ...foldPhones(`${name}\n${address}`).filter(({ digits }) => digits.length > 6),
]

/** The text with every mention of the caller replaced by the words for its kind. */
export function replaceMentions(
  text: string,
  mentions: readonly Mention[],
  words: Readonly<Record<Mention['kind'], string>>,
): string {
  let done = 0
  const parts = mentions.flatMap(({ kind, from, to }) => {
    const before = text.slice(done, from)
    done = to
    return [before, words[kind]]
  })
  return [...parts, text.slice(done)].join('')
}

/** An overlap is one mention of what began first: nothing of either is left over. */
function joinOverlaps(mentions: readonly Mention[]): readonly Mention[] {
  const joined: Mention[] = []
  for (const mention of [...mentions].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = joined.at(-1)
    if (last === undefined || mention.from >= last.to) joined.push(mention)
    else joined[joined.length - 1] = { ...last, to: Math.max(last.to, mention.to) }
  }
  return joined
}

const digit = /\d/u
const latin = /\p{Script=Latin}/u

/** Whether two neighbours of a folded text are the same kind of character and stood together in its source. */
function isTogether({ text, from, to }: FoldedText, left: number, kind: RegExp): boolean {
  const [end, begin] = [to[left], from[left + 1]]
  if (end === undefined || begin === undefined || end < begin) return false
  return kind.test(text[left] ?? '') && kind.test(text[left + 1] ?? '')
}

/** Every place of `part` in a text, by its first unit. */
function findAll(text: string, part: string): readonly number[] {
  if (part === '') return []
  const found: number[] = []
  let at = text.indexOf(part)
  while (at >= 0) {
    found.push(at)
    at = text.indexOf(part, at + 1)
  }
  return found
}

/** The places where `part` stands as a whole: not as the end of a longer number or of a word of Latin letters. */
const findWhole = (folded: FoldedText, part: string): readonly number[] =>
  findAll(folded.text, part).filter((at) =>
    [at - 1, at + part.length - 1].every(
      (left) => !isTogether(folded, left, digit) && !isTogether(folded, left, latin),
    ),
  )

/** The stretch of the source that a stretch of its folding was. */
const toMention = (kind: Mention['kind'], folded: FoldedText, begin: number, end: number): Mention => ({
  kind,
  from: folded.from[begin] ?? 0,
  to: folded.to[end - 1] ?? 0,
})

const findParts = (kind: Mention['kind'], folded: FoldedText, parts: readonly string[]): readonly Mention[] =>
  parts.flatMap((part) => findWhole(folded, part).map((at) => toMention(kind, folded, at, at + part.length)))

const spokenDigits = '〇一二三四五六七八九'
/** 一三八〇〇〇〇一二三四, 幺三八 …: only runs that are long enough to be a number. */
const spokenRule: FoldRule = [
  /[〇零一二两三四五六七八九幺]{7,}/gu,
  (run) =>
    [...run.replaceAll('零', '〇').replaceAll('幺', '一').replaceAll('两', '二')]
      .map((char) => spokenDigits.indexOf(char))
      .join(''),
]

function findPhones(plain: FoldedText, phones: readonly Phone[]): readonly Mention[] {
  if (phones.length === 0) return []
  const spoken = applyRule(plain, spokenRule)
  const texts = spoken.text === plain.text ? [plain] : [plain, spoken]
  return texts.flatMap((folded) => {
    const digits = toDigits(folded.text)
    return phones.flatMap((phone) => findPhone(folded, digits, phone))
  })
}

/** The digits of a text; what people set inside a number is left out, and what parts two numbers is a blank. */
function toDigits(text: string): FoldedText {
  const parts = [...text.matchAll(/\d|[^-\d\s().+]|[-\s().+]{4,}/gu)]
  return {
    text: parts.map(([part]) => (digit.test(part) ? part : ' ')).join(''),
    from: parts.map(({ index }) => index),
    to: parts.map(({ 0: part, index }) => index + part.length),
  }
}

function findPhone(folded: FoldedText, digits: FoldedText, phone: Phone): readonly Mention[] {
  // 0577 62123456, 577 62123456 and 62123456 are one number. One of eleven digits is nobody else's, even where another runs into it.
  const ways = new Set([phone.digits, phone.local, phone.digits.replace(/^0/u, '')])
  return [...ways].flatMap((way) => {
    const found = way.length >= 11 ? findAll(digits.text, way) : findWhole(digits, way)
    return found.map((at) => {
      const begin = digits.from[at] ?? 0
      const end = digits.to[at + way.length - 1] ?? 0
      return widen(folded, begin, end)
    })
  })
}

const prefix = /(?:(?:\+\s*|00)?86[-\s]*)?0?$/u
/** An opening bracket belongs to the number when its closing one lies inside: (0577)62123456. */
const bracketPrefix = /(?:(?:\+\s*|00)?86[-\s]*)?\(\s*0?$/u
const extension = /^\s*(?:转|轉|分机|ext\.?|x|#|\*|-)[:：]?\s*\d{1,6}(?!\d)/iu
const longestPrefix = 12

/** Country code, opening bracket and extension belong to the number. */
function widen(folded: FoldedText, begin: number, end: number): Mention {
  const isBracketed = folded.text.slice(begin, end).includes(')')
  const ahead = folded.text.slice(Math.max(0, begin - longestPrefix), begin)
  const before = (isBracketed ? bracketPrefix : prefix).exec(ahead)?.[0] ?? ''
  const after = extension.exec(folded.text.slice(end, end + 20))?.[0] ?? ''
  return toMention('phone', folded, begin - before.length, end + after.length)
}
