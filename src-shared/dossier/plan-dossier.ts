import { valuesOf } from '../case/choices'
import { mergeOpened, type MergedForm } from '../prelude/merge-opened'
import { holdsAny, type Person, type Role } from '../office/office'
import type { LocalDate } from '../prelude/local-date'
import { ok } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import { seenRefs, shownValue, standsUnder } from '../record/ledger-record'
import { cleanText } from '../text/clean-text'
import { sayWord } from '../text/say-word'
import {
  actsField,
  casesField,
  dossierFieldWords,
  dossierKind,
  dossierLimits,
  isDossierOpen,
  measureField,
  measureStateWords,
  visitField,
  type Dossier,
  type DossierBasics,
  type Measure,
  type MeasureState,
  type Visit,
  type VisitView,
} from './dossier'
import type { DossierActName } from './dossier-act'
import {
  measurePartWords,
  refuse,
  refuseBeforeWork,
  refuseCases,
  refuseClash,
  refuseClosing,
  refuseDay,
  refuseEarly,
  refuseNamed,
  refusePerson,
  refusePlannedDay,
  refuseText,
  visitPartWords,
  type DossierGround,
  type Planned,
  type Refused,
} from './refuse-dossier'

/** A measure and a visit as they are written here: in this program's own words. */
export interface MeasureWish {
  readonly text: string
  readonly ownerId: string
  readonly dueOn: LocalDate | ''
  readonly state: MeasureState
  readonly on: LocalDate
  readonly result: string
}
export interface VisitWish {
  readonly on: LocalDate
  readonly byId: string
  readonly whom: string
  readonly found: string
  readonly view: VisitView
}

/** What a person wants to do with a dossier. */
export type DossierRequest =
  | {
      readonly want: 'open'
      readonly basics: DossierBasics
      readonly caseIds: readonly string[]
      readonly on: LocalDate
    }
  /** `opened`, here and below: what stood there when the form was opened, where it is not known to stand there still. */
  | { readonly want: 'amend'; readonly basics: DossierBasics; readonly opened?: DossierBasics }
  | { readonly want: 'add-cases'; readonly caseIds: readonly string[] }
  | { readonly want: 'remove-case'; readonly caseId: string; readonly reason: string }
  /** `id` of the one that is written anew, or of a new one. */
  | { readonly want: 'measure'; readonly id: string; readonly measure: MeasureWish; readonly opened?: Measure }
  | { readonly want: 'visit'; readonly id: string; readonly visit: VisitWish; readonly opened?: Visit }
  | { readonly want: 'close' | 'reopen'; readonly on: LocalDate; readonly words: string }

/** Who keeps dossiers: the clerks of the ledger and the leaders. Whoever answers for one may write in it too. */
export const dossierRoles: readonly Role[] = ['registrar', 'supervisor', 'reviewer', 'admin']

/** Whether this person may write in it; a new one where it is undefined. */
export const mayKeepDossier = (actor: Person, dossier?: Pick<Dossier, 'leaderId' | 'ownerId'>): boolean =>
  actor.active &&
  (holdsAny(actor, dossierRoles) || (dossier !== undefined && [dossier.leaderId, dossier.ownerId].includes(actor.id)))

/** The ops of a request, or why it is refused. Only what differs is written. Pure. */
export function planDossier(request: DossierRequest, ground: DossierGround): Planned {
  const refused = refuseWriter(request, ground)
  if (refused !== undefined) return refused
  switch (request.want) {
    case 'open':
      return planOpen(request, ground)
    case 'amend':
      return planAmend(request, ground)
    case 'add-cases':
      return planAddCases(request.caseIds, ground)
    case 'remove-case':
      return planRemoveCase(request, ground)
    case 'measure':
      return planMeasure(request, ground)
    case 'visit':
      return planVisit(request, ground)
    case 'close':
    case 'reopen':
      return planStanding(request, ground)
  }
}

