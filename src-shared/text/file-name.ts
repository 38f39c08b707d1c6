import { utf8Length } from '../prelude/utf8-length'

/** Devices, whatever extension follows and though blanks stand before it: `CON .txt`; superscript digits count as digits. */
const reservedOnWindows = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i
const maxNameChars = 80
/** ext4 counts bytes, 255 of them: what a file is called while it is written needs some, and a number for a taken name. */
const maxNameBytes = 230
/** What stands behind the last dot of a name and is longer is no extension but a piece of a sentence. */
const longestExtension = 16

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
  const { stem, ext } = partName(named)
  let kept = [...stem].slice(0, maxNameChars - [...ext].length)
  while (kept.length > 1 && utf8Length(kept.join('') + ext) > maxNameBytes) kept = kept.slice(0, -1)
  const isCut = kept.length < [...stem].length
  // A cut may end in a blank or a dot, which sticks drop.
  return (isCut ? kept.join('').replace(/[\s.]+$/u, '') : stem) + ext
}

/** `回复.hlb` for the first, `回复-2.hlb` for the second, and so on. */
export function nthFileName(name: string, nth: number): string {
  if (nth === 1) return name
  const { stem, ext } = partName(name)
  return `${stem}-${nth}${ext}`
}

/** A name before and from its last dot on; a dot that begins it begins no extension, nor does one far from the end. */
function partName(name: string): { readonly stem: string; readonly ext: string } {
  const at = name.lastIndexOf('.')
  const isExtension = at > 0 && name.length - at - 1 <= longestExtension
  return isExtension ? { stem: name.slice(0, at), ext: name.slice(at) } : { stem: name, ext: '' }
}

/** The name of each file in one folder: safe, and told apart as Windows tells names apart, whatever their case. */
export function nameFilesApart(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const safe = toSafeFileName(name)
    for (let nth = 1; ; nth += 1) {
      const named = nthFileName(safe, nth)
      const folded = named.toLowerCase()
      if (taken.has(folded)) continue
      taken.add(folded)
      return named
    }
  })
}
