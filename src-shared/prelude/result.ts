/** What a step that can fail answers: a value, or a failure the caller is meant to act on. Plain data, so it crosses processes. */
export type Result<T, F> = Ok<T> | Fail<F>

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

export interface Fail<F> {
  readonly ok: false
  readonly failure: F
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

export const fail = <F>(failure: F): Fail<F> => ({ ok: false, failure })
