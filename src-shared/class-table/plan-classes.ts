import { addDays, type LocalDate } from '../prelude/local-date'
import { fail, ok, type Result } from '../prelude/result'
import {
  classLimits,
  cleanPath,
  lastName,
  namesToPath,
  parentPath,
  pathToNames,
  type ClassActName,
  type ClassValue,
} from './class-entry'
import { classesByPath, isClassName, type ClassTable, type ContentClass } from './class-table'
import { leadsBack } from './merge-classes'

/** What becomes of one class: what differs from what stands there. */
export interface ClassWrite {
  readonly path: string
  readonly value: ClassValue
  /** Undefined where its mapping stays. */
  readonly becomes: string | undefined
}

/** What a person wants of the table. Each is one act. */
export type ClassRequest =
  | { readonly want: 'add'; readonly parent: string; readonly form: ClassForm }
  /** Its name may change: then it ends with all below it, each becoming the one of the new name. */
  | { readonly want: 'change'; readonly path: string; readonly form: ClassForm }
  /** A class that cases came with and that the table does not have: it is kept as an ended one. */
  | { readonly want: 'map'; readonly path: string; readonly becomes: string }

/** A class as a form has it. */
export interface ClassForm {
  readonly name: string
  readonly code: string
  readonly aliases: readonly string[]
  readonly from: LocalDate | ''
  readonly to: LocalDate | ''
  /** A path, '' for none. */
  readonly becomes: string
}

/** Why a class is not written, each with the field beside which it is said. */
export type ClassRefused =
  | { readonly type: 'ClassNameUnfit'; readonly field: 'name' }
  | { readonly type: 'ClassKnown'; readonly field: 'name'; readonly path: string }
  | { readonly type: 'ClassTooDeep'; readonly field: 'parent' }
  | { readonly type: 'ClassUnknown'; readonly field: 'parent' | 'becomes' | 'name'; readonly path: string }
  | { readonly type: 'ClassCodeUnfit'; readonly field: 'code' }
  | { readonly type: 'ClassCodeTaken'; readonly field: 'code'; readonly path: string }
  | { readonly type: 'ClassAliasesUnfit'; readonly field: 'aliases' }
  | { readonly type: 'ClassDaysReversed'; readonly field: 'to' }
  | { readonly type: 'ClassMapsBack'; readonly field: 'becomes' }

/** What an act writes, and by which word it goes on record. */
export interface ClassPlan {
  readonly act: ClassActName
  /** What it was about, for the record. */
  readonly told: string
  readonly writes: readonly ClassWrite[]
}

export const valueOf = ({ code, order, from, to, aliases, active }: ClassValue): ClassValue => ({
  code,
  order,
  from,
  to,
  aliases,
  active,
})

/** The value of a class whose last day is this one. */
export const endedOn = (value: ClassValue, lastDay: LocalDate): ClassValue => ({
  ...valueOf(value),
  from: value.from !== '' && value.from > lastDay ? lastDay : value.from,
  to: value.to !== '' && value.to < lastDay ? value.to : lastDay,
})

/** What a wish would write; pure. */
export function planClasses(
  request: ClassRequest,
  table: ClassTable,
  today: LocalDate,
): Result<ClassPlan, ClassRefused> {
  const known = classesByPath(table)
  switch (request.want) {
    case 'add':
      return planAdding(request.parent, request.form, table, known)
    case 'change': {
      const one = known.get(request.path)
      if (one === undefined) return fail({ type: 'ClassUnknown', field: 'name', path: request.path })
      return request.form.name === lastName(one.path)
        ? planChange(one, request.form, table, known)
        : planRenaming(one, request.form, table, known, today)
    }
    case 'map':
      return planMapping(cleanPath(request.path), cleanPath(request.becomes), table, today)
  }
}

function planMapping(
  path: string,
  becomes: string,
  table: ClassTable,
  today: LocalDate,
): Result<ClassPlan, ClassRefused> {
  const known = classesByPath(table)
  if (!known.has(becomes)) return fail({ type: 'ClassUnknown', field: 'becomes', path: becomes })
  if (leadsBack(table, path, becomes)) return fail({ type: 'ClassMapsBack', field: 'becomes' })
  const gone: ClassValue = { code: '', order: 0, from: '', to: addDays(today, -1), aliases: [], active: true }
  const one = known.get(path)
  const value = one === undefined ? gone : valueOf(one)
  return ok({ act: 'mapped', told: `${path} → ${becomes}`, writes: [{ path, value, becomes }] })
}

type Known = ReadonlyMap<string, ContentClass>

const withinOf = ({ classes }: ClassTable, above: string): readonly ContentClass[] =>
  classes.filter(({ path }) => path === above || path.startsWith(`${above}/`))

