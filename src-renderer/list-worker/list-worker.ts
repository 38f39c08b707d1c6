import '#shared/prelude/zod-setup'
import { serveWindow } from '../worker/worker-end'
import { answerList } from './answer-list'

// A hundred thousand lines take seconds to write as a workbook: the window goes on meanwhile.
serveWindow(answerList)
