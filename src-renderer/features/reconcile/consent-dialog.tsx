import { useState, type ReactElement } from 'react'
import type { Case } from '#shared/case/case'
import type { CommitRef } from '#shared/record/commit'
import type { Person } from '#shared/office/office'
import { ConsentFields } from '../../consent/consent-fields'
import { useConsent, type ConsentGaps } from '../../consent/use-consent'
import { useDesk } from '../../desk/desk'
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
  /** The side that is to stand, and what the screen calls it. */
  readonly side: CommitRef
  readonly sideName: string
  readonly actor: Person
  readonly people: ReadonlyMap<string, Person>
  readonly callings: Callings
  readonly onClose: () => void
}

/** Which words of an approved reply stand: decided like the approval itself, by the leader's own hand or from signed paper. */
export function ConsentDialog(props: ConsentDialogProps): ReactElement {
  const { open, one, side, sideName, actor, people, callings, onClose } = props
  const { ledger } = useDesk()
  const tell = useSnackbar()
  const consent = useConsent('approve', one, actor, people.values())
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
      subtitle={`${number}　${title}。回复已经审阅通过，以哪一份为准要由审阅的领导来定。`}
      draft={{ notKept: 'nothing-written' }}
      submitLabel={`采用${sideName}`}
      busy={busy}
      submitDisabled={consent.way === 'self' && consent.hand.waitSeconds > 0}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <ConsentFields consent={consent} gaps={gaps} proposed={one.approval?.reviewerId ?? ''} />
    </FormDialog>
  )
}
