import { app, dialog, type BrowserWindow } from 'electron'
import { describeError, type Incidents } from './incidents'

/**
 * The last nets. A defect in the main process ends the program, in words: going on after one could write what is wrong.
 * Nothing saved is lost by it, the journal has it.
 */
export function catchDefects(incidents: Incidents): void {
  const end = (kind: string) => (error: unknown) => {
    const incident = incidents.write(`${kind}\n${describeError(error)}`)
    dialog.showErrorBox(
      '市长热线台账遇到故障',
      `程序必须关闭。已保存的台账没有受影响，请重新打开程序。\n如再次出现，请把故障编号告诉技术支持：${incident}`,
    )
    app.exit(1)
  }
  process.on('uncaughtException', end('uncaughtException'))
  process.on('unhandledRejection', end('unhandledRejection'))
}

/** Tells when the window's own process ended by itself, and opens the page anew or quits, as the user wishes. */
export function catchWindowEnd(window: BrowserWindow, incidents: Incidents): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    const incident = incidents.write(`render-process-gone: ${details.reason}, exit code ${details.exitCode}`)
    const answer = dialog.showMessageBoxSync({
      type: 'error',
      title: '市长热线台账',
      message: '窗口意外停止了',
      detail: `已保存的台账没有受影响。没点“保存”的内容可能要重写。\n故障编号：${incident}`,
      buttons: ['重新打开', '退出'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    if (answer === 0) window.webContents.reload()
    else app.exit(1)
  })
}
