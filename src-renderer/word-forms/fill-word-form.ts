import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { WordFormFailure } from '#shared/office-paper/word-form-failure'
import { openWordFile } from './word-file'
import { readWordForm } from './read-word-form'

/** What fills a form in. */
export interface WordFilling {
  /** Every field that there is, by its name. */
  readonly values: ReadonlyMap<string, string>
  /** What a confidential case's paper has to say at its head, and in which field it stands where the form has that; '' of any other case. */
  readonly mark: { readonly field: string; readonly words: string }
}

/** A form filled in, and its words as they read. */
export interface FilledWordForm {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly paragraphs: readonly string[]
}

/** Fills a form in. The file is judged anew: it may have come from another PC. A field without a value is left empty. */
export function fillWordForm(
  bytes: Uint8Array,
  { values, mark }: WordFilling,
): Result<FilledWordForm, WordFormFailure> {
  const read = readWordForm(bytes, new Set(values.keys()))
  if (!read.ok) return read
  const { marks, file } = read.value
  const document = openDocument(bytes, values)
  if (document === undefined) return fail({ type: 'WordDamaged' })
  document.render(Object.fromEntries(values))
  if (mark.words !== '' && !marks.some((found) => found.mark === mark.field)) putAtHead(document, file.main, mark.words)
  const filled = Uint8Array.from(document.toUint8Array())
  return ok({ bytes: filled, paragraphs: openFilled(filled) })
}

/** What it reads as, without being held to the limit of a form: what is filled in may be long. */
const openFilled = (filled: Uint8Array): readonly string[] =>
  openWordFile(filled, filled.length).paragraphs.map(({ text }) => text)

function openDocument(bytes: Uint8Array, values: ReadonlyMap<string, string>): Docxtemplater | undefined {
  try {
    return new Docxtemplater(new PizZip(bytes), {
      // A break in a text stays one; what goes wrong is told by us, and never by the library, which logs the whole document.
      linebreaks: true,
      errorLogging: false,
      nullGetter: () => '',
      // A field by its own name, and nothing that an object happens to inherit.
      parser: (name) => ({ get: () => values.get(name) ?? '' }),
    })
  } catch {
    return undefined
  }
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Puts a line before everything else in the body. */
function putAtHead(document: Docxtemplater, main: string, words: string): void {
  const zip = document.getZip()
  const body = zip.file(main)?.asText() ?? ''
  const escaped = words.replaceAll(/[&<>]/gu, (char) => escapes[char] ?? char)
  zip.file(
    main,
    body.replace(
      /<(\w+:)?body(?:\s[^>]*)?>/u,
      (tag: string, prefix: string | undefined = '') =>
        `${tag}<${prefix}p><${prefix}r><${prefix}t xml:space="preserve">${escaped}</${prefix}t></${prefix}r></${prefix}p>`,
    ),
  )
}
