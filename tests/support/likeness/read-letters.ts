import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, strFromU8 } from 'fflate'

/** A letter to a city's leaders, of the data that is judged with and never shipped. */
export interface Letter {
  readonly number: string
  readonly user: string
  readonly subject: string
  readonly text: string
  /** What the leaders' offices answered. */
  readonly answer: string
}

/** Where the letters lie beside the project, if they do. */
export const lettersFile = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  '..',
  'shared',
  'data',
  'letters-with-answers.xlsx',
)

export const hasLetters = (): boolean => existsSync(lettersFile)

const plain = (xml: string): string =>
  xml
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(?:x([0-9a-f]+)|(\d+));/giu, (_whole, hex: string | undefined, dec: string | undefined) =>
      String.fromCodePoint(hex === undefined ? Number(dec) : Number.parseInt(hex, 16)),
    )
    .replaceAll('&amp;', '&')

/** All letters of the workbook. */
export function readLetters(): Letter[] {
  const files = unzipSync(readFileSync(lettersFile))
  const textOf = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  const shared = [...textOf('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, xml = '']) => plain(xml))
  const rows = [...textOf('xl/worksheets/sheet1.xml').matchAll(/<row [^>]*>(.*?)<\/row>/gsu)]
  return rows.slice(1).map(([, row = '']) => {
    const cells = new Map(
      [...row.matchAll(/<c r="([A-Z]+)\d+"([^>]*)>(?:<v>(.*?)<\/v>|<is>(.*?)<\/is>)?/gsu)].map(
        ([, column = '', kind = '', value = '', inline = '']): [string, string] => [
          column,
          kind.includes('t="s"') ? (shared[Number(value)] ?? '') : plain(inline === '' ? value : inline),
        ],
      ),
    )
    return {
      number: cells.get('A') ?? '',
      user: cells.get('B') ?? '',
      subject: cells.get('C') ?? '',
      text: (cells.get('E') ?? '').trim(),
      answer: (cells.get('F') ?? '').trim(),
    }
  })
}
