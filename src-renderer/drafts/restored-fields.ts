import { createContext, useContext, useEffect } from 'react'
import { z } from 'zod'

/** The fields of a form by name, each with what stood in it. */
export type FieldValues = Readonly<Record<string, readonly string[]>>

const fieldValuesSchema = z.record(z.string(), z.array(z.string()))
const formValueSchema = z.object({ fields: fieldValuesSchema, start: fieldValuesSchema })

/** What a draft keeps of a form of fields: how they stand, and how they stood before anything was written. */
export interface FormValue {
  readonly fields: FieldValues
  readonly start: FieldValues
}

/** A draft's value as that of a form of fields; undefined where it is none. */
export const parseFormValue = (value: unknown): FormValue | undefined => formValueSchema.safeParse(value).data

/** What a form is filled from again. A field that has been drawn once has had its part. */
export interface RestoredFields {
  readonly values: FieldValues
  /** Only the fields named among the values are filled again; where it is left out, a field that is not among them is empty. */
  readonly partly?: true
  readonly spent: Set<string>
}

export const RestoredFieldsContext = createContext<RestoredFields | undefined>(undefined)

/**
 * What stood in the field when its form was left half written: all values under that name, none for a box without a tick.
 * Undefined where the form is new or nothing was written in the field, and when it is drawn anew within the form.
 */
export function useRestoredValues(name: string): readonly string[] | undefined {
  const restored = useContext(RestoredFieldsContext)
  useEffect(() => () => void restored?.spent.add(name), [restored, name])
  if (restored === undefined || restored.spent.has(name)) return undefined
  return restored.values[name] ?? (restored.partly === true ? undefined : [])
}

/** The same for a field of one value. */
export function useRestoredValue(name: string): string | undefined {
  const values = useRestoredValues(name)
  return values === undefined ? undefined : (values[0] ?? '')
}
