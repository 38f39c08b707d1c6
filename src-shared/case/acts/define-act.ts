import { z } from 'zod'
import type { ActivityKind } from '../activity-kind'
import type { CaseField } from '../fields/define-field'
import type { Names } from '../names'
import { partsShape, type Part, type Parts, type PartsShape } from '../parts'
import type { PrivateText } from '../private-text'
import type { StepRefused } from '../step-refused'
import type { Result } from '../../prelude/result'
import type { StepGround } from '../step-ground'

/** What an act is told with: names of people and units, and of other acts and their parts. */
export interface Telling extends Names {
  /** What an act of this name was, as buttons call its step. */
  readonly actName: (act: string) => string
  readonly partOf: (act: string, part: string) => Part | undefined
  /** A field of the case as conflicts call it. */
  readonly fieldName: (field: string) => string
}

/** An act as the timeline tells it: what was done, and what was said or written in doing it. */
export interface ToldAct {
  readonly title: string
  readonly detail: string | PrivateText
}

type RefuseCorrection = (
  to: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
  ground: StepGround,
) => Result<never, StepRefused> | undefined

type ActSchema<Name extends string, P extends Parts> = z.ZodObject<
  { readonly act: z.ZodLiteral<Name> } & PartsShape<P>,
  z.core.$loose
>

/**
 * One kind of entry of a case's timeline: what somebody did to it. Entries are only ever added. Who and when stand in the
 * commit that carries the entry; the day here is that of the thing itself, which may have been written up later.
 */
export interface ActDefinition<Name extends string = string, P extends Parts = Parts> {
  readonly act: Name
  /** As histories call it. */
  readonly name: string
  readonly schema: z.ZodType
  readonly parts: P
  /** The part that is its day. */
  readonly day?: (keyof P & string) | undefined
  /** The field in which what it brought stands, as long as that does. */
  readonly brings?: CaseField | undefined
  /** It answers or ends the ask that its part `entry` names: what it says stands in that ask's field. */
  readonly answers?: true | undefined
  /** What of it can be corrected; none of what the program noted by itself. */
  readonly correctable: readonly (keyof P & string)[]
  /** Why this correction will not do, besides its day and blank texts. */
  readonly refuseCorrection?: RefuseCorrection | undefined
  /** Under what the 操作日志 files it. */
  readonly log: ActivityKind
  /** Its content stands in the fields it wrote: the history tells it there. */
  readonly toldByFields: boolean
  readonly tell: (act: never, telling: Telling) => ToldAct
}

/** Defines one kind of entry. `Correctable` names parts of `parts`. */
export function defineAct<
  const Name extends string,
  P extends Parts,
  const Correctable extends keyof P & string = never,
>({
  correctable,
  toldByFields = false,
  ...about
}: {
  readonly act: Name
  readonly name: string
  readonly parts: P
  readonly day?: (keyof P & string) | undefined
  readonly brings?: CaseField | undefined
  readonly answers?: true | undefined
  readonly correctable?: readonly Correctable[]
  readonly refuseCorrection?: RefuseCorrection | undefined
  readonly log: ActivityKind
  readonly toldByFields?: boolean
  readonly tell: (act: z.output<ActSchema<Name, P>>, telling: Telling) => ToldAct
}) {
  const schema: ActSchema<Name, P> = z.looseObject({ act: z.literal(about.act), ...partsShape(about.parts) })
  return { ...about, correctable: correctable ?? [], toldByFields, schema }
}

/** An act as it is written into the timeline, without its name. */
export type ActInput<D extends { readonly schema: z.ZodType }> = Omit<z.input<D['schema']>, 'act'>
