import { useCallback, useEffect, useState } from 'react'
import { isPressed, keys } from '../ui/keys'

/** Whether the history stands beside the page. */
export interface HistoryBeside {
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}

/** The history beside the page of a case: F7 opens it, but not from under a dialog. */
export function useHistoryBeside(): HistoryBeside {
  const [isOpen, setIsOpen] = useState(false)
  const open = useCallback(() => setIsOpen(true), [])
  const close = useCallback(() => setIsOpen(false), [])
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isPressed(event, keys.history) || event.isComposing) return
      if (document.querySelector('[role="dialog"]') !== null) return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [open])
  return { isOpen, open, close }
}
