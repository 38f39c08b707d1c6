import '#shared/prelude/zod-setup'
import { webPorts } from '#shared/codec/web-ports'
import { serveWindow } from '../worker/worker-end'
import { createBackupTask, tellBackupDefect } from './answer-backup'
import { createDirectTasks } from './direct-tasks'

// Sealing, folding and digesting a whole ledger takes seconds: it is done here, and the window stays free.
serveWindow(createBackupTask(createDirectTasks(webPorts)), tellBackupDefect)
