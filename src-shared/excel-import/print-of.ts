import { foldText } from '../text/fold-text'
import type { OldCase } from './join-lines'

const imul = Math.imul

/** Fifty-three bits of a text (cyrb53, public domain), as hexadecimal: enough that no two lines of a ledger meet. */
function hashText(text: string): string {
  let [high, low] = [0xde_ad_be_ef, 0x41_c6_ce_57]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    high = imul(high ^ unit, 2_654_435_761)
    low = imul(low ^ unit, 1_597_334_677)
  }
  high = imul(high ^ (high >>> 16), 2_246_822_507) ^ imul(low ^ (low >>> 13), 3_266_489_909)
  low = imul(low ^ (low >>> 16), 2_246_822_507) ^ imul(high ^ (high >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(16)
}

/** By what a line of an old ledger is known when it comes again: its number, day, caller and words. It tells none of them. */
export const printOf = ({ number, received, caller, title, content }: OldCase): string =>
  hashText([number, received?.day ?? '', caller.name, title, content].map(foldText).join('\n'))
