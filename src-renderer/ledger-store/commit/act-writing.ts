/**
 * What is done for an act: its records are read as they will be, its line is put into the journal, its rows are put into the view. With the
 * journal it is done: from there on nobody can give it up.
 */
export interface ActWriting {
  readonly phase: 'composing' | 'journal' | 'view'
  /** Records, or rows. */
  readonly done: number
  readonly of: number
}

/** Which share of an act's writing each phase is, as imports of thousands of cases were measured. */
const phaseShares = { composing: [0, 0.4], journal: [0.4, 0.45], view: [0.45, 1] } as const

/** How much of an act is written, from 0 to 1. */
export function writingToShare({ phase, done, of }: ActWriting): number {
  const [from, to] = phaseShares[phase]
  return from + (to - from) * Math.min(1, done / Math.max(1, of))
}

/** Why an act is given up that was asked for, undefined while it is wanted. */
export type GiveUp<F> = () => F | undefined

/** So long after its begin an act takes long, and so often it is told how far it is. */
const tellEveryMs = 150

/** Tells no act that is over in a moment, and of a long one no more than the window can draw. */
export function tellNowAndThen(tell: (writing: ActWriting) => void): (writing: ActWriting) => void {
  let next = performance.now() + tellEveryMs
  return (writing) => {
    const now = performance.now()
    if (now < next) return
    next = now + tellEveryMs
    tell(writing)
  }
}

/** Of what nobody can give up. */
export const isWanted = (): undefined => undefined
