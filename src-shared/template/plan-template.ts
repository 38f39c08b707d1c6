import { holdsAny, settingsRoles, type Person } from '../office/office'
import { isSame, mergeOpened } from '../prelude/merge-opened'
import { inOwnWords } from '../prelude/open-choice'
import { fail, ok, type Result } from '../prelude/result'
import type { ValueReader } from '../prelude/value-reader'
import type { KnownOp } from '../record/commit'
import { conflictedFields, readValue, seenRefs, shownValue, type LedgerRecord } from '../record/ledger-record'
import { anyName } from '../report/template-names'
import { parseTemplate } from '../report/parse-template'
import { shippedTemplates } from '../report/shipped-templates'
import type { TemplateFault } from '../report/template'
import { charsOver } from '../text/chars-over'
import { foldText } from '../text/fold-text'
import {
  isTemplateFieldName,
  templateKind,
  templatePartLimits,
  templateReaders,
  type TemplateBasics,
  type TemplateFieldName,
  type TemplateParts,
} from './template-record'

/** What a form of a template holds: its parts, and of a kind of the office's own what that is. */
export type TemplateForm = TemplateParts & Partial<TemplateBasics>

/** What somebody wants to do with a kind of report. */
export type TemplateRequest =
  /** A kind of the office's own, under an id that nothing bears yet. */
  | { readonly want: 'create'; readonly written: TemplateParts & TemplateBasics }
  /** `opened` is what stood there when the form was opened. */
  | { readonly want: 'amend'; readonly opened: TemplateForm; readonly written: TemplateForm }
  /** 恢复自带模板: all its parts are the program's again. */
  | { readonly want: 'restore' }
  | { readonly want: 'retire' | 'take-up' }

/** Why nothing was written. */
export type TemplateRefused =
  | { readonly type: 'TemplateNotYours' }
  /** A part that is not as it has to be: empty, too long, or not to be understood. */
  | {
      readonly type: 'TemplatePartRefused'
      readonly part: TemplateFieldName
      readonly why: 'empty' | 'long' | 'malformed'
    }
  | { readonly type: 'TemplateFaulty'; readonly part: 'title' | 'text'; readonly fault: TemplateFault }
  /** What the form changed was meanwhile changed to something else by another window or PC. */
  | { readonly type: 'TemplateChangedMeanwhile'; readonly parts: readonly TemplateFieldName[] }
  /** Two PCs wrote it differently: that is decided first, with both in sight. */
  | { readonly type: 'TemplateInConflict'; readonly parts: readonly TemplateFieldName[] }
  | { readonly type: 'TemplateWordTaken'; readonly word: string }
  | { readonly type: 'TemplateTooMany' }
  /** Nothing of it stands in the ledger. */
  | { readonly type: 'TemplateUnknown' }

/** What deciding needs to know. */
export interface TemplateGround {
  readonly id: string
  readonly record: LedgerRecord | undefined
  readonly actor: Person
  /** The names of all other kinds of report, the shipped ones among them. */
  readonly otherWords: readonly string[]
}

/** The ops of a request, or why it is refused. Only what differs is written. Pure. */
export function planTemplate(
  request: TemplateRequest,
  ground: TemplateGround,
): Result<readonly KnownOp[], TemplateRefused> {
  if (!ground.actor.active || !holdsAny(ground.actor, settingsRoles)) return fail({ type: 'TemplateNotYours' })
  switch (request.want) {
    case 'create':
      return planCreate(request.written, ground)
    case 'amend':
      return planAmend(request.opened, request.written, ground)
    case 'restore':
      return ok(restoreOps(ground))
    case 'retire':
    case 'take-up':
      return ground.record === undefined || isShipped(ground.id)
        ? fail({ type: 'TemplateUnknown' })
        : ok(setOps(ground, { retired: request.want === 'retire' }))
  }
}

const isShipped = (id: string): boolean => shippedTemplates.some(({ name }) => name === id)

const fieldsOf = (form: Partial<TemplateForm>): [TemplateFieldName, unknown][] =>
  Object.entries(form).flatMap(([field, value]): [TemplateFieldName, unknown][] =>
    isTemplateFieldName(field) && value !== undefined ? [[field, value]] : [],
  )

/** A field that was never written: as the program brings it. */
const neverWritten = (field: TemplateFieldName): unknown =>
  field === 'retired' ? false : field === 'about' || field === 'base' ? '' : null

/** A field as forms show it: the newest writing that can be read. */
function standingOf(record: LedgerRecord | undefined, field: TemplateFieldName): unknown {
  const reader: ValueReader<unknown> = templateReaders[field]
  return (record === undefined ? undefined : readValue(record, field, reader)) ?? neverWritten(field)
}

