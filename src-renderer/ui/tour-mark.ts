/** Parts of the screens that the tour points at. */
export type TourMark = 'work' | 'menu' | 'entry' | 'ledger' | 'search' | 'person' | 'help'

/** Marks a part of a screen for the tour. */
export const tourMark = (mark: TourMark): { readonly 'data-tour': TourMark } => ({ 'data-tour': mark })

/** The part that is marked; undefined while it is not drawn. */
export const findTourMark = (mark: TourMark): HTMLElement | undefined =>
  document.querySelector<HTMLElement>(`[data-tour="${mark}"]`) ?? undefined
