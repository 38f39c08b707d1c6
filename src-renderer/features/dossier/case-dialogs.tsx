import type { ReactElement } from 'react'
import { dossierLimits, type Dossier } from '#shared/dossier/dossier'
import { foldText } from '#shared/text/fold-text'
import { useDesk } from '../../desk/desk'
import { readCaseByNumber } from '../../ledger-store/read/read-case-by-number'
import { FormDialog } from '../../ui/form-dialog'
import { TextRow } from '../../ui/form-fields'
import { readText, splitNumbers } from './read-dossier-form'
import { useDossierAct } from './use-dossiers'

interface FormProps {
  readonly dossier: Dossier
  readonly onClose: () => void
}

/** Puts cases into a dossier by their numbers, several at once. */
export function CasesDialog({ dossier, onClose }: FormProps): ReactElement {
  const { ledger } = useDesk()
  const { busy, gaps, failure, act, refuse } = useDossierAct()
  const submit = async (form: FormData): Promise<boolean> => {
    const numbers = splitNumbers(readText(form, 'numbers')).map(foldText)
    if (numbers.length === 0) return refuse({ numbers: '请填写台账号，例如 2026-017' })
    const found = await Promise.all(numbers.map((number) => readCaseByNumber(ledger.database, number)))
    const unknown = numbers.filter((_number, index) => found[index] === undefined)
    if (unknown.length > 0) return refuse({ numbers: `台账里没有：${unknown.join('、')}。请核对号码。` })
    return act(dossier.id, { want: 'add-cases', caseIds: found.flatMap((one) => (one === undefined ? [] : [one.id])) })
  }
  return (
    <FormDialog
      title="列入案件"
      subtitle={dossier.name}
      draft={{ form: 'dossier-cases', about: dossier.id }}
      submitLabel="列入"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextRow
        name="numbers"
        label="台账号或承办单号"
        required
        autoFocus
        lines={3}
        limit={4000}
        gap={gaps['numbers']}
        hint="一行一个，或者用空格、顿号隔开；已经在专档里的不重复列入"
      />
    </FormDialog>
  )
}

/** Takes a case out of a dossier, with the reason. */
export function RemoveCaseDialog({
  dossier,
  caseId,
  number,
  onClose,
}: FormProps & { readonly caseId: string; readonly number: string }): ReactElement {
  const { busy, gaps, failure, act } = useDossierAct()
  return (
    <FormDialog
      title={`移出 ${number}`}
      subtitle={`${dossier.name}　案件本身不受影响`}
      draft={{ form: 'dossier-case', about: `${dossier.id} ${caseId}` }}
      submitLabel="移出"
      busy={busy}
      failure={failure}
      onSubmit={(form) => act(dossier.id, { want: 'remove-case', caseId, reason: readText(form, 'reason') })}
      onClose={onClose}
    >
      <TextRow
        name="reason"
        label="移出理由"
        required
        autoFocus
        lines={2}
        limit={dossierLimits.reason}
        gap={gaps['reason']}
        hint="例如：不是同一个问题"
      />
    </FormDialog>
  )
}
