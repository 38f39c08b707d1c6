import { parse } from 'node:path'

const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const maxNameChars = 80

/**
 * A name that every file system of an office PC or stick takes: no folders, none of `<>:"/\|?*`, no device names, no
 * dot or space at the end, at most 80 characters, composed Unicode. The extension survives the cut.
 */
export function toSafeFileName(name: string): string {
  const plain = [...name.normalize('NFC')]
    .map((char) => (char < ' ' || '<>:"/\\|?*'.includes(char) ? '_' : char))
    .join('')
  const trimmed = plain.replace(/^[\s.]+|[\s.]+$/g, '')
  const named = trimmed === '' ? '未命名' : reservedOnWindows.test(trimmed) ? `_${trimmed}` : trimmed
  const { name: stem, ext } = parse(named)
  return [...stem].slice(0, Math.max(1, maxNameChars - [...ext].length)).join('') + ext
}

/** `回复.hlb` for the first, `回复-2.hlb` for the second, and so on. */
export function nthFileName(name: string, nth: number): string {
  if (nth === 1) return name
  const { name: stem, ext } = parse(name)
  return `${stem}-${nth}${ext}`
}
