import type { allActs } from './all-acts'
import { actOf, type Act, type ActName } from './act'
import { uncoverFields, type Private } from './private-text'

type Acts = typeof allActs
type PartsOf<A extends ActName> = Acts[A]['correctable'][number]

/** Acts of which something can be corrected. What the program noted by itself (printed, looked at, sent) happened, and is not. */
export type CorrectableName = { [A in ActName]: [PartsOf<A>] extends [never] ? never : A }[ActName]

/** An act of a kind that can be corrected. */
export type CorrectableAct = { [A in CorrectableName]: { readonly act: A } & Extract<Act, { act: A }> }[CorrectableName]

type FieldsOf<A extends CorrectableName> = Pick<Extract<Act, { act: A }>, PartsOf<A>>
type Plain<Fields> = { readonly [F in keyof Fields]: PlainValue<Fields[F]> }
/** As it is written: in the lines of a list too. */
type PlainValue<Value> =
  Value extends Private<infer Held>
    ? Held
    : Value extends readonly (infer Line extends object)[]
      ? readonly Plain<Line>[]
      : Value

/** What of an entry can be corrected, as it should have been written. */
export type WrittenCorrection = {
  [A in CorrectableName]: { readonly act: A } & Plain<FieldsOf<A>>
}[CorrectableName]

/** What of an entry can be corrected, as it stands: to fill a form with, for whom nothing of the case is hidden. */
export function toCorrection<A extends CorrectableAct>(act: A): Extract<WrittenCorrection, { readonly act: A['act'] }>
export function toCorrection(act: CorrectableAct): object {
  const values = uncoverFields(act)
  return Object.fromEntries(
    ['act', ...(actOf(act.act)?.correctable ?? [])].flatMap((name) =>
      // What older programs did not write is not there, as in the entry itself.
      values[name] === undefined ? [] : [[name, values[name]]],
    ),
  )
}

export const isCorrectable = (act: Act): act is CorrectableAct => (actOf(act.act)?.correctable.length ?? 0) > 0
