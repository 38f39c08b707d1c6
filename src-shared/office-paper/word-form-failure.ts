/** What is wrong with a mark, or with braces that are none. */
export type MarkFault =
  /** No field of the program is called so. */
  | 'unknown'
  /** `{` without its `}`; `}` without its `{`. */
  | 'unclosed'
  | 'unopened'
  /** It begins in one paragraph and ends in another. */
  | 'over-paragraphs'
  /** ｛ or ｝ as Chinese input methods type them: Word shows hardly a difference. */
  | 'wide'
  /** A field's name with blanks in it. */
  | 'blank'
  /** `{#…}`, `{/…}` and the like. */
  | 'sign'
  /** `{}` */
  | 'empty'

/** Where in a document something stands. */
export const wordPartWords = { body: '正文', head: '页眉', foot: '页脚', note: '脚注、批注' } as const
export type WordPart = keyof typeof wordPartWords

/** A fault with its place. */
export interface FoundFault {
  readonly fault: MarkFault
  /** As it stands there. */
  readonly mark: string
  /** A field that may be meant; '' where none is near. */
  readonly meant: string
  readonly part: WordPart
  /** From 1, empty paragraphs and cells of tables counted as Word has them. */
  readonly paragraph: number
  /** The words of the paragraph, cut short. */
  readonly near: string
}

/** Why a file is not taken as a form of the office. */
export type WordFormFailure =
  /** Not a Word file of today, as its own bytes tell. `nature` is a `FileNature`. */
  | { readonly type: 'WordOfOtherKind'; readonly nature: 'old' | 'template' | 'empty' | 'other' }
  /** Macros, controls, objects of other programs, or a template elsewhere that Word would load. */
  | { readonly type: 'WordWithLiveParts'; readonly what: 'macros' | 'controls' | 'objects' | 'outer-template' }
  | { readonly type: 'WordPastLimit'; readonly limit: 'file' | 'unpacked'; readonly most: number }
  | { readonly type: 'WordDamaged' }
  | { readonly type: 'WordMarksFaulty'; readonly faults: readonly FoundFault[]; readonly more: number }
  | { readonly type: 'WordWithoutMarks' }
  /** The worker that reads it did not answer. */
  | { readonly type: 'WordReaderBroken'; readonly detail: string }

/** The most faults that are told at once. */
export const mostFaultsTold = 12

/** A mark that was found, and how often. */
export interface FoundMark {
  readonly mark: string
  readonly times: number
}
