import { sayWord } from '../../text/say-word'
import type { Case } from '../case'
import { uncover } from '../private-text'
import { demandWords } from '../taxonomy'
import { showText, veilCase } from '../veil'
import { byChoice, byFlag, byText, innerColumn, shownColumn } from './column'

// Lists are open to everybody: what was uncovered for one person is not for them.
const veilOf = (one: Case) => veilCase(one, false)

const issued = ['received', 'sheet-revised', 'entered', 'entry-amended', 'joined', 'imported'] as const

export const id = innerColumn({ read: (one) => one.id, writtenBy: ['received'], indexed: [] })

/** 承办单号, as the centre wrote it. */
export const sheetNumber = shownColumn({
  head: '承办单号',
  excel: '承办单号',
  kind: 'text',
  read: (one) => one.sheet.sheetNumber,
  words: (value) => value,
  order: byText,
  filter: 'none',
  quick: [],
  search: 'in-text',
  drawn: 'sheet-number',
  listed: { wide: { at: 3, width: 'number' }, dense: { at: 3, width: 'number' } },
  writtenBy: issued,
  indexed: [{ after: [] }],
})

/** The title with a confidential caller struck out. */
export const title = shownColumn({
  head: '标题',
  excel: '标题',
  kind: 'text',
  read: (one) => showText(one.sheet.title, veilOf(one)),
  words: (value) => value,
  order: byText,
  filter: 'none',
  quick: [],
  search: 'in-text',
  drawn: 'title',
  listed: { wide: { at: 4, width: 'rest' }, dense: { at: 4, width: 'rest' } },
  writtenBy: issued,
  indexed: [],
})

/** 诉求类型 */
export const demand = shownColumn({
  head: '诉求类型',
  excel: '诉求类型',
  kind: 'text',
  read: (one) => one.sheet.demand,
  words: (value) => sayWord(demandWords, value),
  order: byChoice(Object.keys(demandWords)),
  filter: { by: 'value', choices: Object.entries(demandWords), at: 7.1, width: 112, folded: true },
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: { wide: { at: 11, width: 76 }, dense: { at: 8, width: 84 } },
  writtenBy: issued,
  indexed: [],
})

/** 内容分类, first and second level: `农业农村/宅基地与建房`. */
export const category = shownColumn({
  head: '内容分类',
  excel: '内容分类',
  kind: 'text',
  read: (one) => one.sheet.category,
  words: (value) => value,
  order: byText,
  filter: 'none',
  quick: [],
  search: 'in-text',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: issued,
  indexed: [],
})

export const confidential = shownColumn({
  head: '保密',
  excel: '是否保密',
  kind: 'flag',
  read: (one) => one.sheet.confidential,
  words: (value) => (value ? '保密' : ''),
  order: byFlag,
  filter: {
    by: 'value',
    choices: [
      ['true', '保密'],
      ['false', '不保密'],
    ],
    at: 7.5,
    width: 112,
    folded: true,
  },
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: issued,
  indexed: [],
})

/** The caller; '' where they are confidential, who is then not in the row at all. */
export const callerName = shownColumn({
  head: '来电人',
  excel: '来电人',
  kind: 'text',
  read: (one) => (one.sheet.confidential ? '' : uncover(one.sheet.caller.name)),
  words: (value, _names, row) => (row.confidential ? '来电人保密，姓名不在台账里显示' : value),
  order: { names: 'caller' },
  filter: 'none',
  quick: [],
  search: 'in-text',
  drawn: 'caller',
  listed: { wide: { at: 9, width: 76 }, dense: { at: 7, width: 92 } },
  writtenBy: issued,
  indexed: [],
})

export const place = shownColumn({
  head: '发生地',
  excel: '发生地',
  kind: 'text',
  read: (one) => showText(one.sheet.place, veilOf(one)),
  words: (value) => value,
  order: byText,
  filter: 'none',
  quick: [],
  search: 'in-text',
  drawn: 'place',
  listed: { wide: { at: 10, width: 130 }, dense: { under: 'callerName' } },
  writtenBy: issued,
  indexed: [],
})
