import type { Case } from '../case/case'
import { formPaperWords, isRuledForm, type FormPaperKind, type NumberedPaper } from '../case/form-paper-words'
import { letterAbout } from '../case/document-series'
import { valuesOf } from '../case/choices'
import type { StepName } from '../case/step-name'
import { sayForm, type FormWords } from '../wording/say-wording'
import { paperNumberToText } from '../numbering/paper-series'
import { yearOf } from '../prelude/local-date'
import { allPapers } from './all-papers'
import type { MadePaper, PaperDefinition, PaperFrame, PaperGroup } from './define-paper'
import type { PaperSource, PaperSubject } from './paper-source'
import { readWordFields } from './word-fields'

/** The kinds of papers in the order of their menu. */
export const formPaperKinds: readonly FormPaperKind[] = valuesOf(formPaperWords)

const definitions: { readonly [K in FormPaperKind]: PaperDefinition } = allPapers

/** What the program knows of a kind of paper. */
export const paperOf = (kind: FormPaperKind): PaperDefinition => definitions[kind]

/** A paper that can be printed of a case as it stands. */
export interface CasePaper {
  readonly kind: FormPaperKind
  readonly subject: PaperSubject
  readonly group: PaperGroup
  /** As menus call it: 督办单, 督办单（2026-11-24）. */
  readonly name: string
}

/** All papers that fit a case as it stands. */
export const listCasePapers = (one: Case): readonly CasePaper[] =>
  formPaperKinds.flatMap((kind) => {
    const { group, subjects } = paperOf(kind)
    return subjects(one).map((subject): CasePaper => ({ kind, subject, group, name: nameOf(kind, subject) }))
  })

const nameOf = (kind: FormPaperKind, { words }: PaperSubject): string =>
  words === '' ? formPaperWords[kind] : `${formPaperWords[kind]}（${words}）`

/** Those that a step just taken is followed by, the newest of each kind. */
export const papersAfter = (step: StepName, one: Case): readonly CasePaper[] => {
  const fitting = listCasePapers(one).filter(({ kind }) => paperOf(kind).after.includes(step))
  return fitting.filter(({ kind }, nth) => !fitting.slice(nth + 1).some((later) => later.kind === kind))
}

/** What a letter has of the words that an office writes on its forms. */
const noWords: FormWords = { title: '', under: '', notes: [] }

/** A paper as it is printed now. `number` is '' of a paper without numbers. */
export function makePaper(
  { kind, subject }: Pick<CasePaper, 'kind' | 'subject'>,
  source: PaperSource,
  number: string,
): MadePaper {
  const { one, office, wording, printedBy, printedAt, today } = source
  const printed = `打印：${printedBy}　${printedAt}`
  const frame: PaperFrame = {
    officeName: office.name,
    words: isRuledForm(kind) ? sayForm(wording, kind, () => readWordFields(source)) : noWords,
    wording,
    number: paperOf(kind).documentSeries !== undefined && number === '' ? roomForNumber(yearOf(today)) : number,
    mark: one.sheet.confidential ? `保密　${printed}` : '',
    printed,
  }
  return paperOf(kind).make(source, subject, frame)
}

/** Room for what stands in the office's register of what it issues. */
const roomForNumber = (year: number): string => paperNumberToText('　　　', year, undefined)

/** Under what of the case a paper's number stands: letters of several kinds share a series. */
export const numberAbout = ({ kind, subject }: Pick<CasePaper, 'kind' | 'subject'>): string =>
  paperOf(kind).documentSeries === undefined ? subject.ref : letterAbout(kind, subject.ref)

/** In which series a paper is numbered; undefined of one without numbers. */
export const seriesOf = (kind: FormPaperKind): NumberedPaper | undefined => {
  const { seriesWord, documentSeries } = paperOf(kind)
  return documentSeries ?? (seriesWord === undefined ? undefined : kind)
}
