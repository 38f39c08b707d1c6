import { batchKindWords, type BatchKind } from '#shared/batch/batch-kind'
import type { BatchOrder } from '#shared/batch/order-batch'
import type { PaperOutStep } from '../ledger-store/commit/commit-many-steps'
import { commitPaperNumbers, commitPapersOut } from '../ledger-store/commit/commit-papers'
import { unmoved, type Overprint } from '#shared/paper/overprint'
import { renderPrintPage } from '#shared/paper/render-print-page'
import { fail, ok, type Fail, type Result } from '#shared/prelude/result'
import type { Desk } from '../desk/desk'
import { printPaper } from '../desk/print-paper'
import { overprintOf, sheetShiftOf } from '../desk/use-overprint'
import { callHost } from '../host/call-host'
import { batchCalledOffWords, unrecordedWords } from '../messages/batch-words'
import { fileWriteToWords, paperToWords } from '../messages/host-words'
import { manyFailureToWords } from '../messages/many-words'
import { printedWords } from '../messages/print-words'
import { stepFailureToWords } from '../messages/step-words'
import type { FailureWords } from '../messages/words-of'
import type { LocalSettings } from '../start/local-settings'
import { judgeBatch, makeBatch, type LackingCase, type MadeBatch } from './make-batch'
import { surveyBatch, type BatchPace, type SurveyFailure } from './survey-batch'

/** What is printed of which cases, and how. */
export interface BatchOrderForm {
  readonly caseIds: readonly string[]
  readonly kind: BatchKind
  readonly order: BatchOrder
  /** Each paper begins on the front of a sheet. */
  readonly onFronts: boolean
  /** 套打: forms onto their sheets, replies with 红头 onto 红头纸. */
  readonly onSheets: boolean
}

export type BatchTask = 'print' | 'pdf'

/** How far a batch is: papers are made one by one until all are sent at once, and then put on record. */
export type BatchProgress =
  | { readonly at: 'making' | 'recording'; readonly done: number; readonly all: number }
  | { readonly at: 'sending'; readonly all: number }

/** What became of a batch: what left, by its cases and in words, and of which cases there was no paper. */
export interface BatchDone {
  readonly words: string
  readonly caseIds: readonly string[]
  readonly lacking: readonly LackingCase[]
}

export interface BatchFailed {
  readonly words: FailureWords
  /** The papers left all the same; it is their record that failed. */
  readonly isOut: boolean
}

const notOut = (words: FailureWords): Fail<BatchFailed> => fail({ words, isOut: false })

export const surveyFailureToWords = (failure: SurveyFailure): FailureWords =>
  failure.type === 'CalledOff' ? batchCalledOffWords : stepFailureToWords(failure)

/** Takes a batch from its cases to the record; undefined where the person cancelled in the system's own window. `tell` hears how far it is, `pace` may call it off while nothing is sent. */
export async function runBatch(
  desk: Desk,
  form: BatchOrderForm,
  task: BatchTask,
  { pace, tell }: { readonly pace: BatchPace; readonly tell: (progress: BatchProgress) => void },
): Promise<Result<BatchDone | undefined, BatchFailed>> {
  const survey = await surveyBatch(desk, form.caseIds, () => pace(0))
  if (!survey.ok) return notOut(surveyFailureToWords(survey.failure))
  const judged = judgeBatch(survey.value, form.kind, form.order)
  const { lacking } = judged
  const all = judged.ready.length
  if (all === 0) return ok({ words: '', caseIds: [], lacking })
  const { database, replica } = desk.ledger
  const made = await makeBatch(
    { database, replica },
    judged,
    survey.value.ground,
    layoutOf(desk, form, task),
    (done) => {
      tell({ at: 'making', done, all })
      return pace(done)
    },
  )
  if (!made.ok) return notOut(batchCalledOffWords)
  tell({ at: 'sending', all })
  const by = { actorId: desk.settings.actorId, today: survey.value.ground.today, calendar: desk.calendar }
  const numbered = await takeNumbers(desk, made.value, by)
  if (numbered !== undefined) return notOut(numbered)
  const left = task === 'print' ? await send(desk, form.kind, made.value) : await saveAsPdf(form.kind, made.value)
  if (!left.ok) return notOut(left.failure)
  if (left.value === undefined) return ok(undefined)
  const { words, stepOf } = left.value
  const outs = new Map(made.value.outs.map((out) => [out.one.id, stepOf(out)]))
  const recorded = await commitPapersOut(desk.ledger, outs, by, async (done) => {
    tell({ at: 'recording', done, all })
    await pace(done)
  })
  if (!recorded.ok)
    return fail({ words: unrecordedWords(words, all, all, manyFailureToWords(recorded.failure)), isOut: true })
  const [refused] = recorded.value
  if (refused !== undefined) {
    const cause = stepFailureToWords(refused.failure)
    return fail({ words: unrecordedWords(words, recorded.value.length, all, cause), isOut: true })
  }
  return ok({ words, caseIds: [...outs.keys()], lacking })
}

