import { pageMm } from './paper-measures'
import type { PrintHtml } from './render-print-html'
import { bareGround, type SheetHtml } from './sheet-html'

/** One paper of a job, with the pages that it takes. */
export interface JobPaper {
  readonly sheet: SheetHtml
  readonly pageCount: number
}

/** Where a paper stands in its job. */
export interface JobPlace {
  /** Its first page, counted from 1. */
  readonly first: number
  /** An empty page goes before it, so that it begins on the front of a sheet. */
  readonly hasBlank: boolean
}

/** Where papers of so many pages stand one after the other; on fronts alone where the job is printed on both sides. */
export function placePapers(pageCounts: readonly number[], onFronts: boolean): readonly JobPlace[] {
  let next = 1
  return pageCounts.map((count) => {
    const hasBlank = onFronts && next % 2 === 0
    const first = next + (hasBlank ? 1 : 0)
    next = first + count
    return { first, hasBlank }
  })
}

/** Counts the pages of one paper from 1 in a job in which they begin at `first`: style sheets know the job's own count alone. */
const counting = (name: string, { first }: JobPlace, pageCount: number): string =>
  `@counter-style ${name}{system:fixed ${first};symbols:${Array.from({ length: pageCount }, (_none, nth) => `"${nth + 1}"`).join(' ')}}\n`

/** Papers as one page for the printer, in their order: each begins on a page of its own and counts its own pages. */
export function joinPapers(papers: readonly JobPaper[], onFronts: boolean): PrintHtml {
  const places = placePapers(
    papers.map(({ pageCount }) => pageCount),
    onFronts,
  )
  const looks = [...new Set(papers.map(({ sheet }) => sheet.looks))]
  const names = new Map(looks.map((look, nth) => [look, `look${nth}`]))
  const css = papers.map(({ sheet, pageCount }, nth) => {
    const place = places[nth] ?? { first: 1, hasBlank: false }
    const name = `paper${nth}`
    return (
      counting(name, place, pageCount) +
      sheet.pages({
        name,
        isTurned: place.first % 2 === 0,
        number: `counter(page,${name})`,
        count: `"${pageCount}"`,
      }) +
      `.${name}{page:${name}}\n`
    )
  })
  const body = papers.map(
    ({ sheet }, nth) =>
      `${places[nth]?.hasBlank === true ? '<div class="blank-page"></div>' : ''}` +
      `<section class="job-paper paper${nth} ${names.get(sheet.looks) ?? ''}">${sheet.body}</section>`,
  )
  return {
    css:
      bareGround +
      `@page blank-page{size:${pageMm.width}mm ${pageMm.height}mm;margin:0}\n` +
      '.blank-page{page:blank-page;height:1mm}\n.blank-page,.job-paper+.job-paper{break-before:page}\n' +
      css.join('') +
      looks.map((look, nth) => `.look${nth}{${look}}\n`).join(''),
    body: body.join('\n'),
  }
}
