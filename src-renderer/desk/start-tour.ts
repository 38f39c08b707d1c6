import { createContext } from 'react'

/** Leads round from the first stop on. Undefined where nobody can be led. */
export const StartTourContext = createContext<(() => void) | undefined>(undefined)
