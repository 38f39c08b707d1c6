import { useEffect } from 'react'
import { isPressed, keys } from '../../ui/keys'

/** Ctrl+K opens the search from every screen, but not from under a dialog: what is asked there is answered first. */
export function useSearchKey(open: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isPressed(event, keys.search) || event.isComposing) return
      // The browser's own search in its address bar.
      event.preventDefault()
      if (document.querySelector('[role="dialog"]') === null) open()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [open])
}
