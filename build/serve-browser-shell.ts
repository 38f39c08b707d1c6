import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { serveRenderer } from '#main/page/serve-renderer'

export interface BrowserShellServer {
  /** `http://127.0.0.1:5180/` */
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

const loopback = '127.0.0.1'
const portsToTry = 50

/** Serves the built renderer to browsers on this machine only, from `firstPort` on: a busy port moves on to the next. */
export async function serveBrowserShell(rendererRoot: string, firstPort: number): Promise<BrowserShellServer> {
  for (let port = firstPort; port < firstPort + portsToTry; port += 1) {
    const server = await tryListen(rendererRoot, port)
    if (server !== undefined) return describe(server)
  }
  throw new Error(`no free port from ${firstPort} to ${firstPort + portsToTry - 1}`)
}

function describe(server: Server): BrowserShellServer {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://${loopback}:${address.port}/`,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function tryListen(rendererRoot: string, port: number): Promise<Server | undefined> {
  const server = createServer((request, response) => {
    answer(rendererRoot, request, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    )
  })
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      'code' in error && error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(port, loopback, () => resolve(server))
  })
}

async function answer(rendererRoot: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = /^(127\.0\.0\.1|localhost)(:\d+)?$/.exec(request.headers.host ?? '')
  // Any other name is a foreign site that had its name pointed here (DNS rebinding).
  if (host === null) return void response.writeHead(403).end()
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return void response.writeHead(405, { Allow: 'GET, HEAD' }).end()
  const path = request.url ?? '/'
  // The ledger is kept by origin, and `localhost` would be another one.
  if (host[1] === 'localhost')
    return void response.writeHead(308, { Location: `http://${loopback}${host[2] ?? ''}${path}` }).end()
  // Not `new URL(path)`: that would resolve `..` away before it is judged.
  const served = await serveRenderer(rendererRoot, path.replace(/[?#].*$/, ''))
  response.writeHead(served.status, { ...served.headers, 'Content-Length': served.body.length })
  response.end(request.method === 'HEAD' ? undefined : served.body)
}
