import type { Counting, RuleSet } from '../rules/rule-set'

/** How is counted where an office goes by no rule set: working days from the next one, to midnight. Waiting stops no clock unasked. */
export const usualCounting: Counting = {
  dayZero: 'next-day',
  lastDay: 'next-workday',
  lastDayEnds: 'midnight',
  cutOff: null,
  hours: 'clock',
  office: null,
  pauses: { caller: false, superior: false },
}

/** When lights turn where an office goes by no rule set: yellow from the working day before a limit on, red once it is over. */
export const usualThresholds: RuleSet['thresholds'] = {
  yellow: { amount: 1, unit: 'workday', side: 'before' },
  red: { amount: 0, unit: 'day', side: 'after' },
}
