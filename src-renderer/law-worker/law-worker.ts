import '#shared/prelude/zod-setup'
import { serveWindow } from '../worker/worker-end'
import { answerLaw } from './answer-law'

// Files of laws come from anywhere: they are decoded and taken apart here, in a thread with no page, no storage and no host.
serveWindow(answerLaw)
