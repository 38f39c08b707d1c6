import { useState } from 'react'
import { useDesk } from '../desk/desk'
import { useManyWork } from '../desk/use-many-work'
import type { FailureWords } from '../messages/words-of'
import { runBatch, type BatchDone, type BatchOrderForm, type BatchProgress, type BatchTask } from './run-batch'

export interface BatchPrint {
  readonly progress: BatchProgress | undefined
  readonly failure: FailureWords | undefined
  /** Stops the batch while nothing is sent. */
  readonly callOff: () => void
  /** Undefined where nothing left, or not all of it is on record: `failure` says why. */
  run(form: BatchOrderForm, task: BatchTask): Promise<BatchDone | undefined>
}

/** Prints a batch from a screen; who leaves the screen calls it off. */
export function useBatchPrint(): BatchPrint {
  const desk = useDesk()
  const work = useManyWork()
  const [progress, setProgress] = useState<BatchProgress>()
  const [failure, setFailure] = useState<FailureWords>()
  return {
    progress,
    failure,
    callOff: work.callOff,
    run: async (form, task) => {
      setFailure(undefined)
      setProgress({ at: 'making', done: 0, all: form.caseIds.length })
      const done = await work.run((pace) => runBatch(desk, form, task, { pace, tell: setProgress }))
      setProgress(undefined)
      if (done.ok) return done.value
      setFailure(done.failure.words)
      return undefined
    },
  }
}
