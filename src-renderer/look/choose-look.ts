import type { Look } from '../palettes'
import type { LookChoice } from '../start/local-settings'

/** What the system's settings ask of every program. */
export interface SystemWish {
  readonly dark: boolean
  readonly contrast: boolean
}

/** The look for a choice; where the system is followed its wish for contrast comes before its wish for dark. */
export function chooseLook(choice: LookChoice, system: SystemWish): Look {
  if (choice !== 'system') return choice
  if (system.contrast) return 'contrast'
  return system.dark ? 'dark' : 'light'
}
