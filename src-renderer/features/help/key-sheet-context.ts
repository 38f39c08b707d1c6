import { createContext } from 'react'

/** Opens the sheet of keys. */
export const KeySheetContext = createContext<() => void>(() => undefined)
