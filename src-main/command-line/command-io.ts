import type { Instant } from '#shared/prelude/instant'
import type { Result } from '#shared/prelude/result'

/** What a command uses of the world besides files. */
export interface CommandIo {
  /** Writes one line to standard output. */
  out(line: string): void
  /** Writes one line to standard error. */
  err(line: string): void
  now(): Instant
  /** A UUID nobody has used. */
  newId(): string
  readonly appVersion: string
}

/** Why a command ended: 2 when it was called wrongly, 1 when it could not do what was asked. */
export interface CommandFailure {
  readonly exitCode: 1 | 2
  /** One English word for scripts: `Usage`, `FileExists`, or the name of a bundle's refusal. */
  readonly name: string
  /** Chinese lines for people. */
  readonly lines: readonly string[]
  /** The refusal itself, for `--json`. */
  readonly detail?: unknown
}

/** A command's answer: nothing more to say, or why it failed. */
export type CommandResult<T = void> = Result<T, CommandFailure>

export const usageFailure = (line: string): CommandFailure => ({ exitCode: 2, name: 'Usage', lines: [line] })
export const commandFailure = (name: string, ...lines: readonly string[]): CommandFailure => ({
  exitCode: 1,
  name,
  lines,
})
