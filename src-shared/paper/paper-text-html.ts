import { escapeHtml } from '../text/escape-html'

const opening = '“‘（《〈【〔「『［｛(\\['
const closing = '”’）》〉】〕」』］｝)\\]，。、；：？！…—·％℃%,.;:?!'

const beforeOpening = new RegExp(`(?<=[^${opening}\\s\\w])(?=[“‘])`, 'gu')
const behindClosing = new RegExp(`(?<=[”’])(?!<wbr>)(?=[^“‘${closing}\\s])`, 'gu')
/** An apostrophe: don’t. */
const inWord = /(?<=\w)’(?=\w)/u

/**
 * Text of a paper as HTML. Chromium takes “ and ” for marks that may stand on either side of a word and never parts them from what is
 * beside them; Word and WPS know which one opens. The same places are marked here as ones where a line may end, without a character more.
 */
export function paperTextHtml(text: string): string {
  const escaped = escapeHtml(text).replaceAll(beforeOpening, '<wbr>')
  return inWord.test(escaped) ? escaped : escaped.replaceAll(behindClosing, '<wbr>')
}
