import '#shared/prelude/zod-setup'
import { webPorts } from '#shared/codec/web-ports'
import { createDirectTasks } from './direct-tasks'
import { createWorkerEnd } from './worker-end'

// Sealing, folding and digesting a whole ledger takes seconds: it is done here, and the window stays free.
const end = createWorkerEnd(createDirectTasks(webPorts), (message) => globalThis.postMessage(message, { transfer: [] }))

globalThis.addEventListener('message', (event: MessageEvent<unknown>) => end.hear(event.data))
