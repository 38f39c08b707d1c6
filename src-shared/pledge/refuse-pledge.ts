import type { Person } from '../office/office'
import type { LocalDate } from '../prelude/local-date'
import { fail, type Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import type { LedgerRecord } from '../record/ledger-record'
import { charsOver } from '../text/chars-over'
import type { Pledge } from './pledge'

/** Why it was not done; nothing has changed. `field` of the form is where it stands. */
export interface PledgeRefused {
  readonly type: 'PledgeRefuses'
  readonly why: string
  readonly field?: string
  readonly title: string
  readonly what: string
  readonly todo: string
}

/** What deciding of one pledge needs to know. */
export interface PledgeGround {
  readonly id: string
  readonly record: LedgerRecord | undefined
  /** As the record makes it; undefined before it is made. */
  readonly pledge: Pledge | undefined
  readonly actor: Person
  readonly people: ReadonlyMap<string, Person>
  readonly today: LocalDate
}

/** Undefined where nothing is wrong. */
export type Refused = Result<never, PledgeRefused> | undefined

/** The ops of a request, or why it is refused. */
export type Planned = Result<KnownOp[], PledgeRefused>

export const refuse = (why: string, title: string, what: string, todo: string, field?: string) =>
  fail({ type: 'PledgeRefuses', why, title, what, todo, ...(field === undefined ? {} : { field }) } as const)

/** A text that is blank though it is needed, or too long. */
export function refuseText(field: string, label: string, text: string, most: number, needed: boolean): Refused {
  if (needed && text === '') return refuse('blank', `${label}没有填写`, `${label}不能空着。`, '请填写后再保存。', field)
  const over = charsOver(text, most)
  return over === 0
    ? undefined
    : refuse('too-long', `${label}太长`, `${label}最多 ${most} 字，多了 ${over} 字。`, '请写短一些。', field)
}

/** A day on which something was done, and that has not come, or that lies before what it rests on. */
export function refuseDay(
  field: string,
  label: string,
  on: LocalDate,
  today: LocalDate,
  from: LocalDate | '',
): Refused {
  if (on > today)
    return refuse(
      'day-ahead',
      `${label}在今天以后`,
      `${label} ${on} 还没有到，今天是 ${today}。`,
      '请填今天或以前的日期。',
      field,
    )
  return from !== '' && on < from
    ? refuse('too-early', `${label}太早`, `${label}不能早于 ${from}。`, '请核对日期。', field)
    : undefined
}

/** Nobody writes over what somebody else has changed since the form was opened without having seen it. */
export function refuseClash([field]: readonly string[], words: Readonly<Record<string, string>>): Refused {
  return field === undefined
    ? undefined
    : refuse(
        'changed-meanwhile',
        '别人刚刚改过',
        `您填写的时候，别人已经把“${words[field] ?? '这一项'}”改成了别的内容，所以没有保存。`,
        '请关闭窗口，看过现在的内容，再决定怎样改。',
        field,
      )
}
