import type { Case } from '../case/case'
import { privateText, type PrivateText } from '../case/private-text'
import { showText, type Veil } from '../case/veil'
import type { Names } from '../case/names'
import type { Department, Office, Person } from '../office/office'
import type { OfficeWording } from '../wording/say-wording'
import { localDateToChinese, type LocalDate } from '../prelude/local-date'
import { normaliseLine, splitParagraphs } from '../paper/normalise-text'

/** What a paper is made of: the case as it stands, through what its caller is seen, and who prints it. */
export interface PaperSource {
  readonly one: Case
  readonly office: Pick<Office, 'name' | 'shortName' | 'telephone' | 'printingOrgan'>
  readonly people: ReadonlyMap<string, Person>
  readonly departments: ReadonlyMap<string, Department>
  readonly veil: Veil
  /** What the office writes otherwise than the program. */
  readonly wording: OfficeWording
  readonly today: LocalDate
  readonly printedBy: string
  /** To the minute. */
  readonly printedAt: string
}

/** What of the case a paper is about: the commit of an ask or an entry, '' for the case as a whole. */
export interface PaperSubject {
  readonly ref: string
  /** Tells several of one case apart, in a menu: the day and whom it concerns; '' where there is only one. */
  readonly words: string
}

/** The case as a whole. */
export const wholeCase: readonly PaperSubject[] = [{ ref: '', words: '' }]

/** How papers write what records hold: as its veil shows it, cleaned as replies are. */
export interface PaperPen {
  /** One line; '' for what is not known, which leaves room to write. */
  readonly line: (text: string | PrivateText | undefined) => string
  /** Paragraphs with a line break between. */
  readonly text: (text: string | PrivateText | undefined) => string
  readonly day: (day: LocalDate | '' | undefined) => string
  /** A person's name, '' for nobody. */
  readonly person: (id: string | undefined) => string
  readonly post: (id: string | undefined) => string
  readonly phone: (id: string | undefined) => string
  readonly department: (id: string | undefined) => string
  readonly names: Names
}

/** The pen of one paper. */
export function createPen({ veil, people, departments }: PaperSource): PaperPen {
  const shown = (text: string | PrivateText | undefined): string =>
    text === undefined ? '' : showText(typeof text === 'string' ? privateText(text) : text, veil)
  const person = (id: string | undefined): string => people.get(id ?? '')?.name ?? ''
  const department = (id: string | undefined): string => departments.get(id ?? '')?.name ?? ''
  return {
    line: (text) => normaliseLine(shown(text)),
    text: (text) => splitParagraphs(shown(text)).join('\n'),
    day: (day) => (day === undefined || day === '' ? '' : localDateToChinese(day)),
    person,
    post: (id) => people.get(id ?? '')?.post ?? '',
    phone: (id) => people.get(id ?? '')?.telephone ?? '',
    department,
    names: { person, department },
  }
}
