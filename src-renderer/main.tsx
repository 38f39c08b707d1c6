import '#shared/prelude/zod-setup'
import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import { createRoot } from 'react-dom/client'
import { catchWindowDefects } from './shell/defects'
import { Start } from './shell/start'
import { theme } from './theme'

catchWindowDefects()

// The page's policy lets in only style elements that bear its nonce.
const nonceHolder = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
const cache = createCache({ key: 'hl', prepend: true, nonce: nonceHolder?.nonce ?? '' })

const place = document.getElementById('root')
if (place !== null) {
  createRoot(place).render(
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme}>
        <CssBaseline />
        <Start />
      </ThemeProvider>
    </CacheProvider>,
  )
}
