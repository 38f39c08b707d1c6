import { textWidth } from './text-width'

/** The text, or as much of it as has room in so many 字, with … in place of the rest. */
export function clipToWidth(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  let kept = ''
  for (const char of text) {
    if (textWidth(kept + char) > width - 1) break
    kept += char
  }
  return `${kept}…`
}
