import { charsPerLine } from './paper-measures'
import type { PaperSignature } from './paper-document'
import { textWidth } from './text-width'

/** Where one line of the signature stands between the margins, in 字. */
export interface SignatureLinePlace {
  readonly leftChars: number
  readonly align: 'left' | 'center'
}

export interface SignaturePlace {
  /** Blank lines under the text: a 42 mm township seal centred over name and date then begins within one line of the text. */
  readonly blankLines: number
  readonly organ: SignatureLinePlace
  readonly date: SignatureLinePlace
}

/**
 * Where organ and date stand, GB/T 9704-2012 cl. 7.3.5. Sealed: 成文日期一般右空四字, the organ's name centred over it.
 * Unsealed: the organ right by two, the date's first character two to the right of the organ's; a longer date itself
 * stands right by two. A name too long for that moves both as far left as it needs.
 */
export function placeSignature(signature: PaperSignature): SignaturePlace {
  const organWidth = textWidth(signature.organ)
  const dateWidth = textWidth(signature.dateText)
  return signature.sealed ? placeSealed(organWidth, dateWidth) : placeUnsealed(organWidth, dateWidth)
}

function placeSealed(organWidth: number, dateWidth: number): SignaturePlace {
  const wanted = charsPerLine - 4 - dateWidth / 2
  const middle = Math.max(charsPerLine / 2, Math.min(wanted, charsPerLine - organWidth / 2))
  // Both lines centre between the same indents: they stay concentric however wide a face draws its digits.
  const line = { leftChars: 2 * middle - charsPerLine, align: 'center' } as const
  return { blankLines: 2, organ: line, date: line }
}

function placeUnsealed(organWidth: number, dateWidth: number): SignaturePlace {
  const dateLeft = dateWidth > organWidth ? charsPerLine - 2 - dateWidth : charsPerLine - organWidth
  const organLeft = Math.max(0, dateLeft - 2)
  return {
    blankLines: 1,
    organ: { leftChars: organLeft, align: 'left' },
    date: { leftChars: organLeft + 2, align: 'left' },
  }
}
