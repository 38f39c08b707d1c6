import { entryLimits, type OwnEntry } from '../case/own-entry'
import type { NamedClass } from '../class-table/named-class'
import { findNamedClass } from '../class-table/named-class'
import type { LocalDate } from '../prelude/local-date'
import { cleanLine } from '../text/clean-text'
import type { OldCase } from './join-lines'
import type { OldFact } from './old-line'

/** Where an old ledger names no class. */
export const noClass = '未分类'

/** The most characters of the name of a class. */
const classLimit = 60

/** An old case in the fields of 登记, and what of it those fields do not hold. */
export interface OldEntry {
  readonly entry: OwnEntry
  readonly facts: readonly OldFact[]
}

/** Cuts a text to what a field holds; the whole of it stays under its own head. */
class Fitting {
  readonly facts: OldFact[] = []

  fit(text: string, limit: number, head: string): string {
    if (text.length <= limit) return text
    this.facts.push({ head: `${head}（全文）`, value: text })
    return text.slice(0, limit)
  }
}

/** 概要 of a case without a title, or with a long one: its first words, up to a mark where one stands. */
function toGist(text: string): string {
  const line = cleanLine(text)
  if (line.length <= entryLimits.gist) return line
  const cut = line.slice(0, entryLimits.gist)
  const mark = Math.max(...['。', '，', '；', '！', '？'].map((one) => cut.lastIndexOf(one)))
  return mark >= 8 ? cut.slice(0, mark) : `${cut.slice(0, -1)}…`
}

/** The class as the office's table has it; in the old ledger's own words where it has none. */
export const classOf = (told: string, classes: readonly NamedClass[]): string =>
  told === '' ? noClass : (findNamedClass(told, classes) ?? told.slice(0, classLimit))

/**
 * An old case as an entry. What the old ledger does not say is written as not said: no channel as 其他渠道, no class as 未分类. `due` is
 * its limit; where nobody knows one it is the day of the call, and the field `imported` says that it is none.
 */
export function oldToEntry(
  old: OldCase,
  {
    received,
    due,
    superiorNumber,
    classes,
  }: {
    readonly received: LocalDate
    readonly due: { readonly on: LocalDate; readonly rule: string }
    readonly superiorNumber: string
    readonly classes: readonly NamedClass[]
  },
): OldEntry {
  const fitting = new Fitting()
  const fit = (text: string, limit: number, head: string): string => fitting.fit(text, limit, head)
  const title = old.title === '' ? toGist(old.content) : toGist(old.title)
  if (old.title.length > entryLimits.gist && old.title !== old.content)
    fitting.facts.push({ head: '标题（全文）', value: old.title })
  const category = classOf(old.category, classes)
  if (old.category !== '' && category !== old.category) fitting.facts.push({ head: '原分类', value: old.category })
  const entry: OwnEntry = {
    channel: old.channel === '' ? 'other' : old.channel,
    calledOn: received,
    calledAt: old.received?.time ?? '',
    caller: {
      name: fit(old.caller.name, entryLimits.name, '来电人'),
      phone: fit(old.caller.phone, entryLimits.phone, '联系电话'),
      address: fit(old.caller.address, entryLimits.address, '住址'),
    },
    gender: old.gender,
    idNumber: fit(old.idNumber, entryLimits.idNumber, '证件号码'),
    peopleCount: old.peopleCount,
    speaker: '',
    gist: title === '' ? '（无概要）' : title,
    content: fit(old.content === '' ? old.title : old.content, entryLimits.content, '诉求内容'),
    demand: old.demand === '' ? 'other' : old.demand,
    urgency: old.urgency === '' ? 'normal' : old.urgency,
    category,
    place: fit(old.place, entryLimits.place, '问题发生地'),
    village: fit(old.village, entryLimits.village, '属地'),
    confidential: old.confidential,
    answerBy: old.caller.phone === '' ? 'none' : 'phone',
    answerNote: '',
    superiorNumber: fit(superiorNumber, entryLimits.superiorNumber, '编号'),
    classification: '',
    matter: '',
    dueOn: due.on,
    dueRule: due.rule,
    remark: fit(old.remark, entryLimits.remark, '备注'),
    attachments: [...old.pictures],
  }
  return { entry, facts: [...old.facts, ...fitting.facts] }
}
