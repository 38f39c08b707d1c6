import { app, Menu, nativeImage, Notification, Tray, type BrowserWindow } from 'electron'
import type { HostEvent } from '#shared/ipc/channel-names'
import type { HostServices } from '#shared/ipc/contract'
import { ok } from '#shared/prelude/result'
import { noticeToText } from '#shared/signal/notice'
import { drawBadge, drawTrayMark, type Bitmap } from './draw-badge'

export interface SignalPorts {
  readonly platform: NodeJS.Platform
  /** The program's window, undefined while there is none. */
  readonly window: () => BrowserWindow | undefined
  readonly send: (event: HostEvent) => void
  /** Says that closing the window leaves the program in the tray. */
  readonly explainTray: () => void
}

export interface Signals {
  readonly services: Pick<HostServices, 'signal.badge' | 'signal.notify' | 'signal.tray'>
  /** Shows the window again, wherever it was put. */
  readonly showWindow: () => void
  /** Whether closing the window now is to leave the program in the tray; says so the first time. */
  readonly staysInTray: () => boolean
}

const toImage = ({ side, pixels }: Bitmap) =>
  nativeImage.createFromBitmap(Buffer.from(pixels), { width: side, height: side })

/** What the program tells outside its window: thin, for what is to be told is decided by the page. */
export function createSignals({ platform, window, send, explainTray }: SignalPorts): Signals {
  let closesToTray = false
  let explained = true
  let isQuitting = false
  const showWindow = (): void => {
    isQuitting = false
    const opened = window()
    if (opened === undefined) return
    if (opened.isMinimized()) opened.restore()
    opened.show()
    opened.focus()
  }
  const showToday = (): void => {
    showWindow()
    send('today.requested')
  }
  app.on('before-quit', () => {
    isQuitting = true
  })
  const tray = makeTray({
    open: showWindow,
    today: showToday,
    quit: () => {
      // What is still half written asks before it is left, and can only be seen in the window.
      showWindow()
      app.quit()
    },
  })
  // Kept, or a notification that nobody holds is collected with its press unheard.
  let shown: Notification | undefined
  return {
    services: {
      'signal.badge': async ({ count }) => ok({ shown: showBadge(platform, window(), count) }),
      'signal.notify': async ({ notice }) => {
        if (!Notification.isSupported()) return ok({ shown: false })
        shown?.close()
        shown = new Notification({ ...noticeToText(notice), silent: true })
        shown.on('click', showToday)
        shown.show()
        return ok({ shown: true })
      },
      'signal.tray': async (wanted) => {
        closesToTray = wanted.closesToTray
        explained = wanted.explained
        return ok({ hasTray: tray !== undefined })
      },
    },
    showWindow,
    staysInTray: () => {
      if (tray === undefined || !closesToTray || isQuitting) return false
      if (!explained) {
        explained = true
        explainTray()
        send('tray.explained')
      }
      return true
    },
  }
}

/** On Windows a number over the taskbar's icon, elsewhere the system's own badge. */
function showBadge(platform: NodeJS.Platform, window: BrowserWindow | undefined, count: number): boolean {
  if (platform !== 'win32') return app.setBadgeCount(count)
  if (window === undefined) return false
  if (count === 0) window.setOverlayIcon(null, '')
  else window.setOverlayIcon(toImage(drawBadge(count)), `等您办的 ${count} 件`)
  return true
}

interface TrayPresses {
  readonly open: () => void
  readonly today: () => void
  readonly quit: () => void
}

/** Undefined where the desktop has no tray; some Linux desktops have none. */
function makeTray({ open, today, quit }: TrayPresses): Tray | undefined {
  try {
    const tray = new Tray(toImage(drawTrayMark()))
    tray.setToolTip('市长热线台账')
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: '打开', click: open },
        { label: '今日工作', click: today },
        { type: 'separator' },
        { label: '退出', click: quit },
      ]),
    )
    tray.on('click', open)
    return tray
  } catch {
    return undefined
  }
}
