import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cargoPath, type StandInCargo } from './stand-in-cargo'
import type { StandInProtocol } from './stand-in-protocol'
import { toProgramUrl } from './stand-in-origin'

/**
 * Answers what the browser asks of the program's own scheme, by the scheme's handler, and carries what is too large for
 * messages. Listens on this machine only; answers its port. Through the debugging channel the same bytes take the browser three quarters of a second.
 */
export async function startStandInServer(protocol: StandInProtocol, cargo: StandInCargo): Promise<number> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (path.startsWith(cargoPath)) {
      carry(cargo, path.slice(cargoPath.length), request, response).catch(() => response.destroy())
      return
    }
    const url = toProgramUrl(`http://${request.headers.host ?? ''}${path}`)
    answer(protocol, new Request(url, { method: request.method ?? 'GET' }), response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  return portOf(server.address())
}

async function answer(protocol: StandInProtocol, request: Request, response: ServerResponse): Promise<void> {
  const served = await protocol.serve(request)
  if (served === undefined) return void response.destroy()
  response.writeHead(served.status, Object.fromEntries(served.headers))
  response.end(Buffer.from(await served.arrayBuffer()))
}

async function carry(
  cargo: StandInCargo,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'POST') {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    cargo.keep(new Uint8Array(Buffer.concat(chunks)), name)
    return void response.writeHead(204).end()
  }
  const bytes = cargo.take(name)
  response
    .writeHead(bytes === undefined ? 404 : 200, {
      'Content-Type': 'application/octet-stream',
      'Cache-Control': 'no-store',
    })
    .end(bytes)
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}
