import { anyText } from '#shared/prelude/any-text'
import { stepLimits } from '#shared/case/step-limits'
import { departmentLimits, officeLimits, personLimits } from '#shared/office/office'
import { feedbackMethods, outcomes } from '#shared/case/act'
import { replyFormats, replyLimits } from '#shared/case/reply-draft'
import { stageSchema, stageWords } from '#shared/case/stage'
import { needsConsent, stagesToSettle } from '#shared/merge/plan-resolution'
import { outcomeWords } from '#shared/reply/case-to-stub-facts'
import type { Person } from '#shared/office/office'
import type { ReactElement } from 'react'
import type { OpenConflict } from '../../ledger-store/read/read-conflicts'
import type { Staff } from '../../ledger-store/read/read-office'
import { paperKindWords } from '../../messages/act-words'
import { feedbackMethodWords } from '../../messages/choice-words'
import { fieldParts } from '../../messages/history-words'
import { profilePartName, recordFieldName } from './reconcile-words'
import { SelectRow, TextRow, type Choice } from '../../ui/form-fields'

/** Values that are chosen, not written: they are changed afterwards at their own place. A leader's words are the leader's. */
const notWritten: ReadonlySet<string> = new Set([
  'instruction',
  'approval',
  'reply.basis',
  'reply.headings',
  'numbering',
  'card',
  'sample',
  'lease',
  'returned',
])

/** Whether something else can be written in place of all sides. */
export function canWriteOther({ conflict, one }: OpenConflict): boolean {
  return (
    conflict.kind === 'field' &&
    // Words that nobody has reviewed do not take the place of such as were.
    !needsConsent(conflict, one) &&
    !notWritten.has(conflict.field) &&
    ['case', 'office', 'person', 'department'].includes(conflict.of)
  )
}

export interface OtherValueProps {
  readonly open: OpenConflict
  readonly staff: Staff
  readonly actor: Person | undefined
  /** What the form starts with: the value shown meanwhile. */
  readonly start: unknown
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The inputs for a value of the conflict's field; read back by `readOtherValue`. */
export function OtherValueFields({ open, staff, actor, start }: OtherValueProps): ReactElement {
  const { conflict } = open
  const field = conflict.kind === 'field' ? conflict.field : ''
  if (!isObject(start)) {
    const choices = field === 'stage' ? stageChoices(open, actor) : fieldChoices(field)
    const label = recordFieldName(conflict.of, field)
    return choices === undefined ? (
      <TextRow
        name="value"
        label={label}
        required
        autoFocus
        lines={field.startsWith('reply.') && field !== 'reply.investigatedOn' ? 8 : 1}
        defaultValue={anyText(start ?? '')}
        {...limitOf(conflict.of, field)}
      />
    ) : (
      <SelectRow name="value" label={label} required choices={choices} defaultValue={anyText(start)} />
    )
  }
  return (
    <>
      {Object.entries(start)
        .filter(([part]) => isPartShown(field, part))
        .map(([part, value]) => {
          const label = fieldParts.get(field)?.get(part) ?? profilePartName(part)
          const choices = partChoices(part, value, open, staff)
          return choices === undefined ? (
            <TextRow
              key={part}
              name={part}
              label={label}
              defaultValue={anyText(value)}
              lines={longParts.has(part) ? 3 : 1}
              {...limitOf(conflict.of, part)}
            />
          ) : (
            <SelectRow key={part} name={part} label={label} choices={choices} defaultValue={toChoice(value)} />
          )
        })}
    </>
  )
}

/** The most characters of each text by its kind of record and its name. */
const limits: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  office: officeLimits,
  person: personLimits,
  department: departmentLimits,
  case: {
    'reply.subject': replyLimits.subject,
    'reply.investigators': replyLimits.investigators,
    'reply.findings': replyLimits.findings,
    'reply.opinion': replyLimits.opinion,
    summary: stepLimits.opinion,
    opinion: stepLimits.opinion,
    text: stepLimits.opinion,
    requirement: stepLimits.opinion,
    comment: stepLimits.opinion,
  },
}

function limitOf(kind: string, name: string): { readonly limit?: number } {
  const limit = limits[kind]?.[name]
  return limit === undefined ? {} : { limit }
}

const longParts: ReadonlySet<string> = new Set(['summary', 'opinion', 'text', 'requirement', 'comment'])

const isPartShown = (field: string, part: string): boolean =>
  field === 'profile' || fieldParts.get(field)?.has(part) === true

/** A list and a yes or no travel through the form as their JSON. */
const toChoice = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

function stageChoices({ conflict, one }: OpenConflict, actor: Person | undefined): Choice[] {
  if (conflict.kind !== 'field' || one === undefined || actor === undefined) return []
  const sides = conflict.sides.flatMap(({ value }) => stageSchema.safeParse(value).data ?? [])
  return stagesToSettle(sides, one, actor).map((stage) => ({ value: stage, label: stageWords[stage] }))
}

function fieldChoices(field: string): Choice[] | undefined {
  if (field === 'reply.outcome') return outcomes.map((value) => ({ value, label: outcomeWords[value] }))
  if (field === 'reply.format') return replyFormats.map((value) => ({ value, label: paperKindWords[value] }))
  return undefined
}

function partChoices(
  part: string,
  value: unknown,
  { conflict }: OpenConflict,
  { people, departments }: Staff,
): Choice[] | undefined {
  if (part === 'leaderId' || part === 'handlerId' || part === 'reviewerId')
    return [...people.values()]
      .filter((person) => person.active || person.id === value)
      .map(({ id, name, post }) => ({ value: id, label: name, detail: post }))
  if (part === 'departmentId')
    return [...departments.values()]
      .filter((one) => one.active || one.id === value)
      .map(({ id, name }) => ({ value: id, label: name }))
  if (part === 'method') return feedbackMethods.map((method) => ({ value: method, label: feedbackMethodWords[method] }))
  if (typeof value === 'boolean')
    return [
      { value: 'true', label: '是' },
      { value: 'false', label: '否' },
    ]
  if (!Array.isArray(value) || conflict.kind !== 'field') return undefined
  const lists = new Map(
    conflict.sides
      .map((side) => (isObject(side.value) ? side.value[part] : undefined))
      .map((list) => [JSON.stringify(list), list]),
  )
  return [...lists].map(([text, list]) => ({ value: text, label: listToText(list, departments) }))
}

const listToText = (list: unknown, departments: Staff['departments']): string =>
  Array.isArray(list) && list.length > 0
    ? list.map((id) => departments.get(anyText(id))?.name ?? anyText(id)).join('、')
    : '无'

/** The value that the form holds; parts that it does not show stay as they were. */
export function readOtherValue(start: unknown, field: string, form: FormData): unknown {
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  if (!isObject(start)) return text('value')
  return Object.fromEntries(
    Object.entries(start).map(([part, value]) => [
      part,
      !isPartShown(field, part) || !form.has(part)
        ? value
        : typeof value === 'string'
          ? text(part)
          : readJson(text(part), value),
    ]),
  )
}

function readJson(text: string, otherwise: unknown): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return otherwise
  }
}
