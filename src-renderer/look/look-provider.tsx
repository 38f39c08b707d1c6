import { ThemeProvider } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { createContext, use, useEffect, useState, type ReactElement, type ReactNode } from 'react'
import type { LocalSettings } from '../start/local-settings'
import { readLocalSettings } from '../start/settings-file'
import { screenScale, themes } from '../theme'
import { chooseLook } from './choose-look'

/** What of this PC's settings says how the screen looks. */
type ScreenSettings = Pick<LocalSettings, 'look' | 'zoom'>

const ShowLook = createContext<(settings: ScreenSettings) => void>(() => undefined)

/**
 * Gives every page its look and its scale, also those before the ledger is open: as this PC's settings say, once they are read, and as the system asks
 * until then.
 */
export function LookProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [shown, setShown] = useState<ScreenSettings>({ look: 'system', zoom: 100 })
  const dark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true })
  const more = useMediaQuery('(prefers-contrast: more)', { noSsr: true })
  const forced = useMediaQuery('(forced-colors: active)', { noSsr: true })
  useEffect(() => {
    let isOn = true
    void readLocalSettings().then(({ settings }) => {
      if (isOn) setShown(settings)
    })
    return () => {
      isOn = false
    }
  }, [])
  useEffect(() => {
    document.documentElement.style.setProperty(screenScale, String(shown.zoom / 100))
  }, [shown.zoom])
  return (
    <ShowLook value={setShown}>
      <ThemeProvider theme={themes[chooseLook(shown.look, { dark, contrast: more || forced })]}>
        {children}
      </ThemeProvider>
    </ShowLook>
  )
}

/** Shows these settings from now on. */
export function useShownLook({ look, zoom }: ScreenSettings): void {
  const show = use(ShowLook)
  useEffect(() => show({ look, zoom }), [show, look, zoom])
}