function refuseWriter({ want }: DossierRequest, { dossier, actor }: DossierGround): Refused {
  if (!mayKeepDossier(actor, dossier))
    return refuse(
      'not-yours',
      '您不能改集中问题专档',
      '专档由登记、督办、审阅、管理职责的人，和它的包案领导、责任人来改。',
      '请在右上角换成有这项职责的人。',
    )
  if (want === 'open')
    return dossier === undefined ? undefined : refuse('there', '专档已经有了', '这个专档已经建好。', '请直接打开它。')
  if (dossier === undefined)
    return refuse('gone', '没有这个专档', '台账里没有这个专档。', '请回到专档列表，看一下现状。')
  if (dossier.newer)
    return refuse(
      'newer',
      '这个专档有新版本内容',
      '它里面有较新版本的程序写的内容，这台电脑读不全，不能在这里改。',
      '请升级这台电脑上的程序，或到别的电脑上改。',
    )
  if (want === 'reopen')
    return isDossierOpen(dossier)
      ? refuse('open', '专档还在整治中', '这个专档没有销号，不用重新整治。', '请直接办理。')
      : undefined
  return isDossierOpen(dossier)
    ? undefined
    : refuse('closed', '专档已经销号', '已经销号的专档不能再改。', '确需再办的，请先“重新整治”。')
}

function planOpen({ basics, caseIds, on }: Extract<DossierRequest, { want: 'open' }>, ground: DossierGround): Planned {
  const cleaned = cleanBasics(basics)
  const refused =
    refuseBasics(cleaned, caseIds, ground) ??
    refuseDay('on', '立档日期', on, ground.today) ??
    refuseCases(caseIds, 0, ground)
  if (refused !== undefined) return refused
  return ok([
    ...Object.entries(cleaned).map(([field, value]) => set(ground, field, value)),
    set(ground, 'openedOn', on),
    set(ground, 'standing', { state: 'open', on, words: '' }),
    ...addCases(caseIds, ground),
    told(ground, 'opened', cleaned.name, numbersOf(caseIds, ground)),
  ])
}

function planAmend({ basics, opened }: Extract<DossierRequest, { want: 'amend' }>, ground: DossierGround): Planned {
  const { dossier } = ground
  const taken = takeOver<DossierBasics>(opened, dossier, cleanBasics(basics))
  const cleaned = taken.merged
  const refused = refuseClash(taken.clashes, dossierFieldWords) ?? refuseBasics(cleaned, dossier?.caseIds ?? [], ground)
  if (refused !== undefined) return refused
  const changed = basicFields.filter((field) => dossier?.[field] !== cleaned[field])
  if (changed.length === 0) return ok([])
  return ok([
    ...changed.map((field) => set(ground, field, cleaned[field])),
    told(ground, 'amended', cleaned.name, changed.map((field) => dossierFieldWords[field]).join('、')),
  ])
}

function planAddCases(caseIds: readonly string[], ground: DossierGround): Planned {
  const held = new Set(ground.dossier?.caseIds)
  const fresh = [...new Set(caseIds)].filter((id) => !held.has(id))
  if (caseIds.length === 0)
    return refuse('no-case', '没有选案件', '没有选要列入的案件。', '请填写案件的号码。', 'numbers')
  if (fresh.length === 0)
    return refuse('in-already', '已经在专档里', '这些案件已经列入这个专档。', '不用再列入。', 'numbers')
  return (
    refuseCases(fresh, held.size, ground) ??
    refuseNamed([...basicTexts(ground.dossier), ...heldTexts(ground.dossier)], fresh, ground, 'numbers') ??
    ok([...addCases(fresh, ground), told(ground, 'cases-added', nameOf(ground), numbersOf(fresh, ground))])
  )
}

function planRemoveCase(
  { caseId, reason }: Extract<DossierRequest, { want: 'remove-case' }>,
  ground: DossierGround,
): Planned {
  const inSet = ground.record === undefined ? undefined : standsUnder(ground.record.sets, casesField)
  const adds = inSet?.find(({ element }) => element === caseId)?.adds ?? []
  if (adds.length === 0) return refuse('not-in', '不在专档里', '这个案件已经不在这个专档里了。', '不用再移出。')
  const why = cleanText(reason).trim()
  return (
    refuseText('reason', '移出理由', why, dossierLimits.reason, true) ??
    refuseNamed([why], ground.dossier?.caseIds ?? [], ground, 'reason') ??
    ok([
      { op: 'remove', of: dossierKind, id: ground.id, field: casesField, element: caseId, saw: [...adds] },
      told(ground, 'case-removed', nameOf(ground), `${numbersOf([caseId], ground)}：${why}`),
    ])
  )
}

