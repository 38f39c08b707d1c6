import type { EndingHow } from '../ending-how'

/**
 * 其他办理: a way that a case goes beside its main line (退单、延期、督办 …), several of them at once. Asked, answered, ended; each
 * with its own words and its own day. Plain data: the steps that ask and answer are files of `steps`.
 */
export interface SideMachine<Name extends string = string> {
  readonly side: Name
  /** As lists, filters and the case's page call it: 退单. */
  readonly name: string
  /** The act with which one of it begins. */
  readonly asks: string
  /** The acts that answer or end it, each with the states in which it is possible. */
  readonly answers: Readonly<Record<string, readonly string[]>>
  /** Acts that tell more of it and change no state. */
  readonly follows?: readonly string[]
  /** Its states in words; `asked` is the first of all. */
  readonly states: Readonly<Record<string, string>>
  /** The states in which somebody still has to do something. */
  readonly pending: readonly string[]
  /** The states in which a superior has to do the next thing; where an ask names who approves it, that counts. In all others it is the office. */
  readonly answeredBy?: Readonly<Record<string, 'superior'>>
  /** By which part of the ask something is due in a state: a day. */
  readonly dueBy?: Readonly<Record<string, string>>
  /** It is of use only as long as the case is owed an answer. */
  readonly whileOwed?: true
  /** The state that ends the case, and as what. */
  readonly ends?: { readonly state: string; readonly how: EndingHow }
}

export const defineMachine = <const Machine extends SideMachine>(machine: Machine): Machine => machine
