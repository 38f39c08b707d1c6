/** A short article of the manual. A text is a paragraph; a list of texts is numbered steps. */
export interface HelpArticle {
  readonly group: string
  readonly title: string
  readonly body: readonly (string | readonly string[])[]
}
