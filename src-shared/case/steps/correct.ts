import { z } from 'zod'
import { canonicalJson } from '../../prelude/canonical-json'
import { localDateSchema } from '../../prelude/local-date'
import { fail, ok } from '../../prelude/result'
import { commitRefSchema, type CommitRef } from '../../record/commit'
import { defineAct } from '../acts/define-act'
import type { Case } from '../case'
import { findAnswerTo } from '../taking-back'
import { homeField } from '../sides/side-field'
import type { WrittenCorrection } from '../correctable'
import { linePart, partToText, toldPart, type Part } from '../parts'
import { joinTold, keepPrivate, mapPrivate, tell, uncoverFields, type Private, type PrivateText } from '../private-text'
import { findOwnEntry, fixedByConsent, listCorrections } from '../own-act'
import { entryField } from '../entry-field'
import { refuseBlank } from '../refusals/refuse-blank'
import { stepLimits } from '../step-limits'
import type { Planned, StepGround } from '../step-ground'
import { anyRole, anyStage, defineStep } from './define-step'

const anything = z.unknown().transform((value) => keepPrivate(value))
const changesPart = {
  kind: 'told',
  label: '更正',
  schema: z.array(z.looseObject({ field: z.string(), before: anything, after: anything })),
  optional: false,
  tell: () => '',
} as const satisfies Part
const entryPart = {
  kind: 'line',
  label: '条目',
  schema: commitRefSchema,
  optional: false,
  tell: () => '',
} as const satisfies Part

/** Names the entry by the commit that first wrote it; `of` is what kind of act that was. */
export const correctedAct = defineAct({
  act: 'corrected',
  name: '更正',
  parts: {
    entry: entryPart,
    of: linePart('更正的事项', 40),
    changes: changesPart,
    reason: toldPart('理由', stepLimits.reason),
  },
  log: 'correct',
  // Old → new, a line each, and why.
  tell: ({ of, changes, reason }, { actName, partOf, ...names }) => {
    const lines = changes.map(({ field, before, after }) => {
      const part = partOf(of, field)
      const told = (kept: Private<unknown>): PrivateText =>
        mapPrivate(kept, (value) => String(partToText(part, value, names)))
      return tell`${part?.label ?? field}：${told(before)} → ${told(after)}`
    })
    return { title: `更正${actName(of)}`, detail: joinTold([...lines, tell`理由：${reason}`]) }
  },
})

/** 更正: writes what an entry should have said in the place where it counts, and an act that tells old, new and why. */
export const correctStep = defineStep({
  step: 'correct',
  name: '更正',
  place: 'entry',
  from: anyStage,
  // Whose step it was, or an administrator: decided on the entry itself.
  roles: anyRole,
  ofEnded: true,
  act: correctedAct,
  plan: planCorrection,
})

/** What 更正 brings. `to` is the act as it should have been written; it changes what differs from the entry as it stands. */
export interface Correct {
  readonly entry: CommitRef
  readonly to: WrittenCorrection
  readonly reason: string
}

function planCorrection({ entry: ref, to, reason }: Correct, ground: StepGround): Planned {
  const { one, write, trade } = ground
  const found = findOwnEntry(ref, ground, to.act)
  if (!found.ok) return found
  const entry = found.value
  const act = trade.actOf(to.act)
  if (entry.act.act !== to.act || act === undefined) return fail({ type: 'EntryGone' })
  if (!entry.isStanding) return fail({ type: 'EntrySuperseded' })
  const rested = findAnswerTo(entry, one)
  if (rested !== undefined) return fail({ type: 'StepRestedOn', by: rested.act.act })
  const field = homeField(entry.act, act) ?? entryField(entry.ref)
  if (one.conflicts.includes(field)) return fail({ type: 'CaseInConflict', fields: [field] })
  const changes = listCorrections(act, entry.act, to)
  if (changes.length === 0) return fail({ type: 'NothingCorrected' })
  const fixed = fixedByConsent(entry.act)
  if (changes.some((change) => fixed.includes(change.field))) return fail({ type: 'ConsentFixed' })
  const refused = refuseCorrection(to, entry.act, ground) ?? refuseBlank({ 理由: reason })
  if (refused !== undefined) return refused
  const told = { act: 'corrected', entry: entry.ref, of: to.act, changes, reason: reason.trim() } as const
  const after = Object.fromEntries(changes.map((change) => [change.field, change.after]))
  const home = act.brings?.parts
  const { entry: _ask, ...itself }: Readonly<Record<string, unknown>> = { ...uncoverFields(entry.act) }
  const before = act.brings === undefined ? itself : valueOf(one, act.brings.field)
  // What the act has besides its field, a 台账号, is a field of its own.
  const [own, others] = split(after, (part) => home === undefined || Object.hasOwn(home, part))
  return ok([
    ...Object.entries(others).map(([part, value]) => write.set(part, value)),
    write.set(field, { ...uncoverFields(before), ...own }),
    write.act(told),
  ])
}

/** What stands in the field that the act brought. */
function valueOf(one: Case, field: string): object {
  const value: unknown = new Map<string, unknown>(Object.entries(one.values)).get(field)
  return typeof value === 'object' && value !== null ? value : {}
}

type Values = Readonly<Record<string, unknown>>

function split(values: Values, isFirst: (name: string) => boolean): readonly [Values, Values] {
  const entries = Object.entries(values)
  return [
    Object.fromEntries(entries.filter(([name]) => isFirst(name))),
    Object.fromEntries(entries.filter(([name]) => !isFirst(name))),
  ]
}

/** The same rules as when the step was taken, on the case as if this step stood there corrected. */
function refuseCorrection(to: WrittenCorrection, act: object, ground: StepGround) {
  const [before, after] = [uncoverFields(act), uncoverFields(to)]
  const definition = ground.trade.actOf(to.act)
  if (definition === undefined) return fail({ type: 'EntryGone' } as const)
  const { parts, day } = definition
  const on = day === undefined ? undefined : localDateSchema.safeParse(after[day]).data
  const isNewDay = on !== undefined && day !== undefined && canonicalJson(before[day] ?? null) !== canonicalJson(on)
  const blanks = definition.correctable.flatMap((name) => {
    const part = parts[name]
    return part?.kind === 'told' && !part.optional ? [[part.label, String(after[name] ?? '')] as const] : []
  })
  return (
    (isNewDay ? ground.refuseCorrectedDay(to.act, on) : undefined) ??
    definition.refuseCorrection?.(after, before, ground) ??
    refuseBlank(Object.fromEntries(blanks))
  )
}
