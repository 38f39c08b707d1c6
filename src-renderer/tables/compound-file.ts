/** What Office of before 2007 and its siblings keep in a compound file (OLE2), and what a locked workbook of today lies in. */
export type CompoundContent = 'locked' | 'workbook' | 'word' | 'other'

const entryBytes = 128
const namedBy: readonly (readonly [name: string, content: CompoundContent])[] = [
  ['EncryptedPackage', 'locked'],
  ['Workbook', 'workbook'],
  ['Book', 'workbook'],
  ['WordDocument', 'word'],
]

/** What a compound file holds, by the names in its directory; they lie at every 128th byte, wherever its chain leads. */
export function judgeCompound(bytes: Uint8Array): CompoundContent {
  const names = new Set<string>()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 512; at + entryBytes <= bytes.length; at += entryBytes) {
    const length = view.getUint16(at + 64, true)
    const kind = view.getUint8(at + 66)
    if (length < 4 || length > 64 || length % 2 === 1 || (kind !== 2 && kind !== 5)) continue
    names.add(String.fromCharCode(...new Uint16Array(bytes.slice(at, at + length - 2).buffer)))
  }
  return namedBy.find(([name]) => names.has(name))?.[1] ?? 'other'
}
