import '#shared/prelude/zod-setup'
import { webPorts } from '#shared/codec/web-ports'
import { createAnswerer, listBuffers } from './answer-request'
import { splitReply } from './split-reply'

const answer = createAnswerer(webPorts)

// Bundles are untrusted bytes: they are taken apart here, in a thread with no page, no storage and no host.
globalThis.addEventListener('message', (event: MessageEvent<unknown>) => {
  void answer(event.data).then((reply) => {
    if (reply === undefined) return
    const { parts, last } = splitReply(reply)
    for (const part of parts) globalThis.postMessage(part, { transfer: [] })
    globalThis.postMessage(last, { transfer: listBuffers(last) })
  })
})
