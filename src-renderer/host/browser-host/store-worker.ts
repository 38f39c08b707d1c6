import '#shared/prelude/zod-setup'
import { z } from 'zod'
import { ipcContract, type IpcRequest } from '#shared/ipc/contract'
import { createJournal } from '#shared/journal/create-journal'
import { fail, ok, type Result } from '#shared/prelude/result'
import { serveWindow } from '../../worker/worker-end'
import { opfsBackups } from './opfs-backups'
import { opfsDrafts } from './opfs-drafts'
import { createOpfsJournal } from './opfs-journal'
import { listOpfsAttachments, putOpfsAttachment, readOpfsAttachment } from './opfs-attachments'
import { createOpfsText, type OpfsText } from './opfs-text'
import { storeChannels, type StoreChannel, type StoreServices } from './store-messages'

const journal = createJournal(createOpfsJournal())
const keys = createOpfsText('keys.json')
const rescue = createOpfsText('keys-rescue.json')
const replica = createOpfsText('replica.json')
const witness = createOpfsText('witness.json')
const settings = createOpfsText('settings.json')
const catalog = createOpfsText('backups.json')

const services: StoreServices = {
  'journal.open': () => journal.open(),
  'journal.handOver': ({ at, bytes }) => journal.handOver(at, bytes),
  'journal.append': ({ expected, payload }) => journal.append(expected, payload),
  'journal.read': ({ from, maxBytes }) => journal.read(from, maxBytes),
  'journal.salvage': ({ fromByte, maxBytes }) => journal.salvage(fromByte, maxBytes),
  'replacement.begin': () => journal.replacement.begin(),
  'replacement.append': ({ expected, payload }) => journal.replacement.append(expected, payload),
  'replacement.finish': ({ expected }) => journal.replacement.finish(expected),
  'replacement.drop': () => journal.replacement.drop(),
  'keys.read': readKeys,
  'keys.write': writeKeys,
  'replica.read': () => readKept(replica, 'ReplicaUnreadable'),
  'replica.write': ({ text }) => replica.write(text),
  'witness.read': () => witness.readOrSetAside(),
  'witness.write': ({ text }) => witness.write(text),
  'settings.read': () => settings.readOrSetAside(),
  'settings.write': ({ text }) => settings.write(text),
  ...opfsDrafts,
  'attachment.put': putOpfsAttachment,
  'attachment.read': readOpfsAttachment,
  ...opfsBackups,
  'backup.readCatalog': () => catalog.readOrSetAside(),
  'backup.writeCatalog': ({ text }) => catalog.write(text),
  'attachment.list': listOpfsAttachments,
}

/** A browser has nothing of the system's to wrap keys with. Damaged keys are answered as they are: there are ways back to sound ones. */
async function readKeys(): ReturnType<StoreServices['keys.read']> {
  const [text, second] = [await keys.readAsFound(), await rescue.read()]
  if (!text.ok) return fail({ type: 'KeysUnreadable', code: text.failure.code })
  // A second copy that cannot be read must not keep anybody from the first.
  return ok({ text: text.value.text, rescue: second.ok ? second.value.text : '', shield: 'off', offers: 'none' })
}

async function writeKeys({ text, rescue: second }: IpcRequest<'keys.write'>): ReturnType<StoreServices['keys.write']> {
  const held = await rescue.read()
  const isNews = !held.ok || held.value.text !== second
  if (isNews && second !== '') {
    const copied = await rescue.write(second)
    if (!copied.ok) return copied
  }
  const written = await keys.write(text)
  if (!written.ok) return written
  // Last: until here the old copy may still have been the only way to the old keys.
  if (isNews && second === '') await rescue.write('')
  return ok({ shield: 'off' })
}

async function readKept<Type extends string>(
  kept: OpfsText,
  type: Type,
): Promise<Result<{ readonly text: string }, { readonly type: Type; readonly code: string }>> {
  const read = await kept.read()
  return read.ok ? read : fail({ type, code: read.failure.code })
}

const questionSchema = z.object({ channel: z.enum(storeChannels), request: z.unknown() })

serveWindow(
  async (question) => {
    const { channel, request } = questionSchema.parse(question)
    return { answer: await answer(channel, request) }
  },
  (error) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
)

async function answer<C extends StoreChannel>(channel: C, request: unknown): Promise<unknown> {
  if (!isRequest(channel, request)) throw new Error(`the request does not fit ${channel}`)
  return services[channel](request)
}

function isRequest<C extends StoreChannel>(channel: C, request: unknown): request is IpcRequest<C> {
  return ipcContract[channel].request.safeParse(request).success
}
