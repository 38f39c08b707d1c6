import { z } from 'zod'

/** How this program's words are written, and those of the versions to come: anything else is no word but damage. */
const wordShape = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** Nobody makes one but by reading it: what is written here is written in this program's own words. */
const newerWordSchema = z.string().max(40).regex(wordShape).brand<'NewerWord', 'inout'>()

/** A well-formed word that this program does not know: a newer program's. It is kept to the letter and shown as 新版本内容. */
export type NewerWord = z.infer<typeof newerWordSchema>

/** One of this program's words, or a newer program's. */
export type Open<Word extends string> = Word | NewerWord

/** The schemas that take what only a newer program understands, each with what of it this program knows. */
export const newerParts = z.registry<{
  readonly words: readonly string[]
  /** Whether a value that the schema takes is a newer program's. */
  readonly isNewer: (value: unknown) => boolean
}>()

/**
 * A choice that is open when read: one of `words`, or any other well-formed word, kept as it is. A word table or a switch over
 * it does not compile before it says what becomes of a newer word.
 */
export function openChoice<const Word extends string>(words: readonly Word[]): z.ZodType<Open<Word>, Open<Word>> {
  const known: ReadonlySet<unknown> = new Set(words)
  return z
    .union([z.enum(words), newerWordSchema])
    .register(newerParts, { words, isNewer: (value) => isWord(value) && !known.has(value) })
}

/** Whether a value is written as the words of this program and of newer ones are. */
export const isWord = (value: unknown): value is string => newerWordSchema.safeParse(value).success

/** Whether the word is one of those that the table tells of. */
export const isKnownWord = <Word extends string>(
  table: Readonly<Record<Word, unknown>>,
  word: Open<Word>,
): word is Word => Object.hasOwn(table, word)

/**
 * The parts of a value that a newer program wrote, by their path in it (`sheet.channel`; '' is the value itself, and entries of
 * a list go by the list's name), each once. The value has to be one that the schema takes.
 */
export function listNewerParts(schema: z.core.$ZodType, value: unknown): string[] {
  return [...new Set(walk(schema, value))]
}

function walk(schema: z.core.$ZodType, value: unknown): string[] {
  if (value === undefined || value === null) return []
  if (newerParts.get(schema)?.isNewer(value) === true) return ['']
  if (schema instanceof z.ZodUnion) {
    const taken = schema.options.find((option) => z.safeParse(option, value).success)
    return taken === undefined ? [] : walk(taken, value)
  }
  if (schema instanceof z.ZodArray)
    return Array.isArray(value) ? value.flatMap((element) => walk(schema.element, element)) : []
  return membersOf(schema).flatMap(([name, member]) =>
    walk(member, name === '' ? value : readMember(value, name)).map((path) => joinPath(name, path)),
  )
}

/** The choices in a schema, each by its path with the words that this program knows of it. */
export function listChoices(schema: z.core.$ZodType): (readonly [path: string, words: readonly string[]])[] {
  const own = newerParts.get(schema)
  if (own !== undefined) return [['', own.words]]
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(listChoices)
  if (schema instanceof z.ZodArray) return listChoices(schema.element)
  return membersOf(schema).flatMap(([name, member]) =>
    listChoices(member).map(([path, words]) => [joinPath(name, path), words] as const),
  )
}

/** What a schema is made of by name; '' is what it is wrapped around. */
function membersOf(schema: z.core.$ZodType): (readonly [string, z.core.$ZodType])[] {
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape)
  if (schema instanceof z.ZodPipe) return [['', schema.in]]
  return schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
    ? [['', schema.unwrap()]]
    : []
}

const joinPath = (name: string, path: string): string => (name === '' || path === '' ? name + path : `${name}.${path}`)

const readMember = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined

/** The schema as whoever writes has to keep it: in this program's own words. */
export function inOwnWords<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.superRefine((value, context) => {
    for (const path of listNewerParts(schema, value))
      context.addIssue({ code: 'custom', path: path.split('.'), message: 'not a word of this version' })
  })
}
