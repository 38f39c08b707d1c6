import { isDismissed, type Warning } from '#shared/warning/warning'
import { useDesk } from '../../desk/desk'

/** So many are remembered; what was put aside before that is told again. */
const mostRemembered = 200

/** What was put aside at this PC. */
export interface Dismissals {
  isDismissed(warning: Warning): boolean
  dismiss(warning: Warning): void
  takeBack(warning: Warning): void
}

/** What was looked at and put aside is remembered on this PC until it grows. */
export function useDismissals(): Dismissals {
  const { settings, changeSettings } = useDesk()
  const { dismissedWarnings } = settings
  const others = (warning: Warning) => dismissedWarnings.filter((one) => !isDismissed(warning, [one]))
  return {
    isDismissed: (warning) => isDismissed(warning, dismissedWarnings),
    dismiss: (warning) => {
      const next = [...others(warning), { kind: warning.kind, ids: [...warning.ids] }]
      void changeSettings({ dismissedWarnings: next.slice(-mostRemembered) })
    },
    takeBack: (warning) => void changeSettings({ dismissedWarnings: others(warning) }),
  }
}
