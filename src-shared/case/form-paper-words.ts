/**
 * 单据: every paper of a case that is no reply, by the name of its folder in `src-shared/papers`; in the order in which menus list them. A
 * name here without its folder does not compile, nor a folder without its name.
 */
export const ruledFormWords = {
  'registration-card': '登记卡',
  'approval-slip': '呈批单',
  'order-slip': '交办单',
  'undertaking-slip': '承办单',
  'urging-slip': '催办单',
  'supervision-slip': '督办单',
  'extension-request': '延期申请',
  'forwarding-slip': '转办单',
  'return-note': '退单说明',
  'report-up': '呈报表',
  'joint-filing': '申报表',
  'answer-form': '回复表',
  'reception-record': '接访登记表',
  'meeting-minutes': '联合办公纪要',
  'visit-record': '回访记录',
  'flow-sheet': '流转单',
  'archive-cover': '档案封面',
  'archive-list': '卷内目录',
  'archive-note': '备考表',
} as const
export type RuledFormKind = keyof typeof ruledFormWords

/** Those that are letters to another organ, and no forms of ruled rows: their words are those of official papers. */
export const letterPaperWords = { 'request-up': '协调请示', 'coordination-letter': '协调函' } as const

export const formPaperWords = { ...ruledFormWords, ...letterPaperWords } as const
export type FormPaperKind = keyof typeof formPaperWords

/** Whether a paper of the trade is a form of ruled rows. */
export const isRuledForm = (kind: string): kind is RuledFormKind => Object.hasOwn(ruledFormWords, kind)

/** 发文字号: series of their own, by where a paper goes. The office's register gives them unless it has said that the program does. */
export const documentSeriesWords = { 'document-up': '上行文发文字号', 'document-letter': '函件发文字号' } as const
export type DocumentSeries = keyof typeof documentSeriesWords

/** All that is numbered in series. */
export const numberedPaperWords = { ...formPaperWords, ...documentSeriesWords } as const
export type NumberedPaper = keyof typeof numberedPaperWords
