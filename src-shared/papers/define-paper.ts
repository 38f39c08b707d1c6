import type { Case } from '../case/case'
import type { DocumentSeries, FormPaperKind } from '../case/form-paper-words'
import type { StepName } from '../case/step-name'
import { veilCase } from '../case/veil'
import type { FormPaper } from '../paper/form-paper'
import type { OfficeWording, FormWords } from '../wording/say-wording'
import type { PaperDocument } from '../paper/paper-document'
import { createPen, type PaperPen, type PaperSource, type PaperSubject } from './paper-source'

/** Under which heads a case's papers stand in its menu, in their order. */
export const paperGroupWords = {
  course: '呈批与交办',
  press: '催办、督办与延期',
  upward: '报上级、转其他单位',
  meeting: '接访、会办与回访',
  whole: '全案与归档',
} as const
export type PaperGroup = keyof typeof paperGroupWords

/** What every paper says besides its facts. */
export interface PaperFrame {
  readonly officeName: string
  /** What it prints of itself, as the office has it. */
  readonly words: FormWords
  /** By which the sentences inside of it are said. */
  readonly wording: OfficeWording
  /** 青热呈〔2026〕7号, with room for the serial where it has none; '' of a paper without numbers. */
  readonly number: string
  /** What stands at the head of every page of a confidential case's paper; '' of any other. */
  readonly mark: string
  /** Who printed it, and when. */
  readonly printed: string
}

/** A paper as it is set: a form of ruled rows, or a letter on GB/T 9704-2012 values. */
export type MadePaper =
  | { readonly as: 'form'; readonly form: FormPaper }
  | { readonly as: 'letter'; readonly letter: PaperDocument }

/** A paper of the trade. A new one is a folder with its facts, its composing and this, its name, and a line of `allPapers`. */
export interface PaperDefinition<Kind extends FormPaperKind = FormPaperKind> {
  readonly kind: Kind
  readonly group: PaperGroup
  /** The word between the office's short name and the year in its numbers; undefined of a paper that is given none of its own kind. */
  readonly seriesWord: string | undefined
  /** In which series of 发文字号 a letter stands; undefined of a form. */
  readonly documentSeries: DocumentSeries | undefined
  /** In a sentence for clerks: what it is for, and what the program fills in. */
  readonly help: string
  /** After which steps it is offered. */
  readonly after: readonly StepName[]
  /** What of the case there is to print it of: none where it does not fit the case as it stands. */
  readonly subjects: (one: Case) => readonly PaperSubject[]
  /** The paper of one of them. */
  readonly make: (source: PaperSource, subject: PaperSubject, frame: PaperFrame) => MadePaper
}

type About<Kind extends FormPaperKind> = Omit<PaperDefinition<Kind>, 'make' | 'seriesWord' | 'documentSeries'>

/** Defines a form by its facts, which are words already, and by how they are set. */
export function definePaper<const Kind extends FormPaperKind, Facts>({
  facts,
  compose,
  ...about
}: About<Kind> &
  Pick<PaperDefinition, 'seriesWord'> & {
    readonly facts: (source: PaperSource, pen: PaperPen, subject: PaperSubject) => Facts
    readonly compose: (facts: Facts, frame: PaperFrame) => FormPaper
  }): PaperDefinition<Kind> {
  return {
    ...about,
    documentSeries: undefined,
    make: (source, subject, frame) => ({
      as: 'form',
      form: compose(facts(source, createPen(source), subject), frame),
    }),
  }
}

/**
 * Defines a letter in the same way. It goes to another organ: the caller of a confidential case is struck out of it, whatever the screen
 * shows.
 */
export function defineLetter<const Kind extends FormPaperKind, Facts>({
  facts,
  compose,
  ...about
}: About<Kind> & {
  readonly documentSeries: DocumentSeries
  readonly facts: (source: PaperSource, pen: PaperPen, subject: PaperSubject) => Facts
  readonly compose: (facts: Facts, frame: PaperFrame) => PaperDocument
}): PaperDefinition<Kind> {
  return {
    ...about,
    seriesWord: undefined,
    make: (source, subject, frame) => {
      const struckOut = { ...source, veil: veilCase(source.one, false) }
      return { as: 'letter', letter: compose(facts(struckOut, createPen(struckOut), subject), frame) }
    },
  }
}
