import { parse } from 'node:path'

const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const maxNameChars = 80
/** ext4 counts bytes, 255 of them: what a file is called while it is written needs some, and a number for a taken name. */
const maxNameBytes = 230

/**
 * A name that every file system of an office PC or stick takes: no folders, none of `<>:"/\|?*`, no device names, no
 * dot or space at the end, at most 80 characters and 230 bytes, composed Unicode. The extension survives the cut.
 */
export function toSafeFileName(name: string): string {
  const plain = [...name.normalize('NFC')]
    .map((char) => (char < ' ' || '<>:"/\\|?*'.includes(char) ? '_' : char))
    .join('')
  const trimmed = plain.replace(/^[\s.]+|[\s.]+$/g, '')
  const named = trimmed === '' ? '未命名' : reservedOnWindows.test(trimmed) ? `_${trimmed}` : trimmed
  const { name: stem, ext } = parse(named)
  let kept = [...stem].slice(0, Math.max(1, maxNameChars - [...ext].length))
  while (kept.length > 1 && Buffer.byteLength(kept.join('') + ext) > maxNameBytes) kept = kept.slice(0, -1)
  const isCut = kept.length < [...stem].length
  // A cut may end in a blank or a dot, which sticks drop.
  return (isCut ? kept.join('').replace(/[\s.]+$/u, '') : stem) + ext
}

/** `回复.hlb` for the first, `回复-2.hlb` for the second, and so on. */
export function nthFileName(name: string, nth: number): string {
  if (nth === 1) return name
  const { name: stem, ext } = parse(name)
  return `${stem}-${nth}${ext}`
}
