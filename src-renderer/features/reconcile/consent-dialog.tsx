import { useState, type ReactElement } from 'react'
import { consentOfAct } from '#shared/case/act'
import type { Case } from '#shared/case/case'
import type { ConsentStep } from '#shared/case/step-tables'
import type { CommitRef } from '#shared/record/commit'
import type { Person } from '#shared/office/office'
import { ConsentFields } from '../../consent/consent-fields'
import { useConsent, type ConsentGaps } from '../../consent/use-consent'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { commitResolution } from '../../ledger-store/commit/commit-resolution'
import type { OpenConflict } from '../../ledger-store/read/read-conflicts'
import { resolutionFailureToWords } from './reconcile-words'
import type { FailureWords } from '../../messages/words-of'
import { FormDialog } from '../../ui/form-dialog'
import { useSnackbar } from '../../ui/use-snackbar'
import { conflictTitle } from './conflict-words'
import type { Callings } from './use-reconcile'

export interface ConsentDialogProps {
  readonly open: OpenConflict
  readonly one: Case
  /** The step by whose consent it is decided. */
  readonly step: ConsentStep
  /** The side that is to stand, and what the screen calls it. */
  readonly side: CommitRef
  readonly sideName: string
  readonly actor: Person
  readonly people: ReadonlyMap<string, Person>
  readonly callings: Callings
  readonly onClose: () => void
}

const whyWords = (step: ConsentStep): string =>
  step === 'approve'
    ? '回复已经审阅通过，以哪一份为准要由审阅的领导来定。'
    : '这一项由本单位领导审批，采用哪一份结果也要由领导签批。'

/** Who signed what is picked, as the leader to propose. */
const whoSigned = (one: Case, step: ConsentStep, side: CommitRef): string =>
  step === 'approve'
    ? (one.approval?.reviewerId ?? '')
    : (one.entries.flatMap(({ act, ref }) => (ref === side ? (consentOfAct(act)?.of ?? []) : []))[0] ?? '')

/** What a leader consented to, decided like the consent itself: by the leader's own hand or from signed paper. */
export function ConsentDialog(props: ConsentDialogProps): ReactElement {
  const { open, one, step, side, sideName, actor, people, callings, onClose } = props
  const { ledger } = useDesk()
  const today = useToday()
  const tell = useSnackbar()
  const consent = useConsent(step, one, actor, people.values())
  const [busy, setBusy] = useState(false)
  const [gaps, setGaps] = useState<ConsentGaps>({})
  const [failure, setFailure] = useState<FailureWords>()
  const { number, title, field } = conflictTitle(open, callings)
  const decide = async (form: FormData): Promise<boolean> => {
    const given = await consent.take(form)
    setGaps(given.ok ? {} : given.failure)
    if (!given.ok) return false
    const done = await commitResolution(ledger, {
      conflict: open.conflict,
      choice: { choice: 'side', ref: side },
      actorId: actor.id,
      consent: given.value,
      today,
    })
    if (done.ok) tell('已核对并保存')
    else setFailure(resolutionFailureToWords(done.failure))
    return done.ok
  }
  const submit = async (form: FormData): Promise<boolean> => {
    setBusy(true)
    setFailure(undefined)
    const done = await decide(form)
    setBusy(false)
    return done
  }
  return (
    <FormDialog
      title={`采用${sideName}：${field}`}
      subtitle={`${number}　${title}。${whyWords(step)}`}
      draft={{ notKept: 'nothing-written', form: 'consent' }}
      submitLabel={`采用${sideName}`}
      busy={busy}
      submitDisabled={consent.way === 'self' && consent.hand.waitSeconds > 0}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <ConsentFields consent={consent} gaps={gaps} proposed={whoSigned(one, step, side)} />
    </FormDialog>
  )
}
