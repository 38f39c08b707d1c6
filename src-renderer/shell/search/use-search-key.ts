import { useEffect } from 'react'

/** Ctrl+K opens the search from every screen, but not from under a dialog: what is asked there is answered first. */
export function useSearchKey(open: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      if (event.isComposing) return
      // The browser's own search in its address bar.
      event.preventDefault()
      if (document.querySelector('[role="dialog"]') === null) open()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [open])
}
