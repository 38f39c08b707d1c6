import { useEffect, useState } from 'react'
import { measureLeastType } from '../../prelude/measure-least-type'

/** The least size at which the browser draws type, in CSS pixels; measured anew when the window is come back to, as from its settings. */
export function useLeastType(): number {
  const [leastPx, setLeastPx] = useState(0)
  useEffect(() => {
    const measure = (): void => setLeastPx(measureLeastType(document))
    measure()
    window.addEventListener('focus', measure)
    return () => window.removeEventListener('focus', measure)
  }, [])
  return leastPx
}
