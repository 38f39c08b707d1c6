import { isFarAhead, localDateSchema, type LocalDate } from '../prelude/local-date'
import { fail, ok } from '../prelude/result'
import type { ActDefinition } from './acts/define-act'
import type { Parts } from './parts'
import { refuseBlank } from './refusals/refuse-blank'
import { refusePeople } from './refusals/refuse-people'
import type { Planned, StepGround } from './step-ground'

/** A step that is told by one entry and moves nothing: its day has come, and what has to be said is said. */
export const planAct =
  <Input extends object>(act: ActDefinition) =>
  (input: Input, ground: StepGround): Planned =>
    refuseAct(act, input, ground) ?? ok([ground.write.entry(act.act, partsOf(act.parts, input))])

/** Why an entry of this kind cannot be written: a day that cannot be, a text that says nothing, a person or unit that is none. */
export function refuseAct({ parts, day }: ActDefinition, input: object, ground: StepGround) {
  const values = new Map(Object.entries(input))
  const on: unknown = day === undefined ? undefined : values.get(day)
  const read = on === undefined ? undefined : localDateSchema.safeParse(on)
  if (read?.success === false) return fail({ type: 'FieldMissing', label: parts[day ?? '']?.label ?? '日期' } as const)
  return (
    (read === undefined ? undefined : ground.refuseDay(read.data)) ??
    refuseFarDays(parts, values, ground.around.today) ??
    refuseBlank(
      Object.fromEntries(
        Object.entries(parts).flatMap(([name, { label, optional, kind }]) =>
          optional || kind === 'day' || kind === 'flag' ? [] : [[label, textOf(values.get(name))]],
        ),
      ),
    ) ??
    refusePeople(parts, values, ground.around) ??
    refuseRows(parts, values, ground)
  )
}

/** What is to be done by a day is not for one so many years off that its year is mistyped. */
function refuseFarDays(parts: Parts, values: ReadonlyMap<string, unknown>, today: LocalDate) {
  const far = Object.entries(parts).flatMap(([part, { kind, label }]) => {
    const on = kind === 'day' ? localDateSchema.safeParse(values.get(part)).data : undefined
    return on !== undefined && isFarAhead(on, today) ? [{ part, label, on }] : []
  })[0]
  return far === undefined
    ? undefined
    : fail({
        type: 'StepRefuses',
        why: 'day-far-off',
        part: far.part,
        title: `${far.label}太远`,
        what: `“${far.label}”填的是 ${far.on}，在很多年以后。`,
        todo: '请核对年份。',
      } as const)
}

/** Each line of a list says all that it has to, and names people and units in office. */
function refuseRows(parts: Parts, values: ReadonlyMap<string, unknown>, ground: StepGround) {
  for (const [name, { kind, columns = {} }] of Object.entries(parts)) {
    const rows = values.get(name)
    if (kind !== 'rows' || !Array.isArray(rows)) continue
    for (const row of rows) {
      const refused = refuseRow(columns, row, ground)
      if (refused !== undefined) return refused
    }
  }
  return undefined
}

/** Why one line of a list will not do: a day that is none, a text that says nothing, a person or unit that is none. */
export function refuseRow(columns: Parts, row: object, ground: StepGround) {
  const values = new Map<string, unknown>(Object.entries(row))
  const needed = Object.entries(columns).filter(([, { optional }]) => !optional)
  const noDay = needed.find(
    ([name, { kind }]) => kind === 'day' && !localDateSchema.safeParse(values.get(name)).success,
  )
  return noDay === undefined
    ? (refuseFarDays(columns, values, ground.around.today) ??
        refuseBlank(Object.fromEntries(needed.map(([name, { label }]) => [label, textOf(values.get(name))]))) ??
        refusePeople(columns, values, ground.around))
    : fail({ type: 'FieldMissing', label: noDay[1].label } as const)
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : 'something'

/** What of the input belongs to the act, in the order of its parts. */
export const partsOf = (parts: Parts, input: object): Readonly<Record<string, unknown>> => {
  const values = new Map<string, unknown>(Object.entries(input))
  return Object.fromEntries(
    Object.keys(parts).flatMap((name) => (values.get(name) === undefined ? [] : [[name, values.get(name)]])),
  )
}
