import { instantToMinuteText } from '#shared/prelude/instant'
import type { LocalDate } from '#shared/prelude/local-date'
import { startTransition, useState, type ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { useFreshPrint } from '../../desk/fresh-print'
import { useActor } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { goTo } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { PageFrame } from '../../ui/page'
import { useSnackbar } from '../../ui/use-snackbar'
import { EntryForm, type EntryStart } from './entry-form'
import type { SavedEntry } from './use-save-entry'

/** 登记: a case written down by hand, with its number at once; several in a row without leaving the form. */
export function EntryScreen(): ReactElement {
  const { clock } = useDesk()
  const today = useToday()
  const actor = useActor()
  const tell = useSnackbar()
  const printFresh = useFreshPrint()
  const beginAt = (channel: string, calledOn: LocalDate): EntryStart => ({
    channel,
    calledOn,
    calledAt: calledOn === today ? instantToMinuteText(clock.now()).slice(-5) : '',
  })
  const [round, setRound] = useState(() => ({ form: 1, nth: 1, start: beginAt('phone', today) }))
  const finish = (saved: SavedEntry, channel: string, calledOn: LocalDate, goesOn: boolean): void => {
    tell(savedToText(saved))
    // Answered on the spot it is closed: nobody takes its slip in hand.
    if (!saved.answered) printFresh([saved.caseId])
    const goesToCase = !goesOn || saved.unanswered !== undefined
    // Also where the case is gone to: F6 before it is drawn comes back here, and must find no form of a case that is saved.
    startTransition(() =>
      setRound(({ form, nth }) => ({
        form: form + 1,
        nth: goesToCase ? 1 : nth + 1,
        start: goesToCase ? beginAt('phone', today) : beginAt(channel, calledOn),
      })),
    )
    if (goesToCase) goTo({ screen: 'case', caseId: saved.caseId })
  }
  if (actor !== undefined && !actor.roles.includes('registrar'))
    return (
      <PageFrame title="来电来访登记">
        <EmptyState title="登记由登记人员办理" hint="请在右上角换成有“登记”职责的人，或到“设置”里调整人员职责。" />
      </PageFrame>
    )
  return <EntryForm key={round.form} nth={round.nth} start={round.start} today={today} onSaved={finish} />
}

function savedToText({ ledgerNumber, answered, unanswered }: SavedEntry): string {
  const registered = ledgerNumber === '' ? '已登记，待编台账号' : `已登记为 ${ledgerNumber}`
  if (unanswered !== undefined) return `${registered}，但现场答复没有记上：${unanswered.title}`
  return answered ? `${registered}，现场答复已办结` : registered
}
