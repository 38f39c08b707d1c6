import '#shared/prelude/zod-setup'
import { serveWindow } from '../worker/worker-end'
import { answerWord } from './answer-word'

// An office's Word files are untrusted bytes: they are taken apart here, in a thread with no page, no storage and no host.
serveWindow(answerWord)
