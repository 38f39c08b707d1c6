/** 层次序数 of a paragraph: 1 一、, 2 （一）, 3 1., 4 （1）; 0 is running text. */
export type ParagraphLevel = 0 | 1 | 2 | 3 | 4

/** One paragraph of 正文, indented by two characters. */
export interface PaperParagraph {
  readonly level: ParagraphLevel
  /** The heading sentence with its number, set in the level's own face; '' when all is running text. */
  readonly lead: string
  /** What follows the heading in the same paragraph, set in the body's face. */
  readonly text: string
}

/** 发文机关署名 and 成文日期. `sealed`: the organ's seal will be set over both, which decides where they stand. */
export interface PaperSignature {
  readonly organ: string
  readonly dateText: string
  readonly sealed: boolean
}

/** 版头, in red: who issues the paper, its 发文字号, and on one that goes up who answers for it. */
export interface PaperHead {
  /** 发文机关标志 */
  readonly mark: string
  readonly number: string
  /** 签发人; '' on a paper that does not go up, whose number then stands in the middle. */
  readonly signer: string
}

/** 版头 of 信函格式 (GB/T 9704-2012 cl. 10.1): the organ's name over a double red rule, and 发文字号 under it at the right. */
export interface LetterHead {
  readonly mark: string
  readonly number: string
}

/** 版记: who else gets the paper, who printed it and when; at the foot of its last page. */
export interface PaperImprint {
  /** 抄送机关, without the word before them and the full stop behind; '' for none. */
  readonly copyTo: string
  /** 印发机关 and 印发日期; '' in 信函格式, whose 版记 has neither them nor rules (cl. 10.1). */
  readonly organ: string
  readonly dateText: string
}

/**
 * An official paper as plain data, fully worded: both renderers set it as it stands, without adding a character, except
 * for the numbers of 附件说明 and the page numbers. Parts that a paper lacks are '' or empty.
 */
export interface PaperDocument {
  /** Left out of a paper without one: its digest is then that of programs that knew none. */
  readonly head?: PaperHead | undefined
  /** In place of `head`, of a paper in 信函格式. A part of its own: programs that do not know it tell the paper by its digest. */
  readonly letterHead?: LetterHead | undefined
  /** Left out of a paper without 版记. */
  readonly imprint?: PaperImprint | undefined
  /** Already broken by sense into a trapezium or a diamond. */
  readonly titleLines: readonly string[]
  /** 主送机关 with its colon. */
  readonly addressee: string
  readonly body: readonly PaperParagraph[]
  /** 具体承办人 and 审核人: lines of one or two entries. Not an element of GB/T 9704, asked for by the hotline's form. */
  readonly staffLines: readonly (readonly string[])[]
  /** Names of the attachments, without number and without punctuation at the end. */
  readonly attachments: readonly string[]
  readonly signature: PaperSignature
  /** 附注 with its brackets. */
  readonly annotation: string
}
