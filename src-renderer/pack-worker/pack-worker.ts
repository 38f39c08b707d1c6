import '#shared/prelude/zod-setup'
import { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { serveWindow } from '../worker/worker-end'
import { createPackTask } from './answer-pack'

serveWindow(createPackTask((name) => new LedgerDatabase(name)))
