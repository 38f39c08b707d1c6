import { judgeFile } from '#shared/bundle/file-nature'
import type { WordParagraph } from '#shared/office-paper/judge-marks'
import type { WordFormFailure, WordPart } from '#shared/office-paper/word-form-failure'
import { wordFormLimits } from '#shared/office-paper/word-form'
import { CellBudget } from '#shared/workbook/sheet-lines'
import { ReadingStopped } from '#shared/workbook/table-file-failure'
import { tableLimits } from '#shared/workbook/table-limits'
import { decodeXmlPart } from '../tables/decode-xml'
import { attributeOf, readXml } from '../tables/read-xml'
import { openZip, type ZipParts } from '../tables/zip-parts'

/** Bytes of one part of a document unpacked, and of all that are read: pages of text are a few hundred kilobytes. */
export const wordLimits = { part: 24 * 1024 * 1024, unpacked: 64 * 1024 * 1024 } as const

/** A Word file as far as its marks need it. */
export interface WordFile {
  /** The part that holds the body. */
  readonly main: string
  readonly paragraphs: readonly WordParagraph[]
}

/** Why a file is refused, thrown within this folder. */
export class WordRefused extends Error {
  constructor(readonly failure: WordFormFailure) {
    super(failure.type)
    this.name = 'WordRefused'
  }
}

const refuse = (failure: WordFormFailure): never => {
  throw new WordRefused(failure)
}

const mainType = 'wordprocessingml.document.main+xml'
const partOf = (contentType: string): WordPart | undefined => {
  if (contentType.endsWith(mainType)) return 'body'
  if (contentType.endsWith('wordprocessingml.header+xml')) return 'head'
  if (contentType.endsWith('wordprocessingml.footer+xml')) return 'foot'
  return /wordprocessingml\.(?:footnotes|endnotes|comments)\+xml$/u.test(contentType) ? 'note' : undefined
}

/** Opens a Word file of so many bytes at most without trusting one of them. Throws `WordRefused`. */
export function openWordFile(bytes: Uint8Array, most: number = wordFormLimits.fileBytes): WordFile {
  if (bytes.length > most) refuse({ type: 'WordPastLimit', limit: 'file', most })
  const { nature } = judgeFile(bytes)
  if (nature !== 'word' && nature !== 'zip')
    refuse({
      type: 'WordOfOtherKind',
      nature: nature === 'old-office' ? 'old' : nature === 'empty' || nature === 'zeros' ? 'empty' : 'other',
    })
  try {
    const { part, unpacked } = wordLimits
    // Each part is proved, and those with words are read once more.
    return readParts(openZip(bytes, new CellBudget({ ...tableLimits, partBytes: part, unpackedBytes: unpacked * 2 })))
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error
    return error.failure.type === 'TablePastLimit'
      ? refuse({ type: 'WordPastLimit', limit: 'unpacked', most: wordLimits.unpacked })
      : refuse({ type: 'WordDamaged' })
  }
}

function readParts(zip: ZipParts): WordFile {
  const types = zip.has('[Content_Types].xml') ? readTypes(zip) : refuse({ type: 'WordOfOtherKind', nature: 'other' })
  refuseLiveParts(zip, types)
  const main = [...types].find(([, type]) => type.endsWith(mainType))?.[0]
  if (main === undefined)
    return refuse({
      type: 'WordOfOtherKind',
      nature: [...types.values()].some((type) => type.includes('wordprocessingml.template')) ? 'template' : 'other',
    })
  // The library that fills it in unpacks parts without looking how large they get: all are proved to be what they say they are first.
  const whole = zip.names.reduce((sum, name) => sum + zip.sizeOf(name), 0)
  if (whole > wordLimits.unpacked) refuse({ type: 'WordPastLimit', limit: 'unpacked', most: wordLimits.unpacked })
  for (const name of zip.names) zip.read(name)
  const paragraphs = [...types].flatMap(([name, type]) => {
    const part = partOf(type)
    return part === undefined || !zip.has(name) ? [] : listParagraphs(zip, name, part)
  })
  return { main, paragraphs }
}

/** What every part is, by its name, as the list of the archive has it. */
function readTypes(zip: ZipParts): ReadonlyMap<string, string> {
  const types = new Map<string, string>()
  const name = '[Content_Types].xml'
  readXml(decodeXmlPart(zip.read(name), name).text, name, {
    open: (tag, attributes) => {
      const part = attributeOf(attributes, 'PartName')
      if (tag === 'Override' && part !== undefined)
        types.set(part.replace(/^\//u, ''), attributeOf(attributes, 'ContentType') ?? '')
    },
    text: () => undefined,
    close: () => undefined,
  })
  return types
}

function refuseLiveParts(zip: ZipParts, types: ReadonlyMap<string, string>): void {
  const has = (pattern: RegExp): boolean => zip.names.some((name) => pattern.test(name))
  if (has(/vba(?:project|data)/iu) || [...types.values()].some((type) => /macroEnabled|vbaProject/iu.test(type)))
    refuse({ type: 'WordWithLiveParts', what: 'macros' })
  if (has(/\/activeX\//iu)) refuse({ type: 'WordWithLiveParts', what: 'controls' })
  if (has(/\/embeddings\//iu)) refuse({ type: 'WordWithLiveParts', what: 'objects' })
  for (const name of zip.names.filter((one) => /\.rels$/iu.test(one)))
    readXml(decodeXmlPart(zip.read(name), name).text, name, {
      open: (tag, attributes) => {
        const type = attributeOf(attributes, 'Type') ?? ''
        const isOuter = attributeOf(attributes, 'TargetMode') === 'External'
        if (
          tag === 'Relationship' &&
          isOuter &&
          /\/(?:attachedTemplate|oleObject|frame|subDocument|aFChunk)$/u.test(type)
        )
          refuse({ type: 'WordWithLiveParts', what: 'outer-template' })
      },
      text: () => undefined,
      close: () => undefined,
    })
}

/** The paragraphs of a part in their order: what stands in text boxes is told where it ends. */
function listParagraphs(zip: ZipParts, file: string, part: WordPart): readonly WordParagraph[] {
  const paragraphs: WordParagraph[] = []
  const open: { readonly nth: number; text: string }[] = []
  let [count, inText] = [0, false]
  const add = (text: string): void => {
    const last = open.at(-1)
    if (last !== undefined) last.text += text
  }
  readXml(decodeXmlPart(zip.read(file), file).text, file, {
    open: (name) => {
      if (name === 'p') open.push({ nth: (count += 1), text: '' })
      if (name === 't') inText = true
      if (name === 'tab') add('\t')
      if (name === 'br' || name === 'cr') add('\n')
    },
    text: (text) => {
      if (inText) add(text)
    },
    close: (name) => {
      if (name === 't') inText = false
      const done = name === 'p' ? open.pop() : undefined
      if (done !== undefined) paragraphs.push({ file, part, paragraph: done.nth, text: done.text })
    },
  })
  return paragraphs
}
