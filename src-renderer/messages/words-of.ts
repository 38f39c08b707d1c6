import type { FailureWords } from '#shared/bundle/refusal-words'

export type { FailureWords } from '#shared/bundle/refusal-words'

/** A failure by its name, written so that the compiler sees name and shape go together. */
export type Named<Failure extends { readonly type: string }, K extends Failure['type'] = Failure['type']> = {
  [P in K]: { readonly type: P } & Extract<Failure, { readonly type: P }>
}[K]

/** One entry of words for each name of a failure: leaving one out does not compile. */
export type WordsOf<Failure extends { readonly type: string }> = {
  readonly [K in Failure['type']]: (failure: Named<Failure, K>) => FailureWords
}
