import type { FormPaperKind } from '#shared/case/form-paper-words'
import { moveEntry, noShift, sheetShiftAtMostMm, toShiftMm, type Overprint, type Shift } from '#shared/paper/overprint'
import type { LocalSettings } from '../start/local-settings'
import { useDesk } from './desk'
import { directOf } from './print-paper'

/** Under which name the printer's own shift is kept: '' where it is chosen in the print window each time. */
export const printerOf = (settings: Pick<LocalSettings, 'printing'>): string => directOf(settings)?.printer ?? ''

/** How far every sheet is moved in the printer of this PC. */
export const sheetShiftOf = (settings: Pick<LocalSettings, 'printing' | 'overprint'>): Shift =>
  settings.overprint.sheets[printerOf(settings)] ?? noShift

/** How a kind of paper is printed onto its sheet on this PC. */
export const overprintOf = (
  settings: Pick<LocalSettings, 'printing' | 'overprint'>,
  kind: FormPaperKind,
): Overprint => ({
  sheet: sheetShiftOf(settings),
  entries: settings.overprint.papers[kind]?.entries ?? {},
})

/** Whether replies with 红头 are printed onto sheets that bear it, on this PC. */
export function useHeadedSheets(): readonly [on: boolean, turn: (on: boolean) => void] {
  const { settings, changeSettings } = useDesk()
  const { overprint } = settings
  return [overprint.headed, (headed) => void changeSettings({ overprint: { ...overprint, headed } })]
}

export interface OverprintDesk {
  /** Whether this kind was last printed so. */
  readonly on: boolean
  readonly overprint: Overprint
  /** '' where it is chosen in the print window. */
  readonly printer: string
  turn(on: boolean): void
  move(name: string, to: Shift): void
  moveSheet(to: Shift): void
  /** Puts every entry of this kind back at the place of its cell. */
  putBack(): void
}

/** 套打 of a kind of paper, as it is kept on this PC. */
export function useOverprint(kind: FormPaperKind): OverprintDesk {
  const { settings, changeSettings } = useDesk()
  const { overprint } = settings
  const own = overprint.papers[kind] ?? { on: false, entries: {} }
  const printer = printerOf(settings)
  const change = (part: Partial<typeof own>): void =>
    void changeSettings({ overprint: { ...overprint, papers: { ...overprint.papers, [kind]: { ...own, ...part } } } })
  return {
    on: own.on,
    overprint: overprintOf(settings, kind),
    printer,
    turn: (on) => change({ on }),
    move: (name, to) => change({ entries: moveEntry(own.entries, name, to) }),
    moveSheet: ({ x, y }) =>
      void changeSettings({
        overprint: {
          ...overprint,
          sheets: {
            ...overprint.sheets,
            [printer]: { x: toShiftMm(x, sheetShiftAtMostMm), y: toShiftMm(y, sheetShiftAtMostMm) },
          },
        },
      }),
    putBack: () => change({ entries: {} }),
  }
}
