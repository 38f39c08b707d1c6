import { fail, ok, type Result } from '../prelude/result'
import { findRareHanzi } from './gb2312'

/** A file that is no text that can be read without guessing or loss. */
export interface TextUndecodable {
  readonly type: 'TextUndecodable'
  /**
   * `utf-16`: by its mark; `damaged-utf-8`: marked as UTF-8, and not; `unknown`: neither UTF-8 nor GB18030; `lossy`: UTF-8 in
   * which an earlier program has already put U+FFFD in the place of what it could not read.
   */
  readonly reason: 'utf-16' | 'damaged-utf-8' | 'unknown' | 'lossy'
}

/** Of a Chinese text in GB18030 nearly all hanzi are among the 6763; of anything else that happens to decode, few are. */
const mostRareShare = 0.25
/** No text holds these; a decoder that is given other bytes than its own makes them. */
const noText = /(?![\t\n\r\f\v])\p{Cc}|\p{Private_Use}|\p{Unassigned}|\p{Noncharacter_Code_Point}/u

/**
 * The text of a file in UTF-8, with or without its mark, or in GB18030, each decoded strictly: no character is ever made up. What
 * is neither is refused, and so is what decodes as GB18030 and can hardly be Chinese.
 */
export function decodeText(bytes: Uint8Array): Result<string, TextUndecodable> {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return refuse('utf-16')
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== undefined) return utf8.includes('\ufffd') ? refuse('lossy') : ok(utf8)
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return refuse('damaged-utf-8')
  const gb18030 = decodeStrictly(bytes, 'gb18030')
  return gb18030 !== undefined && isChinese(gb18030) ? ok(gb18030) : refuse('unknown')
}

const refuse = (reason: TextUndecodable['reason']): Result<string, TextUndecodable> =>
  fail({ type: 'TextUndecodable', reason })

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

function decodeStrictly(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function isChinese(text: string): boolean {
  if (noText.test(text) || text.includes('\ufffd')) return false
  const hanzi = new Set(text.match(/\p{Script=Han}/gu))
  return hanzi.size > 0 && findRareHanzi([...hanzi].join('')).length <= hanzi.size * mostRareShare
}
