import { anyText } from '#shared/prelude/any-text'
import { departmentLimits, officeLimits, personLimits } from '#shared/office/office'
import { stageSchema, stageWords } from '#shared/case/stage'
import { consentToDecide, stagesToSettle } from '#shared/merge/plan-resolution'
import type { Person } from '#shared/office/office'
import type { ReactElement } from 'react'
import type { OpenConflict } from '../../ledger-store/read/read-conflicts'
import type { Staff } from '../../ledger-store/read/read-office'
import { fieldOf } from '#shared/case/field-tables'
import { partOf } from '#shared/case/fields/define-field'
import { profilePartName } from './profile-words'
import { recordFieldName } from './record-words'
import { SelectRow, TextRow, type Choice } from '../../ui/form-fields'

/** Values of other records that are chosen, not written: they are changed afterwards at their own place. */
const notWritten: ReadonlySet<string> = new Set([
  'numbering',
  'card',
  'sample',
  'lease',
  'returned',
  'rules',
  'crossTable',
  'paperSeries',
  'paperLease',
])

/** Whether something else can be written in place of all sides. */
export function canWriteOther({ conflict, one }: OpenConflict): boolean {
  return (
    conflict.kind === 'field' &&
    // Words that nobody has reviewed do not take the place of such as were.
    consentToDecide(conflict, one) === undefined &&
    (conflict.of === 'case' ? fieldOf(conflict.field)?.otherValue === true : !notWritten.has(conflict.field)) &&
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
        {...limitOf(conflict.of, field, field)}
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
          const label = partOf(fieldOf(field)?.parts, part)?.label ?? profilePartName(part)
          const choices = partChoices(part, value, open, staff)
          return choices === undefined ? (
            <TextRow
              key={part}
              name={part}
              label={label}
              defaultValue={anyText(value)}
              lines={partOf(fieldOf(field)?.parts, part)?.kind === 'told' ? 3 : 1}
              {...limitOf(conflict.of, field, part)}
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
}

function limitOf(kind: string, field: string, name: string): { readonly limit?: number } {
  const known = fieldOf(field)
  const limit = kind === 'case' ? (partOf(known?.parts, name)?.limit ?? known?.limit) : limits[kind]?.[name]
  return limit === undefined ? {} : { limit }
}

/** Which rule a day was judged by is not typed: another day rests on none. */
function isPartShown(field: string, part: string): boolean {
  const known = partOf(fieldOf(field)?.parts, part)
  return field === 'profile' || (known !== undefined && known.kind !== 'judgement')
}

/** A list and a yes or no travel through the form as their JSON. */
const toChoice = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

function stageChoices({ conflict, one }: OpenConflict, actor: Person | undefined): Choice[] {
  if (conflict.kind !== 'field' || one === undefined || actor === undefined) return []
  const sides = conflict.sides.flatMap(({ value }) => stageSchema.safeParse(value).data ?? [])
  return stagesToSettle(sides, one, actor).map((stage) => ({ value: stage, label: stageWords[stage] }))
}

const fieldChoices = (field: string): Choice[] | undefined => wordsToChoices(fieldOf(field)?.choices)

const wordsToChoices = (words: Readonly<Record<string, string>> | undefined): Choice[] | undefined =>
  words === undefined ? undefined : Object.entries(words).map(([value, label]) => ({ value, label }))

function partChoices(
  part: string,
  value: unknown,
  { conflict }: OpenConflict,
  { people, departments }: Staff,
): Choice[] | undefined {
  const known = conflict.kind === 'field' ? partOf(fieldOf(conflict.field)?.parts, part) : undefined
  if (known?.kind === 'person')
    return [...people.values()]
      .filter((person) => person.active || person.id === value)
      .map(({ id, name, post }) => ({ value: id, label: name, detail: post }))
  if (known?.kind === 'department' || part === 'departmentId')
    return [...departments.values()]
      .filter((one) => one.active || one.id === value)
      .map(({ id, name }) => ({ value: id, label: name }))
  if (known?.choices !== undefined) return wordsToChoices(known.choices)
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
