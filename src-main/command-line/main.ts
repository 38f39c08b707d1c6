import '#shared/prelude/zod-setup'
import { randomUUID } from 'node:crypto'
import { toInstant } from '#shared/prelude/instant'
import { runBundleCommand } from './bundle-command'
import type { CommandIo } from './command-io'

// Node 20 announces on every run that X25519 in WebCrypto is experimental; a refusal's name has to be the first line.
process.removeAllListeners('warning')

const io: CommandIo = {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  now: () => toInstant(Date.now()),
  newId: randomUUID,
  appVersion: process.env['npm_package_version'] ?? '',
}

process.exitCode = await runBundleCommand(process.argv.slice(2), io)
