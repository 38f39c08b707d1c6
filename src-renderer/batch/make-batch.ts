import type { BatchKind } from '#shared/batch/batch-kind'
import { takeSerials } from '#shared/batch/number-batch'
import { orderBatch, type BatchOrder } from '#shared/batch/order-batch'
import { paperOfCase, type BatchGround, type BatchPaper, type NoPaper } from '#shared/batch/paper-of-case'
import type { Case } from '#shared/case/case'
import type { StepOf } from '#shared/case/case-step'
import type { PaperKind } from '#shared/case/choices'
import { paperNumberOf } from '#shared/case/paper-numbers'
import { paperNumberToText, usedSerials } from '#shared/numbering/paper-series'
import { joinPapers, type JobPaper } from '#shared/paper/join-papers'
import type { Overprint } from '#shared/paper/overprint'
import type { PaperDocument } from '#shared/paper/paper-document'
import { renderFormSheet } from '#shared/paper/render-form-html'
import { renderOverprint } from '#shared/paper/render-overprint'
import { renderPrintSheet, type PrintHtml } from '#shared/paper/render-print-html'
import { renderStubSheet } from '#shared/paper/render-stub-html'
import { sheetToHtml } from '#shared/paper/sheet-html'
import { paperOf } from '#shared/papers/case-papers'
import { yearOf } from '#shared/prelude/local-date'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { readNumbering } from '../ledger-store/read/read-numbering'
import { paperFacts, readPaperSerials, readPaperSeries } from '../ledger-store/read/read-paper-numbers'
import { codeSvg } from '../papers/encode-code'
import { settlePaper } from '../papers/lay-out-paper'
import { countFlowPages, countFormPages } from '../papers/count-pages'
import type { BatchPace, BatchSurvey } from './survey-batch'

/** What goes out of one case, as it is put on record. */
export interface BatchOut {
  readonly one: Case
  readonly paper: PaperKind
  /** Kept of a reply. */
  readonly document: PaperDocument | undefined
}

/** A case of which there is no such paper, and why. */
export interface LackingCase {
  readonly one: Case
  readonly why: NoPaper
}

export interface JudgedBatch {
  /** In the order in which they are printed. */
  readonly ready: readonly { readonly one: Case; readonly paper: BatchPaper }[]
  readonly lacking: readonly LackingCase[]
}

/** Of which of the cases there is such a paper, in the order of the batch, and of which not. */
export function judgeBatch({ cases, ground }: BatchSurvey, kind: BatchKind, order: BatchOrder): JudgedBatch {
  const ready: { one: Case; paper: BatchPaper; ledgerNumber: string; departmentName: string }[] = []
  const lacking: LackingCase[] = []
  for (const one of cases) {
    const paper = paperOfCase(kind, one, ground)
    if (!paper.ok) lacking.push({ one, why: paper.failure })
    else
      ready.push({
        one,
        paper: paper.value,
        ledgerNumber: one.ledgerNumber,
        departmentName: ground.departments.get(one.assignment?.departmentId ?? '')?.name ?? '',
      })
  }
  return { ready: orderBatch(ready, order), lacking }
}

/** One job: its page for the printer, the numbers that have to be given before, and what is put on record after. */
export interface MadeBatch {
  readonly html: PrintHtml
  readonly outs: readonly BatchOut[]
  /** Of a form that is given numbers here, by case. */
  readonly numbers: ReadonlyMap<string, StepOf<'number-paper'>>
}

/** Makes the papers of a batch one after the other and joins them to one job; `onto` sheets that were printed before, where that is said. Nothing is written. */
export async function makeBatch(
  { database, replica }: { readonly database: LedgerDatabase; readonly replica: string },
  { ready }: JudgedBatch,
  ground: BatchGround,
  { onFronts, onto }: { readonly onFronts: boolean; readonly onto: Overprint | undefined },
  pace: BatchPace,
): Promise<Result<MadeBatch, { readonly type: 'CalledOff' }>> {
  const { texts, numbers } = await numberBatch(database, replica, ready, ground)
  const papers: JobPaper[] = []
  for (const { one, paper } of ready) {
    papers.push(await toJobPaper(paper, texts.get(one.id) ?? '', onto))
    if (!(await pace(papers.length))) return fail({ type: 'CalledOff' })
  }
  return ok({
    html: joinPapers(papers, onFronts),
    outs: ready.map(({ one, paper }) => ({
      one,
      paper: paper.is === 'reply' ? paper.format : paper.is === 'stub' ? 'stub' : paper.paper.kind,
      document: paper.is === 'reply' ? paper.document : undefined,
    })),
    numbers,
  })
}

async function toJobPaper(paper: BatchPaper, number: string, onto: Overprint | undefined): Promise<JobPaper> {
  switch (paper.is) {
    case 'reply': {
      const drawn = renderPrintSheet(paper.document, paper.document.head === undefined ? undefined : onto?.sheet)
      const { body } = await settlePaper(sheetToHtml(drawn))
      return { sheet: { ...drawn, body }, pageCount: await countFlowPages(sheetToHtml(drawn)) }
    }
    case 'stub':
      return { sheet: renderStubSheet(paper.stub, codeSvg), pageCount: 1 }
    case 'form': {
      const form = paper.make(number)
      const sheet = onto === undefined ? renderFormSheet(form) : renderOverprint(form, onto)
      // The picture has the pages of the print, in the width in which forms are measured.
      const measured = onto === undefined ? sheet : renderOverprint(form, onto, { as: 'picture', marked: undefined })
      return { sheet, pageCount: await countFormPages(form, sheetToHtml(measured)) }
    }
  }
}

/** The numbers that the papers of a batch bear, those that they have and those that they are given now; room for one where this PC gives none. */
async function numberBatch(
  database: LedgerDatabase,
  replica: string,
  ready: JudgedBatch['ready'],
  { office, today }: BatchGround,
): Promise<{ readonly texts: ReadonlyMap<string, string>; readonly numbers: MadeBatch['numbers'] }> {
  const texts = new Map<string, string>()
  const numbers = new Map<string, StepOf<'number-paper'>>()
  const forms = ready.flatMap(({ one, paper }) => (paper.is === 'form' ? [{ one, ...paper.paper }] : []))
  const kind = forms[0]?.kind
  const seriesWord = kind === undefined ? undefined : paperOf(kind).seriesWord
  if (kind === undefined || seriesWord === undefined) return { texts, numbers }
  const year = yearOf(today)
  const [numbering, series, given] = await Promise.all([
    readNumbering(database, replica),
    readPaperSeries(database),
    readPaperSerials(database, kind, year),
  ])
  const prefix = series[kind]?.prefix ?? `${office.shortName}${seriesWord}`
  const bare = forms.filter(({ one, subject }) => {
    const own = paperNumberOf(one, kind, subject.ref)
    if (own !== undefined) texts.set(one.id, paperNumberToText(own.prefix, own.year, own.serial))
    return own === undefined
  })
  const used = usedSerials(series[kind], year, given)
  const { serials } = takeSerials({ facts: paperFacts(numbering, kind), year, used, today }, bare.length)
  bare.forEach(({ one, subject }, nth) => {
    const serial = serials[nth]
    texts.set(one.id, paperNumberToText(prefix, year, serial))
    if (serial !== undefined)
      numbers.set(one.id, { step: 'number-paper', paper: kind, about: subject.ref, prefix, year, serial })
  })
  return { texts, numbers }
}
