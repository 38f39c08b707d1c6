import '#shared/prelude/zod-setup'
import { webPorts } from '#shared/codec/web-ports'
import { answerRequest, listBuffers } from './answer-request'

// Bundles are untrusted bytes: they are taken apart here, in a thread with no page, no storage and no host.
globalThis.addEventListener('message', (event: MessageEvent<unknown>) => {
  void answerRequest(event.data, webPorts).then((reply) => {
    globalThis.postMessage(reply, { transfer: listBuffers(reply) })
  })
})
