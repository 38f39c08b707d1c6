import { useEffect, useState } from 'react'
import { useDesk } from '../desk/desk'
import type { FailureWords } from '../messages/words-of'
import { createPace } from '../prelude/breathe'
import { surveyFailureToWords } from './run-batch'
import { surveyBatch, type BatchSurvey } from './survey-batch'

export interface BatchReading {
  readonly survey: BatchSurvey | undefined
  readonly failure: FailureWords | undefined
  /** Cases read so far. */
  readonly done: number
}

/** The cases of a batch as they stood when its dialog was opened. */
export function useBatchSurvey(caseIds: readonly string[]): BatchReading {
  const { ledger, settings, clock } = useDesk()
  const [reading, setReading] = useState<BatchReading>({ survey: undefined, failure: undefined, done: 0 })
  useEffect(() => {
    let isWanted = true
    const breathe = createPace()
    void surveyBatch({ ledger, settings, clock }, caseIds, async (done) => {
      if (isWanted) setReading({ survey: undefined, failure: undefined, done })
      await breathe()
      return isWanted
    }).then((survey) => {
      if (!isWanted) return
      setReading(
        survey.ok
          ? { survey: survey.value, failure: undefined, done: caseIds.length }
          : { survey: undefined, failure: surveyFailureToWords(survey.failure), done: 0 },
      )
    })
    return () => void (isWanted = false)
  }, [ledger, settings, clock, caseIds])
  return reading
}
