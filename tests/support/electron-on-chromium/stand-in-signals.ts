import { EventEmitter } from 'node:events'
import type { ControlReport } from './control-messages'

interface MenuLine {
  readonly label?: string
  readonly click?: () => void
}
/** A menu as `Menu.buildFromTemplate` of the stand-in gives it. */
interface StandInMenu {
  readonly template: readonly MenuLine[]
}

export interface StandInSignals {
  /** Names that `import … from 'electron'` finds. */
  readonly electron: Readonly<Record<string, unknown>>
  readonly pressTray: (label: string) => void
  readonly pressNotification: () => void
}

/** What stands outside the window: tray and notifications, told to the test, which may press them. */
export function makeStandInSignals(report: (report: ControlReport) => void): StandInSignals {
  let menu: StandInMenu = { template: [] }
  const shown: EventEmitter[] = []
  class Tray extends EventEmitter {
    setToolTip(): void {}
    setContextMenu(given: StandInMenu): void {
      menu = given
      report({ type: 'tray', labels: given.template.flatMap(({ label }) => label ?? []) })
    }
  }
  class Notification extends EventEmitter {
    static isSupported(): boolean {
      return true
    }
    constructor(private readonly words: { readonly title: string; readonly body: string }) {
      super()
    }
    show(): void {
      shown.push(this)
      report({ type: 'notification', ...this.words })
    }
    close(): void {}
  }
  return {
    electron: {
      Tray,
      Notification,
      nativeImage: {
        createFromBitmap: (pixels: Uint8Array, size: { readonly width: number; readonly height: number }) => {
          if (pixels.length !== size.width * size.height * 4) throw new Error('the bitmap is not of its size')
          return size
        },
      },
    },
    pressTray: (label: string): void => menu.template.find((line) => line.label === label)?.click?.(),
    pressNotification: (): void => void shown.at(-1)?.emit('click'),
  }
}
