import { useEffect, useState } from 'react'

export interface ShownGap {
  /** What is still to be said beside the field. */
  readonly gap: string | undefined
  /** Told of what stands in the field now. */
  readonly fill: (value: string) => void
}

/** What is wrong with a field, until something is put into it; the next try to save judges it anew. */
export function useGap(given: string | undefined): ShownGap {
  const [filled, setFilled] = useState(false)
  useEffect(() => {
    const judgeAnew = (): void => setFilled(false)
    document.addEventListener('submit', judgeAnew, true)
    return () => document.removeEventListener('submit', judgeAnew, true)
  }, [])
  return { gap: filled ? undefined : given, fill: (value) => setFilled(value.trim() !== '') }
}
