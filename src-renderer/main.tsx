import '#shared/prelude/zod-setup'
import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import CssBaseline from '@mui/material/CssBaseline'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { DraftsContext } from './drafts/drafts-context'
import { keepDraftsWhenLeaving, windowDrafts } from './drafts/window-drafts'
import { RestoreOfferButton } from './features/backup/restore-offer'
import { warmLateCode } from './late-code/warm-late-code'
import { LookProvider } from './look/look-provider'
import { catchWindowDefects } from './shell/defects'
import { forgetPeerConnections } from './shell/forget-peer-connections'
import { Start } from './shell/start'
import { trustOwnScripts } from './shell/trust-own-scripts'
import { BackupPasswordProvider } from './ui/use-backup-password'

trustOwnScripts()
forgetPeerConnections()
catchWindowDefects()
keepDraftsWhenLeaving()

// The page's policy lets in only style elements that bear its nonce.
const nonceHolder = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
const cache = createCache({ key: 'hl', prepend: true, nonce: nonceHolder?.nonce ?? '' })

const place = document.getElementById('root')
if (place !== null) {
  createRoot(place).render(
    <CacheProvider value={cache}>
      <LookProvider>
        <CssBaseline enableColorScheme />
        <DraftsContext value={{ store: windowDrafts, personId: '', personName: '' }}>
          <BackupPasswordProvider>
            <Start
              work={<App />}
              restore={{
                consequence:
                  '用一个备份替换打不开的台账：备份以后的操作会少，别的电脑有的，同步时会带回来。打不开的日志不删除，改名留着。',
                Action: RestoreOfferButton,
              }}
            />
          </BackupPasswordProvider>
        </DraftsContext>
      </LookProvider>
    </CacheProvider>,
  )
  // The desktop's files lie on its own disk.
  if (window.host === undefined) void warmLateCode()
}
