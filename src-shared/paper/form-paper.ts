import type { PaperFontRole } from './paper-fonts'
import { textWidth } from './text-width'

/** The sheet of a form: A4, upright or laid across, with its margins in millimetres. */
export interface FormSheet {
  readonly isAcross: boolean
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
}

/** Left a little wider: forms are filed by their left edge. */
export const uprightSheet: FormSheet = { isAcross: false, margins: { top: 18, right: 20, bottom: 17, left: 24 } }
/** For a form that has to hold a whole case on one page. */
export const fullSheet: FormSheet = { isAcross: false, margins: { top: 12, right: 15, bottom: 13, left: 20 } }
/** For lists. */
export const acrossSheet: FormSheet = { isAcross: true, margins: { top: 18, right: 14, bottom: 16, left: 14 } }

/** Width and height of a form's sheet, in millimetres. */
export const sheetMm = ({ isAcross }: FormSheet): { readonly width: number; readonly height: number } =>
  isAcross ? { width: 297, height: 210 } : { width: 210, height: 297 }

/** The width between the margins, in millimetres: what the cells of every row come to. */
export const formWidthMm = (sheet: FormSheet): number => sheetMm(sheet).width - sheet.margins.left - sheet.margins.right

interface CellPlace {
  /** In millimetres. */
  readonly width: number
  /** How many rows it takes, from its own downwards; one where nothing is said. */
  readonly down?: number
}

/** What a form prints itself: the name of what stands beside it. */
export interface LabelCell extends CellPlace {
  readonly kind: 'label'
  readonly words: string
  /** At the left, as the name of the lines under it; in the middle where nothing is said. */
  readonly to?: 'left'
  /** Its characters stand under each other. */
  readonly isStacked?: true
}

/** What is entered; '' leaves room to write. A line break begins a paragraph. */
export interface EntryCell extends CellPlace {
  readonly kind: 'entry'
  readonly words: string
  /** In the middle, as short entries stand; at the left where nothing is said. */
  readonly to?: 'middle'
  /** Paragraphs of a text, their first lines set in. */
  readonly isText?: true
}

/** 意见: what somebody said of it, room for more, and at the foot of the same cell who signs it and when. */
export interface OpinionCell extends CellPlace {
  readonly kind: 'opinion'
  readonly words: string
  /** A line for each who signs, see `signLine`. */
  readonly signs: readonly string[]
}

export type FormCell = LabelCell | EntryCell | OpinionCell

/** A row of cells from left to right; those that come down from above are not named again. */
export interface FormRow {
  /** In millimetres; it grows with what stands in it. */
  readonly height: number
  readonly cells: readonly FormCell[]
  /** The name of the lines under it, which never stands alone at a page's foot. */
  readonly isWithNext?: true
}

/** A ruled table of a form. */
export interface FormTable {
  /** Over it; '' for none. */
  readonly caption: string
  /** How many of the first rows stand again at the head of every page. */
  readonly heads: number
  readonly rows: readonly FormRow[]
}

/** 第×页 共×页, — × — as official papers have it, or nothing. */
export const pageNumberings = ['of-all', 'dashes', 'none'] as const
export type PageNumbering = (typeof pageNumberings)[number]

/** Black on white; red labels and lines with black entries; the same under a yellow or a red band. */
export const formLooks = ['plain', 'red', 'yellow-card', 'red-card'] as const
export type FormLook = (typeof formLooks)[number]

/**
 * A form as plain data, fully worded: both renderers set it as it stands, without adding a character but the numbers of pages. Parts that
 * a form lacks are '' or empty.
 */
