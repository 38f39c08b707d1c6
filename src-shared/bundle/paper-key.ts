import { fail, ok, type Result } from '../prelude/result'
import { foldText } from '../text/fold-text'
import { hashBytes, textToUtf8 } from './text'

/** What every age identity begins with; printed once, and not typed. */
export const paperKeyPrefix = 'AGE-SECRET-KEY-1'
const bodyLength = 58
const groupLength = 4
/** The letters of bech32, by value: no 1, B, I or O, which are mistaken for others. */
const letters = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'

/** How long each group of a paper key is: fourteen of four characters and one of two. */
export const paperKeyGroups: readonly number[] = Array.from({ length: Math.ceil(bodyLength / groupLength) }, (_, at) =>
  Math.min(groupLength, bodyLength - at * groupLength),
)

/** An identity as it stands on paper, without its prefix. */
export function identityToGroups(identity: string): readonly string[] {
  const body = identity.slice(paperKeyPrefix.length)
  return paperKeyGroups.map((length, at) => body.slice(at * groupLength, at * groupLength + length))
}

/** What was typed, as it stands on paper: capitals, no blanks, dashes or invisible characters, full-width ones made plain. */
export const typedToGroup = (typed: string): string => foldText(typed).replaceAll(/[\n-]/g, '').toUpperCase()

/** A whole key that was pasted or scanned, with or without prefix and blanks, in its groups; undefined when its length is another. */
export function textToGroups(text: string): readonly string[] | undefined {
  const plain = typedToGroup(text)
  const prefix = typedToGroup(paperKeyPrefix)
  const body = plain.startsWith(prefix) ? plain.slice(prefix.length) : plain
  return body.length === bodyLength ? identityToGroups(paperKeyPrefix + body) : undefined
}

export type PaperKeyWrong =
  /** These groups, from 1, are not filled yet. */
  | { readonly type: 'PaperKeyIncomplete'; readonly groups: readonly number[] }
  /** These groups hold a character that a paper key never has: 1, B, I, O or a sign. */
  | { readonly type: 'PaperKeyLetterWrong'; readonly groups: readonly number[] }
  /** These groups hold more characters than there are on paper. */
  | { readonly type: 'PaperKeyTooLong'; readonly groups: readonly number[] }
  /** The check of the whole does not hold; `groups` are those where one changed character would mend it, none when more is wrong. */
  | { readonly type: 'PaperKeyMistyped'; readonly groups: readonly number[] }

/** Whether one group is of its length and of the right letters; what stands there now is shown with it. */
export function judgeGroup(group: string, at: number): 'empty' | 'short' | 'long' | 'letter-wrong' | 'fits' {
  if (group === '') return 'empty'
  if ([...group].some((letter) => !letters.includes(letter))) return 'letter-wrong'
  const length = paperKeyGroups[at] ?? 0
  if (group.length > length) return 'long'
  return group.length === length ? 'fits' : 'short'
}

/** The identity that was typed in groups, or which of them to look at again. */
export function groupsToIdentity(groups: readonly string[]): Result<string, PaperKeyWrong> {
  const judged = paperKeyGroups.map((_, at) => judgeGroup(groups[at] ?? '', at))
  const listed = (...kinds: readonly string[]): number[] =>
    judged.flatMap((one, at) => (kinds.includes(one) ? [at + 1] : []))
  const [wrong, long, missing] = [listed('letter-wrong'), listed('long'), listed('empty', 'short')]
  if (wrong.length > 0) return fail({ type: 'PaperKeyLetterWrong', groups: wrong })
  if (long.length > 0) return fail({ type: 'PaperKeyTooLong', groups: long })
  if (missing.length > 0) return fail({ type: 'PaperKeyIncomplete', groups: missing })
  const body = groups.join('')
  return hasChecksum(body) ? ok(paperKeyPrefix + body) : fail({ type: 'PaperKeyMistyped', groups: findMistyped(body) })
}

const humanPart = paperKeyPrefix.slice(0, -1).toLowerCase()
const humanValues = [
  ...[...humanPart].map((letter) => letter.charCodeAt(0) >> 5),
  0,
  ...[...humanPart].map((letter) => letter.charCodeAt(0) & 31),
]
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const

/** The checksum of BIP 173, as age uses it. */
function hasChecksum(body: string): boolean {
  let sum = 1
  for (const value of [...humanValues, ...[...body].map((letter) => letters.indexOf(letter))]) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    for (const [bit, mask] of generator.entries()) if (((top >>> bit) & 1) === 1) sum ^= mask
  }
  return sum === 1
}

/** The checksum finds any one wrong character out: at most one place can mend it. Two neighbours that changed places are tried too. */
function findMistyped(body: string): number[] {
  const groups = new Set<number>()
  for (let at = 0; at < body.length; at += 1) {
    const put = (text: string): string => body.slice(0, at) + text + body.slice(at + text.length)
    const swapped = at + 1 < body.length ? put(body.charAt(at + 1) + body.charAt(at)) : body
    if (hasChecksum(swapped) || [...letters].some((letter) => hasChecksum(put(letter))))
      groups.add(Math.floor(at / groupLength) + 1)
  }
  return [...groups]
}

/** Eight digits by which the sheet in the safe is told from an older one. No secret: they are of the public half. */
export function recipientToDigits(recipient: string): string {
  const digits = String(BigInt(`0x${hashBytes(textToUtf8(recipient)).slice(0, 16)}`) % 100_000_000n).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4)}`
}
