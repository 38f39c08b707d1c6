import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import { spawn, type ChildProcess } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { findFreePort } from '#tests/support/browser/find-free-port'
import { launchBrowserShell } from '#tests/support/browser/launch-browser-shell'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'

const projectRoot = join(import.meta.dirname, '..', '..', '..')

beforeAll(ensureBuilt)

interface Started {
  readonly child: ChildProcess
  readonly said: () => string
  readonly url: string
}

/** Runs the start command, without a display unless the environment says otherwise, until it prints an address. */
function start(env: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<Started> {
  // What `tsx build/start.ts` runs, without its process in between.
  const child = spawn(process.execPath, ['--import', 'tsx', 'build/start.ts', ...args], {
    cwd: projectRoot,
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(said)))
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        const url = /^http:\/\/127\.0\.0\.1:\d+\/$/m.exec(said)?.[0]
        if (url !== undefined) resolve({ child, said: () => said, url })
      })
    }
  })
}

/** A raw request: `fetch` would tidy the path and set the host itself. */
function ask(url: string, path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  return new Promise<{
    readonly status: number
    readonly headers: Readonly<Record<string, unknown>>
    readonly body: string
  }>((resolve, reject) => {
    const { port } = new URL(url)
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('npm start without a display', () => {
  test('says why, prints the address on a line of its own, serves the program there and ends on Ctrl-C', async () => {
    const port = await findFreePort()
    const { child, said, url } = await start({ PORT: String(port) })
    expect(url).toBe(`http://127.0.0.1:${port}/`)
    expect(said()).toContain('没有图形显示')
    expect((await ask(url, '/')).body).toContain('<title>市长热线台账</title>')
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    await expect(ask(url, '/')).rejects.toThrow('ECONNREFUSED')
  })

  test('moves on from a busy port and says what that means', async () => {
    const port = await findFreePort()
    const busy = await listen(port)
    onTestFinished(() => void busy.close())
    const { said, url } = await start({ PORT: String(port) }, ['--browser'])
    expect(Number(new URL(url).port)).toBeGreaterThan(port)
    expect((await ask(url, '/')).body).toContain('市长热线台账')
    await expect.poll(said).toContain(`端口 ${port} 已被占用`)
  })

  test('serves only this machine’s own names, only reading, and nothing outside the program', async () => {
    const { url } = await start({ PORT: String(await findFreePort()) }, ['--browser'])
    expect((await ask(url, '/', { host: 'evil.example' })).status).toBe(403)
    expect((await ask(url, '/', { host: '127.0.0.1.evil.example' })).status).toBe(403)
    expect((await ask(url, '/', {}, 'POST')).status).toBe(405)
    for (const path of ['/../main/index.js', '/%2e%2e/main/index.js', '/..%2fmain/index.js', '//etc/passwd'])
      expect((await ask(url, path)).status, `path ${path}`).toBe(404)
    expect((await ask(url, '/', {}, 'HEAD')).body).toBe('')
  })

  test('sends `localhost` to the address by which the browser keeps the ledger', async () => {
    const { url } = await start({ PORT: String(await findFreePort()) }, ['--browser'])
    const answer = await ask(url, '/', { host: `localhost:${new URL(url).port}` })
    expect([answer.status, answer.headers['location']]).toEqual([308, url])
  })
})

function listen(port: number): Promise<Server> {
  const server = createServer((_request, response) => response.end('busy'))
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))
}

describe('both shells', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'both-shells-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('serve the page and its scripts with the same headers, but for the nonce', async () => {
    const browser = await launchBrowserShell({ profileDir: join(folder, 'profile') })
    const electron = await launchElectronOnChromium({ dataDir: join(folder, 'data') })
    const look = `(async () => {
      const script = document.querySelector('script[src]').src
      return Promise.all([location.origin + '/index.html', script, location.origin + '/missing.js'].map(async (url) => {
        const headers = Object.fromEntries((await fetch(url)).headers)
        for (const name of ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']) delete headers[name]
        return { ...headers, 'content-security-policy': headers['content-security-policy'].replace(/nonce-[\\w-]+/, 'nonce') }
      }))
    })()`
    const seen = [await browser.page.evaluate(look), await electron.page.evaluate(look)]
    await Promise.all([browser.close(), electron.close()])
    expect(seen[0]).toEqual(seen[1])
    expect(JSON.stringify(seen[0])).toContain("default-src 'none'")
  })

  test('of which the browser’s keeps what it has when it is killed and started again', async () => {
    const profileDir = join(folder, 'killed')
    const first = await launchBrowserShell({ profileDir })
    const write = `(async () => { const folder = await navigator.storage.getDirectory(); const file = await (await folder.getFileHandle('probe', { create: true })).createWritable(); await file.write('kept'); await file.close() })()`
    await first.page.evaluate(write)
    await first.kill()
    const second = await launchBrowserShell({ profileDir })
    expect(second.url).toBe(first.url)
    expect(
      await second.page.evaluate(
        `(async () => (await (await (await navigator.storage.getDirectory()).getFileHandle('probe')).getFile()).text())()`,
      ),
    ).toBe('kept')
    await second.close()
  })
})
