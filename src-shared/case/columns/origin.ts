import { sayWord } from '../../text/say-word'
import { foldPhones } from '../../text/fold-phones'
import type { LocalDate } from '../../prelude/local-date'
import type { Case } from '../case'
import { uncoverCaller } from '../private-sheet'
import { channelWords } from '../taxonomy'
import { showText, veilCase } from '../veil'
import { byChoice, byCount, byDay, byText, innerColumn, shownColumn } from './column'

const issued = ['received', 'sheet-revised', 'entered', 'joined', 'imported'] as const

/** 受理渠道 */
export const channel = shownColumn({
  head: '受理渠道',
  excel: '受理渠道',
  kind: 'text',
  read: (one) => one.entry?.channel ?? one.sheet.channel,
  words: (value) => sayWord(channelWords, value),
  order: byChoice(Object.keys(channelWords)),
  filter: { by: 'value', choices: Object.entries(channelWords), at: 7.3, width: 112, folded: true },
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: issued,
  indexed: [],
})

/** The day on which the caller rang or came. */
export const calledOn = shownColumn({
  head: '来电来访日期',
  excel: '来电来访日期',
  kind: 'day',
  read: (one): LocalDate => one.sheet.calledOn,
  words: (value) => value,
  order: byDay,
  filter: 'none',
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: issued,
  indexed: [],
})

/** `石桥镇张庄村二组` is in 张庄村: what stands behind the township and ends in 村 or 社区, up to twelve characters. */
function findVillage(place: string): string {
  const behindTown = place.replace(/^.{0,12}?(?:镇|乡|街道)/u, '')
  return /^[\p{Script=Han}\d]{1,12}?(?:村|社区)/u.exec(behindTown)?.[0] ?? ''
}

/** 村（社区） as it was entered, or as 发生地 names it; '' where neither does. Of a confidential case by what lists show of its place. */
export const villageName = shownColumn({
  head: '村社',
  excel: '村社',
  kind: 'text',
  read: (one): string => {
    const place = findVillage(showText(one.sheet.place, veilCase(one, false)))
    return one.sheet.confidential ? place : one.entry?.village.trim() || place
  },
  words: (value) => value,
  order: byText,
  filter: 'none',
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: issued,
  indexed: [],
})

/** 人数: of how many people it is the matter, as the office wrote down; 1 where only a sheet came, which does not say. */
export const peopleCount = shownColumn({
  head: '人数',
  excel: '人数',
  kind: 'text',
  read: (one): number => one.entry?.peopleCount ?? 1,
  words: (value) => `${value} 人`,
  order: byCount,
  filter: 'none',
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: issued,
  indexed: [],
})

/** The caller's telephones, by which callers are told to be the same; none of a confidential caller. */
export const callerPhones = innerColumn({
  read: (one: Case): readonly string[] =>
    one.sheet.confidential ? [] : foldPhones(uncoverCaller(one.sheet).phone).map(({ local }) => local),
  writtenBy: issued,
  indexed: [],
})
