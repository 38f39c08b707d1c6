import '#shared/prelude/zod-setup'
import { webPorts } from '#shared/codec/web-ports'
import { serveWindow } from '../worker/worker-end'
import { createBundleTask } from './answer-request'

// Bundles are untrusted bytes: they are taken apart here, in a thread with no page, no storage and no host.
serveWindow(createBundleTask(webPorts))
