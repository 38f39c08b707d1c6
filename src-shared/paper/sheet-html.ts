/** How the pages of a paper are called and numbered within the job that prints them. */
export interface PageNaming {
  /** The name of its pages in style sheets; '' where the paper is a job of its own. */
  readonly name: string
  /** Its first page falls on an even page of the job: what stands outside stands at the other edge. */
  readonly isTurned: boolean
  /** What style sheets write for the number of a page, and for how many there are. */
  readonly number: string
  readonly count: string
}

/** A paper that is a job of its own. */
export const ownJob: PageNaming = {
  name: '',
  isTurned: false,
  number: 'counter(page)',
  count: 'counter(pages)',
}

/** A paper as markup whose looks may be bound to a part of a larger page: no rule of `looks` is about a page or the whole of it. */
export interface SheetHtml {
  readonly pages: (naming: PageNaming) => string
  readonly looks: string
  readonly body: string
}

/** Under every paper. */
export const bareGround = 'html,body{margin:0;padding:0;background:#fff}\n'

/** A paper that is a job of its own: `body` is markup whose looks are all in `css`. */
export const sheetToHtml = ({ pages, looks, body }: SheetHtml): { readonly css: string; readonly body: string } => ({
  css: pages(ownJob) + bareGround + looks,
  body,
})
