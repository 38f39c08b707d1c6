import { fail } from '../../prelude/result'

/** What one step alone refuses, in its own words. */
export const refuses = (why: string, title: string, what: string, todo: string) =>
  ({ type: 'StepRefuses', why, title, what, todo }) as const

/** The same as the answer of a plan. */
export const failRefusing = (...words: Parameters<typeof refuses>) => fail(refuses(...words))