export interface FormPaper {
  readonly sheet: FormSheet
  readonly look: FormLook
  /** `usual` 小四; `small` 五号, for a form with little room; `list` for lists; `fine` for a month on one sheet. */
  readonly type: FormType
  /** With its own words: 编号：青热呈〔2026〕7号. */
  readonly number: string
  /** Above the title at the right, or under it in the middle as papers that leave the office have it. */
  readonly numberAt: 'above' | 'under'
  readonly title: string
  /** In brackets under the title: whose use it is for, which copy it is. */
  readonly under: string
  /** One line over the first table, spread over the width: 承办单位（盖章）, day. */
  readonly head: readonly string[]
  readonly tables: readonly FormTable[]
  /** Under the tables, a line each. */
  readonly notes: readonly string[]
  /** One line under all, spread over the width: who is to be asked, who printed it. */
  readonly foot: readonly string[]
  readonly pages: PageNumbering
  /** At the head of every page: that it is confidential, who printed it and when. */
  readonly mark: string
  /** Whose paper it is, for the file's properties. */
  readonly organ: string
}

const wordsOfCell = (cell: FormCell): readonly string[] =>
  cell.kind === 'opinion' ? [cell.words, ...cell.signs] : [cell.words]

/** All that stands on a form, a part a line: to be looked through, never to be set. */
export const wordsOfForm = ({ number, title, under, head, tables, notes, foot }: FormPaper): string =>
  [
    number,
    title,
    under,
    ...head,
    ...tables.flatMap(({ caption, rows }) => [caption, ...rows.flatMap(({ cells }) => cells.flatMap(wordsOfCell))]),
    ...notes,
    ...foot,
  ].join('\n')

export const formTypes = ['usual', 'small', 'list', 'fine'] as const
export type FormType = (typeof formTypes)[number]

/** Sizes and pitches in points. */
export const formTypePt: {
  readonly [T in FormType]: { readonly text: number; readonly line: number; readonly title: number }
} = {
  usual: { text: 12, line: 18, title: 20 },
  small: { text: 10.5, line: 14.5, title: 20 },
  list: { text: 10, line: 13, title: 18 },
  fine: { text: 9, line: 10.5, title: 16 },
}
/** The line over a table, and the small print at a page's edge. */
export const captionPt = 12
export const edgePt = 9

/** Between a rule and what stands inside it, in millimetres. */
export interface CellPadding {
  readonly across: number
  readonly up: number
}
const roomy: CellPadding = { across: 1.6, up: 0.7 }
/** Between a cell's rule and its words, in millimetres. */
export const cellPadding: { readonly [T in FormType]: CellPadding } = {
  usual: roomy,
  small: roomy,
  list: { across: 1, up: 0.7 },
  fine: { across: 0.8, up: 0.3 },
}
/** What one who signs needs in height, in millimetres. */
export const signMm = 7.5

/** The faces of a form's parts. */
export const formFaces = { title: 'title', label: 'hei', entry: 'body', edge: 'pageNumber' } as const satisfies Record<
  string,
  PaperFontRole
>

export const formInk = { red: 'd7000f', yellow: 'ffd83d', black: '000000' } as const

/** The colour of labels, title and rules. */
export const inkOf = (look: FormLook): string =>
  look === 'plain' || look === 'yellow-card' ? formInk.black : formInk.red

/** The band on which the title stands, and the title's colour on it; undefined where there is none. */
export const bandOf = (look: FormLook): { readonly ground: string; readonly title: string } | undefined =>
  look === 'yellow-card'
    ? { ground: formInk.yellow, title: formInk.black }
    : look === 'red-card'
      ? { ground: formInk.red, title: 'ffffff' }
      : undefined

const pad = (text: string, width: number): string => text + '　'.repeat(Math.max(0, Math.ceil(width - textWidth(text))))

/** A line at the foot of an opinion: 签名, the name or room for one, and the day or room for it. */
export const signLine = (label: string, name: string, dayText: string): string =>
  `${label}：${pad(name, 5)}　${dayText === '' ? '　　　年　　月　　日' : dayText}`

/** All that can be chosen, what was chosen ticked, so many on a line: ☑满意 □不满意. */
export const tickBoxes = (
  words: readonly string[],
  isTicked: (word: string) => boolean,
  perLine = words.length,
): string =>
  words
    .map((word, nth) => `${nth === 0 ? '' : nth % perLine === 0 ? '\n' : '　'}${isTicked(word) ? '☑' : '□'}${word}`)
    .join('')
