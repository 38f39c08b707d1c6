import type { Case } from '#shared/case/case'
import type { Person } from '#shared/office/office'
import { useState } from 'react'
import { replaceRoute } from '../../routes'
import { judgeAskedStep, type AskedStep, type JudgedAsk } from './asked-step'
import type { OpenStep } from './case-dialogs'

export interface AskedStepState {
  /** The step whose dialog is open. */
  readonly dialog: OpenStep | undefined
  readonly setDialog: (step: OpenStep | undefined) => void
  /** What was asked for and cannot be taken, with why. */
  readonly refused: Extract<JudgedAsk, { refused: string }> | undefined
  /** Done with what was asked for: the page has its plain address again, so that 返回 leads to the list it was asked from. */
  readonly settle: () => void
}

/** What was asked for, by its name, and why it was refused as long as that is shown. */
interface Judged {
  readonly of: string
  readonly refused: AskedStepState['refused']
}

/**
 * The dialog of a case's page. What the address asks for is judged once, as the case stands then: while it is being saved the case
 * moves on, and the form must not be taken away for that.
 */
export function useAskedStep(
  asked: AskedStep | undefined,
  one: Case,
  actor: Person | undefined,
  people: readonly Person[],
): AskedStepState {
  const [dialog, setDialog] = useState<OpenStep>()
  const [judged, setJudged] = useState<Judged>()
  const name = asked === undefined ? undefined : `${asked.step} ${asked.ask ?? ''}`
  if (asked !== undefined && name !== undefined && judged?.of !== name) {
    const ask = judgeAskedStep(asked, one, actor, people)
    setJudged({ of: name, refused: 'refused' in ask ? ask : undefined })
    if ('opens' in ask) setDialog({ step: ask.opens, ask: ask.ask })
  }
  // Only once the address is plain may it ask for the same step again: it is drawn some moments after it has changed.
  if (name === undefined && judged !== undefined) setJudged(undefined)
  return {
    dialog,
    setDialog,
    refused: judged?.refused,
    settle: () => {
      if (asked !== undefined) replaceRoute({ screen: 'case', caseId: one.id })
      setJudged((before) => (before === undefined ? before : { ...before, refused: undefined }))
    },
  }
}
