import type { Receipt } from '../rules/count-limit'
import type { RuledMatter } from '../rules/rule-set'
import type { Case } from './case'
import type { OwnEntry } from './own-entry'

/** What of a case its rule is chosen by. */
export const matterOf = ({ sheet }: Pick<Case, 'sheet'>): RuledMatter => ({
  demand: sheet.demand,
  urgency: sheet.urgency,
  channel: sheet.channel,
})

/** When a case came to the office, from which its limits run: a sheet on its day of issue, an own entry at the minute that was written down. */
export function receiptOf({ origin, sheet, entry }: Pick<Case, 'origin' | 'sheet' | 'entry'>): Receipt {
  return origin !== 'own' || entry === undefined ? { on: sheet.issuedOn } : receiptOfEntry(entry)
}

/** From when the limits of the round run in which a case stands: of the first from its receipt, of a later one from its opening. */
export const receiptOfRound = (one: Pick<Case, 'origin' | 'sheet' | 'entry' | 'round' | 'openedOn'>): Receipt =>
  one.round > 1 ? { on: one.openedOn } : receiptOf(one)

/** When an own entry came: the minute that was written down, or the day where none was. */
export function receiptOfEntry({ calledOn, calledAt }: Pick<OwnEntry, 'calledOn' | 'calledAt'>): Receipt {
  const [hour, minute] = calledAt.split(':').map(Number)
  return { on: calledOn, minute: hour === undefined || minute === undefined ? undefined : hour * 60 + minute }
}
