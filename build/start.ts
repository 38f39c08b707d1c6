import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, projectRoot } from './ensure-built'
import { findElectron, findOrFetchElectron } from './find-electron'
import { serveBrowserShell } from './serve-browser-shell'

interface NotOpened {
  readonly chinese: string
  readonly english: string
}

/** An Electron that ends with an error sooner than this never came up: libraries or a sandbox are missing. */
const startedAfterMs = 5_000
const defaultPort = 5180

const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

/** Opens Electron and waits for its end; answers why when it could not be opened. */
async function openElectron(): Promise<NotOpened | undefined> {
  if (!hasDisplay) return { chinese: '这里没有图形显示', english: 'there is no display' }
  if (process.getuid?.() === 0)
    return { chinese: '当前是 root 账户,Electron 不在 root 下运行', english: 'Electron refuses to run as root' }
  const electron = findElectron() === undefined ? await fetchElectron() : await findOrFetchElectron()
  if (electron.type === 'missing') {
    return electron.reason === 'fetch-timeout'
      ? { chinese: '20 秒内没能下载 Electron', english: 'Electron could not be fetched within 20 s' }
      : { chinese: '本机没有 Electron,也下载不到', english: 'Electron is not here and cannot be fetched' }
  }
  return runElectron(electron.path)
}

function fetchElectron(): ReturnType<typeof findOrFetchElectron> {
  console.log('本机还没有 Electron，正在下载，最多等 20 秒……(Fetching Electron, for 20 s at most.)')
  return findOrFetchElectron()
}

function runElectron(path: string): Promise<NotOpened | undefined> {
  const startedAt = Date.now()
  const child = spawn(path, [projectRoot], { stdio: 'inherit' })
  const stop = (): void => void child.kill('SIGTERM')
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  const failed: NotOpened = { chinese: 'Electron 启动失败', english: 'Electron failed to start' }
  return new Promise((resolve) => {
    const done = (outcome: NotOpened | undefined): void => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      resolve(outcome)
    }
    child.once('error', () => done(failed))
    child.once('exit', (code) =>
      done(code !== 0 && code !== null && Date.now() - startedAt < startedAfterMs ? failed : undefined),
    )
  })
}

async function serveUntilStopped(): Promise<void> {
  const wanted = Number(process.env['PORT'] ?? defaultPort)
  const server = await serveBrowserShell(
    join(projectRoot, 'out', 'renderer'),
    Number.isInteger(wanted) && wanted > 0 && wanted < 65_536 ? wanted : defaultPort,
  )
  console.log('市长热线台账（浏览器版）已启动，请用浏览器打开下面的网址：')
  console.log(server.url)
  if (server.port !== wanted) {
    console.log(`注意：端口 ${wanted} 已被占用。浏览器按网址保存台账，换了端口看到的是另一份台账。`)
    console.log(`(Port ${wanted} is busy. Browsers keep the ledger by address: another port shows another ledger.)`)
  }
  console.log('按 Ctrl-C 停止。(Press Ctrl-C to stop.)')
  if (hasDisplay) openDefaultBrowser(server.url)
  await new Promise<void>((resolve) => {
    // Ctrl-C comes twice, from the terminal and from tsx: the second must not find the process without a listener.
    process.on('SIGINT', () => resolve())
    process.on('SIGTERM', () => resolve())
  })
  await server.close()
}

function openDefaultBrowser(url: string): void {
  const [command, args]: readonly [string, readonly string[]] =
    process.platform === 'win32'
      ? ['rundll32', ['url.dll,FileProtocolHandler', url]]
      : process.platform === 'darwin'
        ? ['open', [url]]
        : ['xdg-open', [url]]
  // Where there is no default browser, the printed address has to do.
  spawn(command, [...args], { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref()
}

async function start(): Promise<void> {
  if (await ensureBuilt()) console.log('程序已构建。(Built.)')
  if (!process.argv.includes('--browser')) {
    const reason = await openElectron()
    if (reason === undefined) return
    console.log(`桌面版没有打开：${reason.chinese}，改用浏览器版。(Serving the browser shell: ${reason.english}.)`)
  }
  await serveUntilStopped()
}

await start()
