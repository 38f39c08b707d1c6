import { useEffect } from 'react'
import { goTo } from '../routes'
import { isPressed, keys } from '../ui/keys'

/** F6 opens 登记 from every screen, but not from under a dialog: what is asked there is answered first. */
export function useEntryKey(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isPressed(event, keys.entry) || event.isComposing) return
      if (document.querySelector('[role="dialog"]') !== null) return
      event.preventDefault()
      goTo({ screen: 'entry' })
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
