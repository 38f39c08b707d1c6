import { useState } from 'react'

/** The lists that were unfolded in this window: coming back from a case finds the line that it was opened from. */
const unfolded = new Set<string>()

/** Whether a list stands unfolded, and how that is changed. */
export function useUnfolded(list: string): readonly [boolean, () => void] {
  const [isOpen, setIsOpen] = useState(() => unfolded.has(list))
  const toggle = (): void => {
    if (isOpen) unfolded.delete(list)
    else unfolded.add(list)
    setIsOpen(!isOpen)
  }
  return [isOpen, toggle]
}