/** A file is of whole papers: what is on the sheets is not in it. */
const layoutOf = ({ settings }: Desk, { kind, onFronts, onSheets }: BatchOrderForm, task: BatchTask) => ({
  onFronts,
  onto: onSheets && task === 'print' ? ontoOf(settings, kind) : undefined,
})

const ontoOf = (settings: LocalSettings, kind: BatchKind): Overprint =>
  kind === 'reply' || kind === 'stub' ? { ...unmoved, sheet: sheetShiftOf(settings) } : overprintOf(settings, kind)

type By = Parameters<typeof commitPaperNumbers>[2]

/** Why the papers' numbers could not be taken; undefined where they were, or none was needed. */
async function takeNumbers({ ledger }: Desk, { numbers }: MadeBatch, by: By): Promise<FailureWords | undefined> {
  const [first] = numbers.values()
  if (first === undefined) return undefined
  const taken = await commitPaperNumbers(ledger, { paper: first.paper, year: first.year, numbers }, by)
  return taken.ok ? undefined : manyFailureToWords(taken.failure)
}

/** What left: how it is told, and what is noted of each case. */
interface Left {
  readonly words: string
  readonly stepOf: (out: MadeBatch['outs'][number]) => PaperOutStep
}

const titleOf = (kind: BatchKind, { outs }: MadeBatch): string => `${batchKindWords[kind]} ${outs.length} 件`

async function send(desk: Desk, kind: BatchKind, made: MadeBatch): Promise<Result<Left | undefined, FailureWords>> {
  const title = titleOf(kind, made)
  const printed = await printPaper(desk.settings, { html: renderPrintPage({ ...made.html, title }), title })
  if (!printed.ok) return fail(paperToWords(printed.failure))
  const { outcome } = printed.value
  if (outcome === 'cancelled') return ok(undefined)
  return ok({
    words: printedWords[outcome],
    stepOf: ({ paper, document }) => ({
      step: 'record-print',
      paper,
      outcome,
      ...(document === undefined ? {} : { document }),
    }),
  })
}

async function saveAsPdf(kind: BatchKind, made: MadeBatch): Promise<Result<Left | undefined, FailureWords>> {
  const title = titleOf(kind, made)
  const pdf = await callHost('paper.pdf', { html: renderPrintPage({ ...made.html, title }), title })
  if (!pdf.ok) return fail(paperToWords(pdf.failure))
  const name = `${batchKindWords[kind]}_${made.outs.length}件.pdf`
  const saved = await callHost('file.save', { kind: 'pdf', name, bytes: pdf.value.bytes, drive: null })
  if (!saved.ok) return fail(fileWriteToWords(saved.failure))
  if (saved.value.saved === null) return ok(undefined)
  const { name: file, place } = saved.value.saved
  return ok({
    words: `已存为 ${file}（${place}）`,
    stepOf: ({ paper, document }) => ({
      step: 'record-save',
      paper,
      as: 'pdf',
      file,
      ...(document === undefined ? {} : { document }),
    }),
  })
}
