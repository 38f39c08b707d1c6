import type { CommitRef } from '#shared/record/commit'
import { createContext, useContext } from 'react'

/** Asks whether an act is to be undone, after showing what that comes to. Named by the first commits of it. */
export type AskUndo = (refs: readonly CommitRef[]) => void

export const AskUndoContext = createContext<AskUndo>(() => undefined)

/** How a screen offers 撤销 beside an act. */
export const useAskUndo = (): AskUndo => useContext(AskUndoContext)
