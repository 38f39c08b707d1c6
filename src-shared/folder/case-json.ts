import { z } from 'zod'
import { caseFieldName } from '../case/field-tables'
import { privateText, uncoverFields } from '../case/private-text'
import { roundedField } from '../case/rounds'
import { stageWords } from '../case/stage'
import type { CaseEntry } from '../case/read-entries'
import { actName, actToText } from '../case/tell-act'
import { showText, type Veil } from '../case/veil'
import { canonicalJson } from '../prelude/canonical-json'
import type { Instant } from '../prelude/instant'
import { whyNotWords, type FolderAttachment } from './folder-files'
import type { FolderSource, NamedId } from './folder-source'

/** The format of `case.json`; docs/case-folder-format.md says what stands in it. Readers take any `hotline-case/1.x`. */
export const caseJsonFormat = 'hotline-case/1.0'

const named = z.looseObject({ id: z.string(), name: z.string() })
const isoTime = z.iso.datetime()

/** `case.json`: a case with every field and every act, for programs. Unknown members are to be ignored by who reads it. */
export const caseJsonSchema = z.looseObject({
  format: z.string().regex(/^hotline-case\/1\.\d+$/),
  program: z.string(),
  savedAt: isoTime,
  savedBy: named,
  office: z.string(),
  case: z.looseObject({
    id: z.string(),
    centreCaseId: z.string(),
    origin: z.enum(['centre', 'own', 'joined']),
    ledgerNumber: z.string(),
    formerNumbers: z.array(z.string()),
    sheetNumber: z.string(),
    title: z.string(),
    stage: z.string(),
    stageName: z.string(),
    /** '' where it was not ended without an answer. */
    ended: z.string(),
    voided: z.boolean(),
    round: z.number().int().positive(),
    confidential: z.boolean(),
    /** `hidden`: confidential, and nothing here names the caller. */
    caller: z.enum(['shown', 'hidden']),
  }),
  fields: z.array(
    z.looseObject({
      field: z.string(),
      round: z.number().int().positive(),
      name: z.string(),
      writes: z.array(z.looseObject({ commit: z.string(), at: isoTime, by: z.string(), value: z.unknown() })),
    }),
  ),
  acts: z.array(
    z.looseObject({
      commit: z.string(),
      at: isoTime,
      by: z.string(),
      round: z.number().int().positive(),
      name: z.string(),
      title: z.string(),
      detail: z.string(),
      state: z.enum(['standing', 'superseded', 'taken-back']),
      written: z.looseObject({ act: z.string() }),
      /** As it reads with the corrections in it, where there are any. */
      corrected: z.looseObject({ act: z.string() }).optional(),
    }),
  ),
  voids: z.array(
    z.looseObject({ commit: z.string(), at: isoTime, by: z.string(), reason: z.string(), lifts: z.boolean() }),
  ),
  people: z.record(z.string(), z.string()),
  departments: z.record(z.string(), z.string()),
  attachments: z.array(
    z.looseObject({
      name: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.number().int().nonnegative(),
      /** Inside the folder; '' where it is not in it, and `why` says why. */
      path: z.string(),
      why: z.string(),
    }),
  ),
  papers: z.array(z.looseObject({ path: z.string(), what: z.string() })),
})
export type CaseJson = z.infer<typeof caseJsonSchema>

/** A paper of the folder, readable by itself. */
export interface FolderPaper {
  readonly path: string
  readonly what: string
}

/** The case as `case.json` has it; where its caller is hidden, no value names them. */
export function composeCaseJson(
  source: FolderSource,
  attachments: readonly FolderAttachment[],
  papers: readonly FolderPaper[],
): CaseJson {
  const { record, one, names, veil } = source
  const hide = hiderOf(veil)
  const fields = Object.entries(record.registers).map(([field, heads]) => ({
    field,
    round: roundedField(field).round,
    name: caseFieldName(field),
    writes: heads.map(({ ref, at, by, value }) => ({ commit: ref, at: isoOf(at), by, value: hide(value) })),
  }))
  const acts = one.entries.map((entry) => {
    const { title, detail } = actToText(entry.act, names)
    return {
      commit: entry.ref,
      at: isoOf(entry.at),
      by: entry.by,
      round: entry.round,
      name: actName(entry.act.act),
      title,
      detail: showText(detail, veil),
      state: stateOf(entry),
      written: hideAct(entry.written, hide),
      ...(entry.corrected ? { corrected: hideAct(entry.act, hide) } : {}),
    }
  })
  const voids = record.voids.map(({ ref, at, by, reason, lifts }) => ({
    commit: ref,
    at: isoOf(at),
    by,
    reason: showText(privateText(reason), veil),
    lifts,
  }))
  const mentioned = canonicalJson({ fields, acts, voids })
  const namesOf = (all: readonly NamedId[]) =>
    Object.fromEntries(all.filter(({ id }) => mentioned.includes(`"${id}"`)).map(({ id, name }) => [id, name]))
  return {
    format: caseJsonFormat,
    program: source.program,
    savedAt: isoOf(source.savedAt),
    savedBy: { ...source.savedBy },
    office: source.officeName,
    case: {
      id: one.id,
      centreCaseId: one.centreCaseId,
      origin: one.origin,
      ledgerNumber: one.ledgerNumber,
      formerNumbers: [...one.aliases],
      sheetNumber: one.sheet.sheetNumber,
      title: showText(one.sheet.title, veil),
      stage: one.stage,
      stageName: stageWords[one.stage],
      ended: one.ending?.how ?? '',
      voided: one.voids.length > 0,
      round: one.round,
      confidential: one.sheet.confidential,
      caller: veil.hidden ? 'hidden' : 'shown',
    },
    fields,
    acts,
    voids,
    people: namesOf(source.people),
    departments: namesOf(source.departments),
    attachments: attachments.map(({ name, sha256, bytes, path, why }) => ({
      name,
      sha256,
      bytes,
      path,
      why: whyNotWords[why],
    })),
    papers: papers.map((paper) => ({ ...paper })),
  }
}

const isoOf = (at: Instant): string => new Date(at).toISOString()

const stateOf = ({ takenBack, isStanding }: CaseEntry): CaseJson['acts'][number]['state'] =>
  takenBack ? 'taken-back' : isStanding ? 'standing' : 'superseded'

const hideAct = (act: { readonly act: string }, hide: (value: unknown) => unknown): { readonly act: string } => ({
  ...toFields(hide(uncoverFields(act))),
  act: act.act,
})

const toFields = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})

/** What says nothing but who the caller is, by the name of its member, wherever it stands. */
const namingMembers: ReadonlySet<string> = new Set(['caller', 'idNumber', 'speaker'])
/** In the place of what is hidden. */
const hiddenWords = '〔保密〕'

/** Leaves a value as it is, or, where the caller is hidden, strikes them out of all texts in it and of what names them alone. */
function hiderOf(veil: Veil): (value: unknown) => unknown {
  if (!veil.hidden) return (value) => value
  const hide = (value: unknown): unknown => {
    if (typeof value === 'string') return showText(privateText(value), veil)
    if (Array.isArray(value)) return value.map(hide)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, one]: [string, unknown]) => [
        name,
        namingMembers.has(name) ? blot(one) : hide(one),
      ]),
    )
  }
  return hide
}

/** The same shape with nothing told: a blank text stays blank. */
function blot(value: unknown): unknown {
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]: [string, unknown]) => [name, blot(one)]))
  return value === '' ? '' : hiddenWords
}