/** The ops by which these fields come to say so, of those that do not say it already. */
function setOps({ id, record }: TemplateGround, form: Partial<TemplateForm>): KnownOp[] {
  const saysNow = (field: TemplateFieldName): unknown =>
    (record === undefined ? undefined : shownValue(record, field)) ?? neverWritten(field)
  return fieldsOf(form).flatMap(([field, value]): KnownOp[] =>
    isSame(saysNow(field), value)
      ? []
      : [{ op: 'set', of: templateKind, id, field, value, saw: seenRefs(record, field) }],
  )
}

function planCreate(written: TemplateParts & TemplateBasics, ground: TemplateGround) {
  if (ground.record !== undefined || isShipped(ground.id))
    return fail({ type: 'TemplateChangedMeanwhile', parts: ['word'] } as const)
  if (ground.otherWords.length >= templatePartLimits.kinds + shippedTemplates.length)
    return fail({ type: 'TemplateTooMany' } as const)
  const refused = refuseForm(written, ground)
  return refused ?? ok(setOps(ground, written))
}

function planAmend(
  opened: TemplateForm,
  written: TemplateForm,
  ground: TemplateGround,
): Result<readonly KnownOp[], TemplateRefused> {
  const { record } = ground
  const changed = fieldsOf(written).filter(([field, value]) => !isSame(value, opened[field] ?? null))
  const names = changed.map(([field]) => field)
  const conflicts =
    record === undefined ? [] : conflictedFields(record).filter((field) => names.some((name) => name === field))
  if (conflicts.length > 0) return fail({ type: 'TemplateInConflict', parts: conflicts.filter(isTemplateFieldName) })
  const now = Object.fromEntries(fieldsOf(written).map(([field]) => [field, standingOf(record, field)]))
  const { clashes } = mergeOpened<Readonly<Record<string, unknown>>>({ ...opened }, now, { ...written })
  if (clashes.length > 0) return fail({ type: 'TemplateChangedMeanwhile', parts: clashes.filter(isTemplateFieldName) })
  const wish: Partial<TemplateForm> = Object.fromEntries(changed)
  return refuseForm(wish, ground) ?? ok(setOps(ground, wish))
}

/** All parts are the program's again, whatever stands there, also where two PCs wrote differently. */
function restoreOps(ground: TemplateGround): KnownOp[] {
  const { id, record } = ground
  if (record === undefined) return []
  const parts: readonly (keyof TemplateParts)[] = ['title', 'addressee', 'text', 'tables', 'charts']
  return parts.flatMap((field): KnownOp[] => {
    const saw = seenRefs(record, field)
    const isDone = saw.length === 0 || (saw.length === 1 && shownValue(record, field) === null)
    return isDone ? [] : [{ op: 'set', of: templateKind, id, field, value: null, saw }]
  })
}

type Refusal = Result<never, TemplateRefused> | undefined

/** The first thing wrong with what is to be written. */
function refuseForm(form: Partial<TemplateForm>, { otherWords }: TemplateGround): Refusal {
  for (const [field, value] of fieldsOf(form)) {
    if (!inOwnWordsOf(field).safeParse(value).success)
      return fail({ type: 'TemplatePartRefused', part: field, why: 'malformed' })
    if (typeof value !== 'string') continue
    if (value.trim() === '' && mustBeFilled.includes(field))
      return fail({ type: 'TemplatePartRefused', part: field, why: 'empty' })
    const limit = new Map<string, number>(Object.entries(templatePartLimits)).get(field)
    if (limit !== undefined && charsOver(value, limit) > 0)
      return fail({ type: 'TemplatePartRefused', part: field, why: 'long' })
  }
  return refuseWords(form) ?? refuseName(form, otherWords)
}

const mustBeFilled: readonly TemplateFieldName[] = ['title', 'text', 'word']

// Tables and charts of a newer program stay in a list that is changed here.
const inOwnWordsOf = (field: TemplateFieldName) =>
  field === 'tables' || field === 'charts' ? templateReaders[field].schema : inOwnWords(templateReaders[field].schema)

function refuseWords(form: Partial<TemplateForm>): Refusal {
  for (const part of ['title', 'text'] as const) {
    const parsed = parseTemplate(form[part] ?? '', anyName)
    if (!parsed.ok) return fail({ type: 'TemplateFaulty', part, fault: parsed.failure })
  }
  return undefined
}

function refuseName({ word }: Partial<TemplateForm>, otherWords: readonly string[]): Refusal {
  if (word === undefined) return undefined
  const isTaken = otherWords.some((other) => foldText(other) === foldText(word))
  return isTaken ? fail({ type: 'TemplateWordTaken', word }) : undefined
}
