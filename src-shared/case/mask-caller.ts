import type { Sheet } from './sheet'

/** Shorter fragments would be found inside other words. */
const shortestMasked = 2

/**
 * A text with the caller's name, telephone and address struck out, as it may be shown of a confidential case. An address no
 * closer than the place of the matter itself says nothing of the caller and stays.
 */
export function maskCaller(text: string, { caller, place }: Pick<Sheet, 'caller' | 'place'>): string {
  const address = caller.address.trim()
  const hidden: readonly (readonly [string, string])[] = [
    [place.includes(address) ? '' : address, '〔住址已隐去〕'],
    [caller.phone.trim(), '〔电话已隐去〕'],
    [caller.name.trim(), '来电人'],
  ]
  return hidden.reduce(
    (masked, [part, mark]) => (part.length < shortestMasked ? masked : masked.replaceAll(part, mark)),
    text,
  )
}
