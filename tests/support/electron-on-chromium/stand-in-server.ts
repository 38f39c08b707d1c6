import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { StandInProtocol } from './stand-in-protocol'
import { toProgramUrl } from './stand-in-origin'

/**
 * Answers what the browser asks of the program's own scheme, by the scheme's handler. Listens on this machine only;
 * answers its port. Through the debugging channel the same bytes take the browser three quarters of a second.
 */
export async function startStandInServer(protocol: StandInProtocol): Promise<number> {
  const server = createServer((request, response) => {
    const url = toProgramUrl(`http://${request.headers.host ?? ''}${request.url ?? '/'}`)
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

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}
