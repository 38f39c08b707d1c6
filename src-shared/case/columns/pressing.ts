import { sayWord } from '../../text/say-word'
import { rankPressing } from '../pressing'
import { urgencyWords } from '../taxonomy'
import { byFlag, byPressing, shownColumn } from './column'
import { isOpen, moving } from './standing'

/** 紧急程度, as the sheet says it. */
export const urgency = shownColumn({
  head: '紧急程度',
  excel: '紧急程度',
  kind: 'text',
  read: (one) => one.sheet.urgency,
  words: (value) => sayWord(urgencyWords, value),
  order: byPressing,
  filter: { by: 'value', choices: Object.entries(urgencyWords), at: 7.2, width: 112, folded: true },
  quick: [],
  search: 'none',
  drawn: 'urgency',
  listed: { wide: { at: 5, width: 92 }, dense: { under: 'demand' } },
  writtenBy: ['received', 'sheet-revised'],
  indexed: [],
})

/** 重点案件 */
export const key = shownColumn({
  head: '重点',
  excel: '是否重点',
  kind: 'flag',
  read: (one) => one.registration?.key ?? false,
  words: (value) => (value ? '重点' : ''),
  order: byFlag,
  filter: 'none',
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: ['registered'],
  indexed: [],
})

const rankWords = ['特急', '紧急', '重点', ''] as const

/** What is taken up first: 特急, 紧急, 重点, the rest. */
export const pressing = shownColumn({
  head: '先办',
  excel: '先办程度',
  kind: 'text',
  read: (one) => rankPressing({ open: isOpen(one), urgency: one.sheet.urgency, key: one.registration?.key ?? false }),
  words: (value) => rankWords[value],
  order: byPressing,
  filter: 'none',
  quick: [{ name: 'pressing', at: 3, words: '特急紧急重点', holds: (value) => value < 3 }],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: ['received', 'sheet-revised', ...moving],
  indexed: [],
})
