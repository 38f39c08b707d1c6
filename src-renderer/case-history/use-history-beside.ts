import { useCallback, useEffect, useState } from 'react'

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
      if (event.key !== 'F7' || event.ctrlKey || event.altKey || event.shiftKey || event.isComposing) return
      if (document.querySelector('[role="dialog"]') !== null) return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [open])
  return { isOpen, open, close }
}
