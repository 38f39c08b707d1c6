import type { ArrangementRefused, LocalDaysRefused } from '#shared/calendar/plan-calendar'
import { localDaysLimits } from '#shared/calendar/local-days'
import type { NoticeFault } from '#shared/calendar/notice-faults'
import { dayToNoticeText, spanToText, weekdayToText } from './calendar-words'

/** How many of the things that are wrong are told at once. */
const toldAtMost = 4

type FaultWords = {
  readonly [T in NoticeFault['type']]: (fault: Extract<NoticeFault, { readonly type: T }>) => string
}

/** `days.3.date` as a person can find it. */
function placeInFile(where: string): string {
  const index = /^(?:days|festivals)\.(\d+)/.exec(where)?.[1]
  return index === undefined ? '' : `（第 ${Number(index) + 1} 条不对）`
}

const faultWords: FaultWords = {
  'nothing-read': () =>
    '没有读出节假日安排。请粘贴通知全文（“一、元旦：1月1日至3日放假调休，共3天……”），或从文件读取。',
  'year-unknown': () => '没有读出是哪一年的安排。请连通知标题一起粘贴。',
  'not-our-json': ({ where }) =>
    `不是节假日安排的数据文件，或者文件不完整${placeInFile(where)}。请用本程序导出的文件，或网上通用的年度节假日数据文件。`,
  'no-such-day': ({ festival, text }) => `${festival}：没有“${text}”这一天。`,
  'weekday-differs': ({ festival, day, said }) =>
    `${festival}：${day} 是${weekdayToText(day)}，原文写的是星期${said}。请核对年份和日期。`,
  'count-differs': ({ festival, said, found }) => `${festival}：原文写共${said}天，读出来是${found}天。`,
  'wrong-year': ({ festival, day }) => `${festival}：${day} 不在这一年里。`,
  'day-twice': ({ festival, day }) => `${festival}：${day} 重复了。`,
  'off-and-worked': ({ festival, day }) => `${festival}：${day} 又放假又上班。`,
  'make-up-on-weekday': ({ festival, day }) =>
    `${festival}：补班日${dayToNoticeText(day)}本来就是工作日，补班应在周末。`,
  'no-day-off': ({ festival }) => `${festival}：没有放假的日子。`,
  'gap-in-block': ({ festival, day }) => `${festival}：放假的日子中间缺了${dayToNoticeText(day)}。`,
  'make-up-far-off': ({ festival, day }) => `${festival}：补班日 ${day} 离假期太远，请核对月份。`,
  unpaired: ({ festival, needed, found }) =>
    `${festival}：放假和补班对不上，应补班 ${needed} 天，读出来是 ${found} 天。${found < needed ? '如果是另外增加的假期，请先照原通知导入，再在“本地放假、补班”里添加。' : ''}`,
  'festival-missing': ({ festival }) => `没有${festival}的安排。`,
  'festival-twice': ({ festival }) => `${festival}的安排有两处。`,
}

const faultToText = <T extends NoticeFault['type']>(fault: Extract<NoticeFault, { readonly type: T }>): string =>
  faultWords[fault.type](fault)

/** What is wrong with what was read, the first few of it in sentences. */
export function noticeFaultsToText(faults: readonly NoticeFault[]): string {
  const told = [...new Set(faults.map((fault) => faultToText(fault)))]
  const more = told.length - toldAtMost
  return `${told.slice(0, toldAtMost).join('')}${more > 0 ? `另有 ${more} 处。` : ''}`
}

/** What is to be said beside a field of the form, '' for nothing. */
export function arrangementGap(
  refused: readonly ArrangementRefused[],
  field: ArrangementRefused['field'],
): string | undefined {
  const one = refused.find((each) => each.field === field)
  return one === undefined ? undefined : arrangementRefusedToText(one)
}

function arrangementRefusedToText(refused: ArrangementRefused): string {
  if ('faults' in refused) return noticeFaultsToText(refused.faults)
  if ('yearAhead' in refused) return `${refused.yearAhead} 年的安排还不会公布，请核对年份。`
  if ('same' in refused) return `与现有的 ${refused.same} 年安排完全一样，不用再导入。`
  if ('standing' in refused) return `现有安排的发文日期是 ${refused.standing}，比这一份晚，导入后不会起作用。`
  if (refused.field === 'source') return '正文里没有通知名称，请填写。'
  return refused.why === 'missing' ? '正文里没有发文日期，请填写。' : '发文日期不能晚于今天。'
}

/** What is to be said beside a field of the form for local days. */
export function localDaysGap(
  refused: readonly LocalDaysRefused[],
  field: LocalDaysRefused['field'],
): string | undefined {
  const one = refused.find((each) => each.field === field)
  return one === undefined ? undefined : localDaysRefusedToText(one)
}

function localDaysRefusedToText(refused: LocalDaysRefused): string {
  if ('taken' in refused) return `与已登记的 ${spanToText(refused.taken)}（${refused.taken.why}）重叠，请先撤销那一条。`
  if ('nothing' in refused)
    return refused.nothing === 'worked' ? '这几天本来就是工作日，不用补班。' : '这几天本来就休息，不用再放假。'
  if (refused.field === 'why') return '请填写缘由，例如 防汛值守。'
  if (refused.why === 'missing') return '请填写从哪一天起。'
  if (refused.why === 'malformed') return '日期写法不对，例如 2026-11-23。'
  return refused.why === 'before-from' ? '不能早于开始的那一天。' : `一次最多 ${localDaysLimits.days} 天。`
}
