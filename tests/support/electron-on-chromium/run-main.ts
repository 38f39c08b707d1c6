import { loadMain } from './load-main'
import { makeStandInElectron } from './stand-in-electron'
import { readStandInSettings } from './stand-in-settings'

// Runs the built main process on the stand-in. `bundle-stand-in` makes one plain file of this, so that a start does not translate
// TypeScript each time.

const settings = readStandInSettings()
const { electron, begin } = makeStandInElectron(settings)
await loadMain(settings.appFolder, electron)
await begin()
