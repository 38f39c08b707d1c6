import type { HelpPicture } from './help-pictures'

/** A part's heading, at which the manual is opened from the screen that the part is about. */
export interface HelpHeading {
  readonly heading: string
}

/** A picture of a screen, and what it shows in words, for who cannot see it and for the search. */
export interface HelpFigure {
  readonly picture: HelpPicture
  readonly shows: string
}

/** A text is a paragraph; a list of texts is numbered steps. */
export type HelpBlock = string | readonly string[] | HelpHeading | HelpFigure

/** A short article of the manual. */
export interface HelpArticle {
  readonly group: string
  readonly title: string
  readonly body: readonly HelpBlock[]
}

/** The lines of a block, as they are read and searched. */
export function blockLines(block: HelpBlock): readonly string[] {
  if (typeof block === 'string') return [block]
  if ('heading' in block) return [block.heading]
  return 'picture' in block ? [block.shows] : block
}