function planMeasure(
  { id, measure, opened }: Extract<DossierRequest, { want: 'measure' }>,
  ground: DossierGround,
): Planned {
  const { dossier, today } = ground
  const before = dossier?.measures.find((one) => one.id === id)
  const { merged: wish, clashes } = takeOver<Measure>(opened, before, {
    ...measure,
    text: cleanText(measure.text).trim(),
    result: cleanText(measure.result).trim(),
  })
  const isNew = before === undefined
  const refused =
    (isNew && (dossier?.measures.length ?? 0) >= dossierLimits.measures
      ? refuse('too-many', '措施太多', `一个专档最多 ${dossierLimits.measures} 条措施。`, '请合并几条再写。', 'text')
      : undefined) ??
    refuseClash(clashes, measurePartWords) ??
    refuseText('text', '措施内容', wish.text, dossierLimits.measure, true) ??
    refuseText('result', '落实情况', wish.result, dossierLimits.measure, wish.state === 'done') ??
    refusePerson('ownerId', '责任人', wish.ownerId, ground, true) ??
    refuseDay('on', '日期', wish.on, today) ??
    refusePlannedDay('完成期限', wish.dueOn, before?.dueOn, ground) ??
    refuseNamed([wish.text, wish.result], dossier?.caseIds ?? [], ground, 'text')
  if (refused !== undefined) return refused
  return writeOne(
    measureField(id),
    wish,
    'measured',
    `${wish.text}（${sayWord(measureStateWords, wish.state)}）`,
    ground,
  )
}

function planVisit({ id, visit, opened }: Extract<DossierRequest, { want: 'visit' }>, ground: DossierGround): Planned {
  const { dossier, today } = ground
  const { merged: wish, clashes } = takeOver<Visit>(
    opened,
    dossier?.visits.find((one) => one.id === id),
    { ...visit, whom: cleanText(visit.whom).trim(), found: cleanText(visit.found).trim() },
  )
  const isNew = dossier?.visits.every((one) => one.id !== id) !== false
  const refused =
    (isNew && (dossier?.visits.length ?? 0) >= dossierLimits.visits
      ? refuse('too-many', '回访太多', `一个专档最多 ${dossierLimits.visits} 次回访。`, '请更正已有的回访。', 'found')
      : undefined) ??
    refuseClash(clashes, visitPartWords) ??
    refuseText('whom', '回访对象', wish.whom, dossierLimits.whom, true) ??
    refuseText('found', '回访情况', wish.found, dossierLimits.text, true) ??
    refusePerson('byId', '回访人', wish.byId, ground, true) ??
    refuseDay('on', '回访日期', wish.on, today) ??
    refuseEarly('on', '回访日期', wish.on, dossier) ??
    refuseNamed([wish.whom, wish.found], dossier?.caseIds ?? [], ground, 'found')
  if (refused !== undefined) return refused
  return writeOne(visitField(id), wish, 'visited', `${wish.on} ${wish.whom}`, ground)
}

