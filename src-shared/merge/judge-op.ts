import { z } from 'zod'
import { entryRefOf } from '../case/entry-field'
import { allSides } from '../case/sides/all-sides'
import { sideRefOf, sideValueSchema } from '../case/sides/side-field'
import type { SideMachine } from '../case/sides/side-machine'
import { allActs } from '../case/all-acts'
import { isWord, listChoices, listNewerParts } from '../prelude/open-choice'
import { isKnownOp } from '../record/commit'
import type { JudgeOp, OpStanding } from '../record/fold-commit'
import { blank } from '../record/ledger-record'
import { readableFields, readerOf } from './readable-fields'

/**
 * How this program stands to an op. Of a case everything has to be known: a field, a list, a kind of op or a word that is not
 * is a newer program's, and the case is left alone. Of other records what this program does not know is none of its business.
 */
export const judgeOp: JudgeOp = (op) => {
  const isCase = op.of === 'case'
  if (!isKnownOp(op)) return isCase ? whole : 'known'
  switch (op.op) {
    case 'set':
      return judgeValue(op.of, op.field, op.value)
    case 'append':
      return isCase ? (op.field === 'acts' ? judgeAct(op.value) : whole) : 'known'
    case 'add':
    case 'remove':
      return isCase ? whole : 'known'
    default:
      return 'known'
  }
}

/** Only a newer program understands any of it. */
const whole: OpStanding = ['']

const toStanding = (parts: readonly string[]): OpStanding => (parts.length === 0 ? 'known' : [...new Set(parts)])

function judgeValue(of: string, field: string, value: unknown): OpStanding {
  const read = readerOf(of, field)
  if (read === undefined) return of === 'case' ? whole : 'known'
  if (read(value) === undefined) return value === blank ? 'known' : 'damaged'
  if (of === 'case' && entryRefOf(field) !== undefined)
    return toStanding(correctable.flatMap((act) => listNewerParts(act, value)))
  if (of === 'case' && sideRefOf(field) !== undefined) return judgeAnswer(value)
  return toStanding(listNewerParts(read.schema, value))
}

/** The field of an ask holds an answer, or that it waits for one again. */
function judgeAnswer(value: unknown): OpStanding {
  const { act = '', state = '' } = sideValueSchema.safeParse(value).data ?? {}
  const machine = Object.values<SideMachine>(allSides).find(
    ({ asks, answers }) => asks === act || Object.hasOwn(answers, act),
  )
  return machine === undefined || !Object.hasOwn(machine.states, state) ? whole : 'known'
}

/** A field of an entry holds what was corrected in it, of whatever kind of act it is. */
const correctable: readonly z.ZodType[] = Object.values(allActs).map(({ schema }) => schema)

function judgeAct(value: unknown): OpStanding {
  const name = namedSchema.safeParse(value).data?.act
  const schema = actSchemas.get(name)
  if (schema === undefined) return isWord(name) ? whole : 'damaged'
  if (!schema.safeParse(value).success) return 'damaged'
  return toStanding(listNewerParts(schema, value))
}

const namedSchema = z.looseObject({ act: z.string() })
const actSchemas: ReadonlyMap<unknown, z.ZodType> = new Map(
  Object.values(allActs).map(({ act, schema }) => [act, schema] as const),
)

/**
 * The words that this program knows, by act or field. A view that was folded when it knew others has marked for newer what is
 * known now, and has to be folded anew.
 */
export function listVocabulary(): string[] {
  const acts = [...actSchemas].map(([name, schema]) => [`act ${String(name)}`, schema] as const)
  const fields = readableFields.flatMap((name) => {
    const [of = '', field = ''] = name.split('/')
    const schema = readerOf(of, field)?.schema
    return schema === undefined ? [] : [[name, schema] as const]
  })
  return [...acts, ...fields].flatMap(([name, schema]) => [
    name,
    ...listChoices(schema).map(([path, words]) => `${name} ${path}: ${words.join(' ')}`),
  ])
}
