/** A part of a column that stands on one page where it has room: its edges in the column, in any one unit of length. */
export interface KeptBlock {
  readonly top: number
  readonly bottom: number
  /** It goes on over a page's end, between lines of this height. */
  readonly partsBy: number | undefined
  /** Which table's head stands again over it where a page begins with it, and how high that is. */
  readonly head: { readonly table: number; readonly height: number } | undefined
}

/** A page: which stretch of the column it shows, under which head. */
export interface BlockPage {
  readonly from: number
  readonly to: number
  readonly head: KeptBlock['head']
}

/** What is lost in measuring. */
const tolerance = 0.75

/** The pages of a column of blocks, as the print CSS breaks them: a block that has no room goes to the next page whole, unless it parts. */
export function paginateRows(blocks: readonly KeptBlock[], pageHeight: number): readonly BlockPage[] {
  const pages: BlockPage[] = []
  let from = blocks[0]?.top ?? 0
  let head: BlockPage['head']
  const close = (to: number, next: BlockPage['head']): void => {
    pages.push({ from, to, head })
    from = to
    head = next
  }
  const limit = (): number => from + pageHeight - (head?.height ?? 0) + tolerance
  for (const block of blocks) {
    const { top, bottom, partsBy } = block
    if (bottom > limit() && top > from && (partsBy === undefined || top + partsBy > limit())) close(top, block.head)
    // Higher than a page, or one that parts: cut between its lines.
    while (bottom > limit()) {
      const room = limit() - top
      const cut = partsBy === undefined ? limit() - tolerance : top + Math.floor(room / partsBy) * partsBy
      close(cut > from ? cut : limit() - tolerance, block.head)
    }
  }
  pages.push({ from, to: blocks.at(-1)?.bottom ?? from, head })
  return pages
}