/** 销号 rests on what the file is for: a cause, measures that are all done, and somebody who went to see. */
function planStanding(
  { want, on, words: written }: Extract<DossierRequest, { want: 'close' | 'reopen' }>,
  ground: DossierGround,
): Planned {
  const { dossier, today } = ground
  const words = cleanText(written).trim()
  const label = want === 'close' ? '销号理由' : '重新整治的理由'
  const refused =
    (want === 'close' && dossier !== undefined ? refuseClosing(dossier) : undefined) ??
    refuseText('words', label, words, dossierLimits.text, true) ??
    refuseDay('on', '日期', on, today) ??
    (want === 'close' ? refuseBeforeWork(on, dossier) : undefined) ??
    (dossier !== undefined && on < dossier.standing.on
      ? refuse(
          'too-early',
          '日期太早',
          `${dossier.standing.on} 才${want === 'close' ? '开始整治' : '销号'}，日期不能更早。`,
          `请改成 ${dossier.standing.on} 或以后的日期。`,
          'on',
        )
      : undefined) ??
    refuseNamed([words], dossier?.caseIds ?? [], ground, 'words')
  if (refused !== undefined) return refused
  return ok([
    set(ground, 'standing', { state: want === 'close' ? 'closed' : 'open', on, words }),
    told(ground, want === 'close' ? 'closed' : 'reopened', nameOf(ground), words),
  ])
}

/** What the form brings on what stands there now; of something new all that it brings. */
const takeOver = <T extends object>(opened: T | undefined, now: T | undefined, written: T): MergedForm<T> =>
  opened === undefined || now === undefined ? { merged: written, clashes: [] } : mergeOpened(opened, now, written)

const basicFields = valuesOf(dossierFieldWords)

const cleanBasics = (basics: DossierBasics): DossierBasics => ({
  ...basics,
  name: cleanText(basics.name).trim(),
  about: cleanText(basics.about).trim(),
  cause: cleanText(basics.cause).trim(),
})

const basicTexts = (basics: DossierBasics | undefined): string[] =>
  basics === undefined ? [] : [basics.name, basics.about, basics.cause]

const heldTexts = (dossier: Dossier | undefined): string[] =>
  dossier === undefined
    ? []
    : [
        ...dossier.measures.flatMap(({ text, result }) => [text, result]),
        ...dossier.visits.flatMap(({ whom, found }) => [whom, found]),
      ]

function refuseBasics(basics: DossierBasics, caseIds: readonly string[], ground: DossierGround): Refused {
  const { name, about, cause, leaderId, ownerId, dueOn } = basics
  return (
    refuseText('name', dossierFieldWords.name, name, dossierLimits.name, true) ??
    refuseText('about', dossierFieldWords.about, about, dossierLimits.text, false) ??
    refuseText('cause', dossierFieldWords.cause, cause, dossierLimits.text, false) ??
    refusePerson('leaderId', dossierFieldWords.leaderId, leaderId, ground, false) ??
    refusePerson('ownerId', dossierFieldWords.ownerId, ownerId, ground, false) ??
    refusePlannedDay(dossierFieldWords.dueOn, dueOn, ground.dossier?.dueOn, ground) ??
    refuseNamed(basicTexts(basics), caseIds, ground, 'about')
  )
}

const nameOf = ({ dossier }: DossierGround): string => dossier?.name ?? ''
const numbersOf = (caseIds: readonly string[], { numberOf }: DossierGround): string =>
  caseIds.map((id) => numberOf(id) ?? id).join('、')

const set = ({ id, record }: DossierGround, field: string, value: unknown): KnownOp => ({
  op: 'set',
  of: dossierKind,
  id,
  field,
  value,
  saw: seenRefs(record, field),
})

const addCases = (caseIds: readonly string[], { id }: DossierGround): KnownOp[] =>
  [...new Set(caseIds)].map((element) => ({ op: 'add', of: dossierKind, id, field: casesField, element }))

const told = ({ id }: DossierGround, act: DossierActName, name: string, words: string): KnownOp => ({
  op: 'append',
  of: dossierKind,
  id,
  field: actsField,
  value: { act, name, told: words.slice(0, mostTold) },
})

/** What the log tells of an act is its beginning. */
const mostTold = 200

/** Writes one measure or visit, or nothing where it says so already. */
function writeOne(field: string, value: object, act: DossierActName, words: string, ground: DossierGround): Planned {
  const before = ground.record === undefined ? undefined : shownValue(ground.record, field)
  // What a newer program added to it stays.
  const whole = { ...(typeof before === 'object' ? before : {}), ...value }
  return JSON.stringify(before) === JSON.stringify(whole)
    ? ok([])
    : ok([set(ground, field, whole), told(ground, act, nameOf(ground), words)])
}
