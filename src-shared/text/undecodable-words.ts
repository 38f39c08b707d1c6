import type { TextUndecodable } from './decode-text'

/** Why a text could not be read, in a sentence for the screen and for the terminal. */
export const undecodableReasons: { readonly [R in TextUndecodable['reason']]: string } = {
  'utf-16': '文件是 UTF-16 编码，只能读 UTF-8 和 GB18030。',
  'damaged-utf-8': '文件标着 UTF-8 编码，里面却有不合规定的字节，已经损坏。',
  unknown: '文件既不是 UTF-8 也不是 GB18030 编码，或者不是文字。',
  lossy: '文件里有“\ufffd”，说明以前的软件转换时已经丢了字。',
}
