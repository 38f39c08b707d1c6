import { stepLimits } from '#shared/case/step-limits'
import type { CaseStep } from '#shared/case/case-step'
import type { ReactElement } from 'react'
import { foldText } from '#shared/text/fold-text'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { commitCaseStep } from '../../ledger-store/commit/commit-case-step'
import type { DoubleBearer, DoubleNumber } from '../../ledger-store/read/read-numbers'
import { stepFailureToWords } from '../../messages/step-words'
import { FormDialog } from '../../ui/form-dialog'
import { TextRow } from '../../ui/form-fields'
import { useAct } from '../../ui/use-act'
import { useNextNumber } from './use-reconcile'

/** 改号: another number in place of a double one, with a reason; the old one stays findable. */
export function RenumberDialog({
  double,
  bearer,
  onClose,
}: {
  readonly double: DoubleNumber
  readonly bearer: DoubleBearer
  readonly onClose: () => void
}): ReactElement | null {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const acting = useAct()
  const next = useNextNumber(double)
  if (next === undefined) return null
  const submit = async (form: FormData): Promise<boolean> => {
    const read = (name: string): string => String(form.get(name) ?? '').trim()
    const step: CaseStep =
      double.kind === 'ledger'
        ? { step: 'number', ledgerNumber: foldText(read('number')), reason: read('reason') }
        : { step: 'renumber-stub', stubNumber: foldText(read('number')), reason: read('reason') }
    return acting.run(
      commitCaseStep(ledger, { caseId: bearer.caseId, step, actorId: settings.actorId, today }),
      stepFailureToWords,
      '已改号，旧号可以继续搜索',
    )
  }
  const what = double.kind === 'ledger' ? '台账号' : '存根号'
  return (
    <FormDialog
      title={`改${what} ${double.number}`}
      subtitle={`${bearer.row.sheetNumber}　${bearer.row.title}`}
      draft={{ form: 'renumber', about: bearer.caseId }}
      submitLabel="改号"
      width="xs"
      busy={acting.busy}
      failure={acting.failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextRow
        name="number"
        label={`新${what}`}
        required
        autoFocus
        defaultValue={next}
        hint={next === '' ? '本机现在不能编号，请到编号电脑上改号' : '下一个号'}
      />
      <TextRow
        name="reason"
        label="理由"
        required
        lines={2}
        defaultValue={`与另一案件号码重复（${double.number}）`}
        hint="已印在纸上的旧号继续可以搜索"
        limit={stepLimits.reason}
      />
    </FormDialog>
  )
}