function refuseForm(form: ClassForm, path: string, table: ClassTable, known: Known): ClassRefused | undefined {
  const { name, code, aliases, from, to } = form
  const becomes = cleanPath(form.becomes)
  if (!isClassName(name)) return { type: 'ClassNameUnfit', field: 'name' }
  if (code.length > classLimits.codeLength) return { type: 'ClassCodeUnfit', field: 'code' }
  const bearer = table.classes.find((one) => code !== '' && one.code === code && one.path !== path && one.to === '')
  if (bearer !== undefined) return { type: 'ClassCodeTaken', field: 'code', path: bearer.path }
  if (aliases.length > classLimits.aliases || aliases.some((alias) => alias.length > classLimits.alias))
    return { type: 'ClassAliasesUnfit', field: 'aliases' }
  if (from !== '' && to !== '' && to < from) return { type: 'ClassDaysReversed', field: 'to' }
  if (becomes !== '' && !known.has(becomes)) return { type: 'ClassUnknown', field: 'becomes', path: becomes }
  if (becomes !== '' && leadsBack(table, path, becomes)) return { type: 'ClassMapsBack', field: 'becomes' }
  return undefined
}

const formToValue = ({ code, aliases, from, to }: ClassForm, order: number): ClassValue => ({
  code,
  order,
  from,
  to,
  aliases,
  active: true,
})

function planAdding(parent: string, form: ClassForm, table: ClassTable, known: Known): Result<ClassPlan, ClassRefused> {
  const names = [...pathToNames(parent), form.name]
  const path = namesToPath(names)
  if (parent !== '' && !known.has(parent)) return fail({ type: 'ClassUnknown', field: 'parent', path: parent })
  if (names.length > classLimits.levels) return fail({ type: 'ClassTooDeep', field: 'parent' })
  const refused = refuseForm(form, path, table, known)
  if (refused !== undefined) return fail(refused)
  if (known.has(path)) return fail({ type: 'ClassKnown', field: 'name', path })
  const beside = table.classes.filter((one) => parentPath(one.path) === parent)
  const order = beside.reduce((last, one) => Math.max(last, one.order + 1), 0)
  const write: ClassWrite = { path, value: formToValue(form, order), becomes: cleanPath(form.becomes) }
  return ok({ act: 'added', told: path, writes: [write] })
}

function planChange(
  one: ContentClass,
  form: ClassForm,
  table: ClassTable,
  known: Known,
): Result<ClassPlan, ClassRefused> {
  const refused = refuseForm(form, one.path, table, known)
  if (refused !== undefined) return fail(refused)
  const becomes = cleanPath(form.becomes)
  const value = formToValue(form, one.order)
  const isEnded = one.to === '' && value.to !== ''
  const below = isEnded && value.to !== '' ? withinOf(table, one.path).slice(1) : []
  const act = isEnded ? 'ended' : becomes !== one.becomes && isSameValue(value, one) ? 'mapped' : 'changed'
  const told = act === 'mapped' && becomes !== '' ? `${one.path} → ${becomes}` : one.path
  return ok({
    act,
    told,
    writes: [
      { path: one.path, value, becomes },
      ...below.map((each): ClassWrite => ({
        path: each.path,
        value: value.to === '' ? valueOf(each) : endedOn(each, value.to),
        becomes: undefined,
      })),
    ],
  })
}

export const isSameValue = (a: ClassValue, b: ClassValue): boolean =>
  a.code === b.code &&
  a.order === b.order &&
  a.from === b.from &&
  a.to === b.to &&
  a.active === b.active &&
  a.aliases.join(' ') === b.aliases.join(' ')

/** Cases keep the old name: it ends the day before, and becomes the new one; so does all below it. */
function planRenaming(
  one: ContentClass,
  form: ClassForm,
  table: ClassTable,
  known: Known,
  today: LocalDate,
): Result<ClassPlan, ClassRefused> {
  const path = namesToPath([...one.names.slice(0, -1), form.name])
  const refused = refuseForm(
    { ...form, becomes: '', code: form.code === one.code ? '' : form.code },
    path,
    table,
    known,
  )
  if (refused !== undefined) return fail(refused)
  const standing = known.get(path)
  if (standing !== undefined && standing.to === '') return fail({ type: 'ClassKnown', field: 'name', path })
  const lastDay = addDays(today, -1)
  const writes = withinOf(table, one.path).flatMap((each): ClassWrite[] => {
    const renamed = namesToPath([...pathToNames(path), ...each.names.slice(one.names.length)])
    const value = each === one ? formToValue(form, one.order) : valueOf(each)
    return [
      { path: each.path, value: { ...endedOn(each, lastDay), code: '' }, becomes: renamed },
      {
        path: renamed,
        value: { ...value, from: each.from !== '' && each.from > today ? each.from : today },
        becomes: '',
      },
    ]
  })
  return ok({ act: 'renamed', told: `${one.path} → ${path}`, writes })
}
