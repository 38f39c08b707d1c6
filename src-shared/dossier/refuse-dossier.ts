import type { Person } from '../office/office'
import { isFarAhead, type LocalDate } from '../prelude/local-date'
import { fail, type Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import type { LedgerRecord } from '../record/ledger-record'
import { charsOver } from '../text/chars-over'
import { dossierLimits, openMeasures, type Dossier } from './dossier'

/** Why it was not done; nothing has changed. `field` of the form is where it stands. */
export interface DossierRefused {
  readonly type: 'DossierRefuses'
  readonly why: string
  readonly field?: string
  readonly title: string
  readonly what: string
  readonly todo: string
}

/** What deciding needs to know. */
export interface DossierGround {
  readonly id: string
  readonly record: LedgerRecord | undefined
  /** As the record makes it; undefined before it is opened. */
  readonly dossier: Dossier | undefined
  readonly actor: Person
  readonly people: ReadonlyMap<string, Person>
  readonly today: LocalDate
  /** The number of a case; undefined of none that the ledger has. */
  readonly numberOf: (caseId: string) => string | undefined
  /** Whether a text names the caller of a confidential case among these. */
  readonly namesCaller: (text: string, caseIds: readonly string[]) => boolean
}

/** Undefined where nothing is wrong. */
export type Refused = Result<never, DossierRefused> | undefined

/** The ops of a request, or why it is refused. */
export type Planned = Result<KnownOp[], DossierRefused>

/** What is said where it was not done; `field` of the form is where it is said. */
export const refuse = (why: string, title: string, what: string, todo: string, field?: string) =>
  fail({ type: 'DossierRefuses', why, title, what, todo, ...(field === undefined ? {} : { field }) } as const)

/** 销号 rests on a cause, on measures that are all done, and on somebody who went to see. */
export function refuseClosing(dossier: Dossier): Refused {
  const open = openMeasures(dossier).length
  const lacks = [
    ...(dossier.cause === '' ? ['没有写成因'] : []),
    ...(dossier.measures.length === 0 ? ['没有整治措施'] : open === 0 ? [] : [`还有 ${open} 条措施没有完成`]),
    ...(dossier.visits.length === 0 ? ['没有回访'] : []),
  ]
  return lacks.length === 0
    ? undefined
    : refuse(
        'not-done',
        '还不能销号',
        `这个专档${lacks.join('，')}。`,
        '请补齐以后再销号；不再采取的措施，请改成“不再采取”。',
      )
}

/** Nothing that the closing rests on was done after it. */
export function refuseBeforeWork(on: LocalDate, dossier: Dossier | undefined): Refused {
  const last = [...(dossier?.measures ?? []), ...(dossier?.visits ?? [])].reduce<LocalDate | ''>(
    (latest, one) => (one.on > latest ? one.on : latest),
    '',
  )
  return on < last
    ? refuse(
        'before-work',
        '日期太早',
        `整治措施、回访里最晚的日期是 ${last}，销号不能更早。`,
        `请改成 ${last} 或以后的日期。`,
        'on',
      )
    : undefined
}

/** The fields of a measure as its form calls them. */
export const measurePartWords: Readonly<Record<string, string>> = {
  text: '措施内容',
  ownerId: '责任人',
  dueOn: '完成期限',
  state: '进展',
  on: '日期',
  result: '落实情况',
}

/** The fields of a return visit as its form calls them. */
export const visitPartWords: Readonly<Record<string, string>> = {
  on: '回访日期',
  byId: '回访人',
  whom: '回访对象',
  found: '回访情况',
  view: '结果',
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

/** A text that is blank though it is needed, or too long. */
export function refuseText(field: string, label: string, text: string, most: number, needed: boolean): Refused {
  if (needed && text === '') return refuse('blank', `${label}没有填写`, `${label}不能空着。`, '请填写后再保存。', field)
  const over = charsOver(text, most)
  return over === 0
    ? undefined
    : refuse('too-long', `${label}太长`, `${label}最多 ${most} 字，多了 ${over} 字。`, '请写短一些。', field)
}

/** Nobody of the office, or nobody at all where somebody is needed. */
export function refusePerson(
  field: string,
  label: string,
  id: string,
  { people }: DossierGround,
  needed: boolean,
): Refused {
  if (id === '')
    return needed ? refuse('blank', `${label}没有选`, `${label}还没有选。`, '请选择后再保存。', field) : undefined
  return people.has(id) ? undefined : refuse('nobody', `没有这个人`, `${label}不是本单位的人。`, '请重新选择。', field)
}

/** A day on which something was done, and that has not come. */
export function refuseDay(field: string, label: string, on: LocalDate, today: LocalDate): Refused {
  return on > today
    ? refuse(
        'day-ahead',
        `${label}在今天以后`,
        `${label} ${on} 还没有到，今天是 ${today}。`,
        '请填今天或以前的日期。',
        field,
      )
    : undefined
}

/** By when something is to be done: after the file was opened, and in a time that an office plans for. What stands there already stays. */
export function refusePlannedDay(
  label: string,
  dueOn: LocalDate | '',
  before: LocalDate | '' | undefined,
  { dossier, today }: DossierGround,
): Refused {
  if (dueOn === '' || dueOn === before) return undefined
  const openedOn = dossier?.openedOn
  if (openedOn !== undefined && dueOn < openedOn)
    return refuse('too-early', `${label}太早`, `${openedOn} 才立档，${label}不能更早。`, '请核对日期。', 'dueOn')
  return isFarAhead(dueOn, today)
    ? refuse('too-far', `${label}太远`, `${label} ${dueOn} 在很多年以后。`, '请核对年份。', 'dueOn')
    : undefined
}

/** A day before the dossier was opened. */
export function refuseEarly(field: string, label: string, on: LocalDate, dossier: Dossier | undefined): Refused {
  return dossier !== undefined && on < dossier.openedOn
    ? refuse('too-early', `${label}太早`, `${dossier.openedOn} 才立档，${label}不能更早。`, '请核对日期。', field)
    : undefined
}

/** Cases that the ledger does not have, or more than a dossier holds. */
export function refuseCases(caseIds: readonly string[], held: number, { numberOf }: DossierGround): Refused {
  if (caseIds.some((id) => numberOf(id) === undefined))
    return refuse('case-unknown', '台账里没有这个案件', '有一个案件台账里没有。', '请核对号码。', 'numbers')
  return held + caseIds.length > dossierLimits.cases
    ? refuse(
        'too-many-cases',
        '案件太多',
        `一个专档最多列入 ${dossierLimits.cases} 件。`,
        '请按村、按事项分开立档。',
        'numbers',
      )
    : undefined
}

/** A dossier is seen and printed without a veil: nothing in it may name the caller of a confidential case. */
export function refuseNamed(
  texts: readonly string[],
  caseIds: readonly string[],
  { namesCaller }: DossierGround,
  field: string,
): Refused {
  return texts.some((text) => text !== '' && namesCaller(text, caseIds))
    ? refuse(
        'names-caller',
        '写到了保密案件的来电人',
        '专档里有保密案件，专档的文字写到了它的来电人。专档人人可看、可打印，不能写。',
        '请去掉姓名、电话、住址，写“来电人”就可以。',
        field,
      )
    : undefined
}
