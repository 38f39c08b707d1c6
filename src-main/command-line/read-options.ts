import { parseArgs } from 'node:util'
import { fail, ok } from '#shared/prelude/result'
import { usageFailure, type CommandResult } from './command-io'

/** What a command takes: `many` may be given several times, `flag` takes no value. */
export type OptionKinds = Readonly<Record<string, 'one' | 'many' | 'flag'>>

/** Options as given, and the words that are none. */
export interface CommandOptions {
  readonly words: readonly string[]
  /** The values given for an option, in their order. */
  all(name: string): readonly string[]
  /** The only value of an option, or undefined. */
  one(name: string): string | undefined
  has(name: string): boolean
}

/** Reads a command's arguments; an unknown option or a missing value is a wrong call. */
export function readOptions(args: readonly string[], kinds: OptionKinds): CommandResult<CommandOptions> {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: kind === 'many' },
    ]),
  )
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    const all = (name: string): readonly string[] =>
      [values[name] ?? []].flat().filter((value) => typeof value === 'string')
    return ok({ words: positionals, all, one: (name) => all(name)[0], has: (name) => values[name] === true })
  } catch (error) {
    return fail(usageFailure(`命令参数有误：${error instanceof Error ? error.message : ''}`))
  }
}

/** The value of an option that has to be given. */
export function requireOption(options: CommandOptions, name: string): CommandResult<string> {
  const value = options.one(name)
  return value === undefined || value === '' ? fail(usageFailure(`缺少参数 --${name}。`)) : ok(value)
}

/** The one word that has to be given, such as the bundle's path. */
export function requireWord(options: CommandOptions, what: string): CommandResult<string> {
  const [word] = options.words
  return word === undefined || options.words.length > 1 ? fail(usageFailure(`需要且只能给出一个${what}。`)) : ok(word)
}
