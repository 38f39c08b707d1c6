import '#shared/prelude/zod-setup'
import { serveWindow } from '../worker/worker-end'
import { createTableTask } from './answer-table'

// Spreadsheets are untrusted bytes: they are taken apart here, in a thread with no page, no storage and no host.
serveWindow(createTableTask())
