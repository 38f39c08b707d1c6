import { z } from 'zod'
import { localDateSchema, type LocalDate } from '../prelude/local-date'
import { openChoice } from '../prelude/open-choice'
import { createValueReader, type SchemaReader } from '../prelude/value-reader'

/**
 * The kind of the records in which an office keeps its content classes (内容分类). The id of a class is its path, `乡村建设/路灯`: what a
 * case keeps is the path in words, so that it stands as it was filed whatever becomes of the table, and two PCs that import one table
 * write the same records.
 */
export const classKind = 'class'

/** The kind of the records that tell what was done to the table, one to an act. */
export const classActKind = 'class-act'

/** The most levels of a table, characters of a name and of a code, aliases of a class and characters of each, and classes of a table. */
export const classLimits = {
  levels: 3,
  name: 30,
  path: 92,
  codeLength: 20,
  aliases: 40,
  alias: 20,
  classes: 5000,
} as const

const optionalDay = z.union([localDateSchema, z.literal('')])

/** Field `entry`: what a class is. Its names are its id. */
export const classValueSchema = z.looseObject({
  /** '' where the table has no codes. */
  code: z.string(),
  /** Its place among those beside it. */
  order: z.number().int().nonnegative(),
  /** First and last day on which cases are filed under it; '' for no bound. */
  from: optionalDay,
  to: optionalDay,
  /** Words by which people name what it is about. */
  aliases: z.array(z.string()),
  /** False: taken back, as if it had never stood here. */
  active: z.boolean(),
})
export interface ClassValue {
  readonly code: string
  readonly order: number
  readonly from: LocalDate | ''
  readonly to: LocalDate | ''
  readonly aliases: readonly string[]
  readonly active: boolean
}

/** Field `becomes`: the path of the class that its cases are told under by choice (按新分类归并); '' for none. */
export const becomesSchema = z.string()

/** What an act did to the table, in words. */
export const classActWords = {
  imported: '导入分类表',
  added: '新增分类',
  changed: '修改分类',
  renamed: '分类改名',
  ended: '停用分类',
  mapped: '对应新分类',
  undone: '撤回分类改动',
} as const
export type ClassActName = keyof typeof classActWords

/** Field `act` of a `class-act` record. */
export const classActSchema = z.looseObject({
  act: openChoice(['imported', 'added', 'changed', 'renamed', 'ended', 'mapped', 'undone']),
  on: localDateSchema,
  /** The file, or the class that it was about. */
  told: z.string(),
  /** How many classes it wrote. */
  classes: z.number().int().nonnegative(),
})
export type ClassAct = z.infer<typeof classActSchema>

/** The field of a class that keeps what stood there before an act: each act has one of its own, so that no two PCs write the same. */
export const beforeField = (actId: string): string => `${beforePrefix}${actId}`
const beforePrefix = 'before:'

/** Which act a field of a class was kept for; undefined of other fields. */
export const actOfBefore = (field: string): string | undefined =>
  field.startsWith(beforePrefix) ? field.slice(beforePrefix.length) : undefined

/** Field `before:<act>`: what stood there, by which the act is taken back; null where nothing did. */
export const classBeforeSchema = z.looseObject({
  entry: classValueSchema.nullable(),
  becomes: z.string(),
})
export interface ClassBefore {
  readonly entry: ClassValue | null
  readonly becomes: string
}

export const readClassValue = createValueReader<ClassValue>(classValueSchema)
export const readBecomes = createValueReader(becomesSchema)
export const readClassBefore = createValueReader<ClassBefore>(classBeforeSchema)

/** By what a field of a class is read; undefined of one that this program does not know. */
export const classReaderOf = (field: string): SchemaReader<unknown> | undefined =>
  field === 'entry'
    ? readClassValue
    : field === 'becomes'
      ? readBecomes
      : actOfBefore(field) === undefined
        ? undefined
        : readClassBefore

export const readClassAct = createValueReader<ClassAct>(classActSchema)

/**
 * The names of a class from the first level down, as a case has them in words; none of ''. What stands below the third level belongs to
 * the third name, so that every case has one place at each level.
 */
export function pathToNames(path: string): readonly string[] {
  const parts = path.split('/').map((part) => part.trim())
  while (parts.length > 0 && parts.at(-1) === '') parts.pop()
  if (parts.length <= classLimits.levels) return parts
  return [...parts.slice(0, classLimits.levels - 1), parts.slice(classLimits.levels - 1).join('/')]
}

/** `乡村建设/路灯`, as a case keeps it. */
export const namesToPath = (names: readonly string[]): string => names.join('/')

/** A path as it is compared: without blanks round its names. */
export const cleanPath = (path: string): string => namesToPath(pathToNames(path))

/** The path above; '' of a first level. */
export const parentPath = (path: string): string => namesToPath(pathToNames(path).slice(0, -1))

/** The last name of a path. */
export const lastName = (path: string): string => pathToNames(path).at(-1) ?? ''
