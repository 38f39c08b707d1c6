import type { FoundFault, FoundMark, MarkFault, WordPart } from './word-form-failure'

/** A paragraph of a document, as it reads. */
export interface WordParagraph {
  /** The part of the archive: a mark never reaches from one into another. */
  readonly file: string
  readonly part: WordPart
  /** From 1 in its part. */
  readonly paragraph: number
  readonly text: string
}

export interface JudgedMarks {
  readonly marks: readonly FoundMark[]
  readonly faults: readonly FoundFault[]
}

const cutTo = 40
const cut = (text: string): string => (text.length > cutTo ? `${text.slice(0, cutTo)}…` : text)
const bare = (text: string): string => text.replaceAll(/\s/gu, '')

/** A name that may be meant: the same but for blanks, part of it, or what it is a part of. */
function findMeant(mark: string, names: ReadonlySet<string>): string {
  const core = bare(mark).replace(/^[#/^@>\-=%*$]+/u, '')
  if (core === '') return ''
  if (names.has(core)) return core
  const near = [...names].filter((name) => core.length > 1 && (name.includes(core) || core.includes(name)))
  return [...near].sort((a, b) => Math.abs(a.length - core.length) - Math.abs(b.length - core.length))[0] ?? ''
}

/** What is wrong with what stands between braces; undefined for the name of a field. */
function faultOf(mark: string, names: ReadonlySet<string>): MarkFault | undefined {
  if (names.has(mark)) return undefined
  if (bare(mark) === '') return 'empty'
  if (/^\s*[#/^@>\-=%*$]/u.test(mark)) return 'sign'
  return names.has(bare(mark)) ? 'blank' : 'unknown'
}

/** A brace that waits for the one that closes it. */
interface Open {
  readonly at: WordParagraph
  readonly from: number
}

/**
 * Every mark in a document and everything that is wrong with one, in their order. Braces are what they are to the library that fills
 * them in, which takes an unclosed one as a mark that reaches to the next `}` however far that is.
 */
export function judgeMarks(paragraphs: readonly WordParagraph[], names: ReadonlySet<string>): JudgedMarks {
  const times = new Map<string, number>()
  const faults: FoundFault[] = []
  const told = (fault: MarkFault, mark: string, { part, paragraph, text }: WordParagraph): void =>
    void faults.push({ fault, mark: cut(mark), meant: findMeant(mark, names), part, paragraph, near: cut(text.trim()) })
  let open: Open | undefined
  const judge = (mark: string, at: WordParagraph): void => {
    const fault = faultOf(mark, names)
    if (fault === undefined) times.set(mark, (times.get(mark) ?? 0) + 1)
    else told(fault, mark, at)
  }
  const close = (at: WordParagraph, to: number): void => {
    if (open === undefined) return told('unopened', at.text.slice(Math.max(0, to - 10), to + 1), at)
    if (open.at === at) judge(at.text.slice(open.from + 1, to), at)
    else told('over-paragraphs', `${open.at.text.slice(open.from)}${at.text.slice(0, to + 1)}`, open.at)
    open = undefined
  }
  const giveUp = ({ at, from }: Open): void => {
    told('unclosed', at.text.slice(from), at)
    open = undefined
  }
  const begin = (at: WordParagraph, from: number): void => {
    if (open !== undefined) giveUp(open)
    open = { at, from }
  }
  for (const at of paragraphs) {
    const wide = /｛[^｛｝{}]*[｝}]?|\{[^｛｝{}]*｝|｝/u.exec(at.text)
    // Told once a paragraph, and its braces not judged further: half of each mark would be missing.
    if (wide !== null) {
      told('wide', wide[0], at)
      continue
    }
    if (open !== undefined && open.at.file !== at.file) giveUp(open)
    for (const { 0: brace, index } of at.text.matchAll(/[{}]/gu)) {
      if (brace === '{') begin(at, index)
      else close(at, index)
    }
  }
  if (open !== undefined) giveUp(open)
  return { marks: [...times].map(([mark, count]) => ({ mark, times: count })), faults }
}
