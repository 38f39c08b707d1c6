import { stepDayName } from '../step-day-name'
import { kept, type RefusalWords } from './refusal-words'

/** Why a day will not do. */
export const dayWords: RefusalWords<
  'DeadlinePassed' | 'DeadlineAfterSheet' | 'DayInFuture' | 'DayBeforeIssue' | 'DayBeforeStep' | 'DayAfterStep'
> = {
  DeadlinePassed: ({ dueOn, today }) => ({
    title: '内部时限已经过去',
    what: `内部时限 ${dueOn} 早于今天 ${today}。`,
    safe: kept,
    todo: '请选今天或今天以后的日期。',
  }),
  DeadlineAfterSheet: ({ dueOn, sheetDueOn }) => ({
    title: '内部时限晚于办结时限',
    what: `内部时限 ${dueOn} 晚于受理中心要求的办结时限 ${sheetDueOn}。`,
    safe: kept,
    todo: '请选不晚于办结时限的日期；办结时限已过的，从今天起最多可以再定本单位规定的天数（没有规定的，15 天）。',
  }),
  DayInFuture: ({ on, today }) => ({
    title: '日期在今天以后',
    what: `${on} 还没有到，今天是 ${today}。`,
    safe: kept,
    todo: '请改成今天或以前的日期；如果今天的日期不对，请先校准电脑时间。',
  }),
  DayBeforeIssue: ({ on, issuedOn }) => ({
    title: '日期早于交办日期',
    what: `${on} 早于受理中心交办的日期 ${issuedOn}。`,
    safe: kept,
    todo: '请改成交办日期或以后的日期。',
  }),
  DayBeforeStep: ({ step, on, after }) => ({
    title: '日期先后不对',
    what: `${stepDayName(step)} ${on} 早于${stepDayName(after.step)} ${after.on}。后一步不会早于它所依据的前一步。`,
    safe: kept,
    todo: `请改成 ${after.on} 或以后的日期；前面那一步的日期记错了的，先在“经过”里更正。`,
  }),
  DayAfterStep: ({ step, on, before }) => ({
    title: '日期先后不对',
    what: `${stepDayName(step)} ${on} 晚于${stepDayName(before.step)} ${before.on}。前一步不会晚于依据它办的后一步。`,
    safe: kept,
    todo: `请改成 ${before.on} 或以前的日期；后面那一步的日期记错了的，先更正那一步。`,
  }),
}
