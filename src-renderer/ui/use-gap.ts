import { useEffect, useState } from 'react'

export interface ShownGap {
  /** What is still to be said beside the field. */
  readonly gap: string | undefined
  /** Told of what stands in the field now. */
  readonly fill: (value: string) => void
}

/** What makes a field right that only has to be filled. */
const isFilled = (value: string): boolean => value.trim() !== ''

/** What is wrong with a field, until what stands in it is right; the next try to save judges it anew. */
export function useGap(given: string | undefined, isRight: (value: string) => boolean = isFilled): ShownGap {
  const [righted, setRighted] = useState(false)
  useEffect(() => {
    const judgeAnew = (): void => setRighted(false)
    document.addEventListener('submit', judgeAnew, true)
    return () => document.removeEventListener('submit', judgeAnew, true)
  }, [])
  return { gap: righted ? undefined : given, fill: (value) => setRighted(isRight(value)) }
}
