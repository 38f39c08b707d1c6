import type { Case } from '../case/case'
import type { FormPaperKind } from '../case/form-paper-words'
import type { StepName } from '../case/step-name'
import type { FormPaper } from '../paper/form-paper'
import type { OfficeWording, FormWords } from '../wording/say-wording'
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

/** A paper of the trade. A new one is a folder with its facts, its composing and this, its name, and a line of `allPapers`. */
export interface PaperDefinition<Kind extends FormPaperKind = FormPaperKind> {
  readonly kind: Kind
  readonly group: PaperGroup
  /** The word between the office's short name and the year in its numbers; undefined of a paper that is given none. */
  readonly seriesWord: string | undefined
  /** In a sentence for clerks: what it is for, and what the program fills in. */
  readonly help: string
  /** After which steps it is offered. */
  readonly after: readonly StepName[]
  /** What of the case there is to print it of: none where it does not fit the case as it stands. */
  readonly subjects: (one: Case) => readonly PaperSubject[]
  /** The paper of one of them. */
  readonly make: (source: PaperSource, subject: PaperSubject, frame: PaperFrame) => FormPaper
}

/** Defines a paper by its facts, which are words already, and by how they are set. */
export function definePaper<const Kind extends FormPaperKind, Facts>({
  facts,
  compose,
  ...about
}: Omit<PaperDefinition<Kind>, 'make'> & {
  readonly facts: (source: PaperSource, pen: PaperPen, subject: PaperSubject) => Facts
  readonly compose: (facts: Facts, frame: PaperFrame) => FormPaper
}): PaperDefinition<Kind> {
  return {
    ...about,
    make: (source, subject, frame) => compose(facts(source, createPen(source), subject), frame),
  }
}
