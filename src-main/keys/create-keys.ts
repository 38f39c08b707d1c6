import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { HostServices, IpcFailure } from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/prelude/result'
import { systemErrorCode } from '../file/system-error'
import type { WriteDisk } from '../file/write-disk'
import { toWriteFailure } from '../file/write-failure'
import { writePart } from '../file/write-part'
import type { KeyShield } from './key-shield'

const ownerOnly = 0o600
const shieldedFormat = 'hotline-keys-shielded/1.0'
const shieldedSchema = z.object({ format: z.literal(shieldedFormat), wrapped: z.base64() })

export interface KeyPaths {
  readonly path: string
  /** Of the second copy, which is never wrapped by the system. */
  readonly rescuePath: string
}

type KeyServices = Pick<HostServices, 'keys.read' | 'keys.write'>

/**
 * The key file and its second copy: readable by this account only, each replaced in one step and read back, never
 * guessed when it is unreadable. The system wraps the key file only where the second copy stands beside it.
 */
export function createKeys({ path, rescuePath }: KeyPaths, disk: WriteDisk, shield: KeyShield): KeyServices {
  const write = async (to: string, text: string): ReturnType<typeof writePart> => {
    try {
      await mkdir(dirname(to), { recursive: true })
    } catch (error) {
      return fail(await toWriteFailure(disk, to, error))
    }
    return writePart(disk, to, new TextEncoder().encode(text), ownerOnly)
  }
  return {
    'keys.read': async () => {
      const [stored, rescue, offers] = await Promise.all([readText(path), readText(rescuePath), shield.offers()])
      if (!stored.ok) return stored
      // A second copy that cannot be read must not keep anybody from the first.
      const facts = { rescue: rescue.ok ? rescue.value : '', offers }
      const wrapped = parseShielded(stored.value)
      if (wrapped === undefined) return ok({ text: stored.value, shield: 'off', ...facts })
      const text = await shield.unwrap(wrapped)
      return ok(text === undefined ? { text: '', shield: 'broken', ...facts } : { text, shield: 'on', ...facts })
    },
    'keys.write': async ({ text, rescue }) => {
      if (rescue !== '') {
        const copied = await write(rescuePath, rescue)
        if (!copied.ok) return copied
      }
      const wrapped = rescue !== '' && (await shield.offers()) === 'system' ? await shield.wrap(text) : undefined
      const isWhole = wrapped !== undefined && (await shield.unwrap(wrapped)) === text
      const written = await write(path, isWhole ? renderShielded(wrapped) : text)
      if (!written.ok) return written
      // Last: until here the old copy may still have been the only way to the old keys.
      if (rescue === '') await disk.remove(rescuePath)
      return ok({ shield: isWhole ? 'on' : 'off' })
    },
  }
}

async function readText(path: string): Promise<Result<string, IpcFailure<'keys.read'>>> {
  try {
    return ok(await readFile(path, 'utf8'))
  } catch (error) {
    const code = systemErrorCode(error)
    return code === 'ENOENT' ? ok('') : fail({ type: 'KeysUnreadable', code })
  }
}

function parseShielded(text: string): Uint8Array | undefined {
  if (!text.includes(shieldedFormat)) return undefined
  try {
    const parsed = shieldedSchema.safeParse(JSON.parse(text))
    return parsed.success ? Buffer.from(parsed.data.wrapped, 'base64') : undefined
  } catch {
    return undefined
  }
}

const renderShielded = (wrapped: Uint8Array): string =>
  `${JSON.stringify({ format: shieldedFormat, wrapped: Buffer.from(wrapped).toString('base64') }, null, 2)}\n`
