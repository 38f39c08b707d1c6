import { maskCaller } from './mask-caller'
import { keepPrivate, type Private, privateText, uncover, type PrivateText } from './private-text'
import type { Sheet } from './sheet'

/** By what a caller is known in a text: everything about them that any issue of the sheet named. */
export type CallerFacts = Pick<Sheet, 'caller' | 'place'>

/** Through what the texts of one case are seen: open, or with its caller struck out. Made by `veilCase` and `closeVeil`. */
export interface Veil {
  readonly hidden: boolean
  readonly callers: Private<readonly CallerFacts[]>
}

/** Nothing is struck out: for texts that belong to no case. */
export const openVeil: Veil = { hidden: false, callers: keepPrivate([]) }

/** Strikes these callers out of everything seen through it. */
export const closeVeil = (callers: readonly CallerFacts[]): Veil => ({ hidden: true, callers: keepPrivate(callers) })

/** The veil of a case: closed where it is confidential, until the person at the desk has had its caller uncovered. */
export const veilCase = (
  one: { readonly sheet: Pick<Sheet, 'confidential'>; readonly callers: Veil['callers'] },
  revealed: boolean,
): Veil => ({ hidden: one.sheet.confidential && !revealed, callers: one.callers })

/** The same veil over the callers of earlier issues of the sheet as well. */
export const widenVeil = (veil: Veil, callers: readonly CallerFacts[]): Veil => ({
  hidden: veil.hidden,
  callers: keepPrivate([...uncover(veil.callers), ...callers]),
})

/** A private text as it may be drawn, printed and written into files for others: the one way by which it gets there. */
export const showText = (text: PrivateText, veil: Veil): string =>
  veil.hidden ? uncover(veil.callers).reduce((shown, facts) => maskCaller(shown, facts), uncover(text)) : uncover(text)

/** Whether a text that is being written names the caller of a confidential case. */
export const namesHiddenCaller = (text: string, one: Parameters<typeof veilCase>[0]): boolean =>
  isVeiled([privateText(text)], veilCase(one, false))

/** Whether any of the texts names a caller that the veil hides: what cannot be shown in part is then not shown at all. */
export const isVeiled = (texts: readonly PrivateText[], veil: Veil): boolean =>
  veil.hidden && texts.some((text) => showText(text, veil) !== uncover(text))
