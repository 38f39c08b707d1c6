import { createContext, useContext } from 'react'

/** Prints the papers of cases that have just come in, where this PC does so (新件即打). */
export const FreshPrintContext = createContext<(caseIds: readonly string[]) => void>(() => undefined)

/** To be told of cases as soon as they are in the ledger. */
export const useFreshPrint = (): ((caseIds: readonly string[]) => void) => useContext(FreshPrintContext)
