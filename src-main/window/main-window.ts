import { BrowserWindow, dialog } from 'electron'
import { setTimeout as wait } from 'node:timers/promises'
import type { HostEvent } from '#shared/ipc/channel-names'
import { entryUrl } from '../page/app-origin'
import { lockedPreferences } from '../page/locked-preferences'

export interface MainWindowPorts {
  readonly preloadPath: string
  readonly hasDevTools: boolean
  /** The colour in which it stands until the page is drawn. */
  readonly ground: string
  /** Settles when what is half written and was handed over is on the disk. */
  readonly whenKept: () => Promise<void>
  /** Whether closing the window now leaves the program in the tray. */
  readonly staysInTray: () => boolean
}

/** The program's window, and how the main process tells it something unasked. */
export interface MainWindow {
  readonly window: BrowserWindow
  send(event: HostEvent): void
}

/** Opens the one window, shown when there is something to see. */
export function openMainWindow(ports: MainWindowPorts): MainWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: '市长热线台账',
    backgroundColor: ports.ground,
    autoHideMenuBar: true,
    webPreferences: {
      ...lockedPreferences,
      preload: ports.preloadPath,
      devTools: ports.hasDevTools,
    },
  })
  const send = (event: HostEvent): void => window.webContents.send(event)
  window.once('ready-to-show', () => window.show())
  window.on('close', (event) => {
    send('close.requested')
    if (!ports.staysInTray()) return
    event.preventDefault()
    window.hide()
  })
  askBeforeLosing(window, ports.whenKept)
  void window.loadURL(entryUrl)
  return { window, send }
}

/** What is asked of the page for a moment's writing to arrive here, after it has refused to go. */
const arrivalMs = 150

/**
 * A page that still has writing under way does not let its window close. What it was about to keep is waited for, and the
 * window closed then; a person is asked only when it refuses again.
 */
function askBeforeLosing(window: BrowserWindow, whenKept: () => Promise<void>): void {
  let isClosing = false
  let hasWaited = false
  window.on('close', (event) => {
    if (!event.defaultPrevented) isClosing = true
  })
  window.webContents.on('will-prevent-unload', (event) => {
    if (isClosing && !hasWaited) {
      hasWaited = true
      void wait(arrivalMs)
        .then(whenKept)
        .then(() => window.close())
      return
    }
    isClosing = false
    hasWaited = false
    // Preventing this event lets the window close all the same.
    if (mayLoseWriting(window)) event.preventDefault()
  })
}

/** Says, before the window goes into the tray for the first time, that the program goes on there and how it is ended. */
export function explainTray(window: BrowserWindow): void {
  dialog.showMessageBoxSync(window, {
    type: 'info',
    title: '市长热线台账',
    message: '窗口收到托盘里，程序没有退出',
    detail:
      '到期和该查看的时候仍会提醒您。要再打开，点任务栏角上的托盘图标，或者再双击一次程序图标；要退出，用鼠标右键点托盘图标，选“退出”。在“设置—本机—提醒”里可以改回关闭即退出。',
    buttons: ['知道了'],
    noLink: true,
  })
}

function mayLoseWriting(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: '市长热线台账',
    message: '还有没保存的内容',
    detail: '已保存的台账不受影响。现在关闭，正在写的这一处会丢失。',
    buttons: ['返回继续', '不保存，关闭'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return answer === 1
}
