import type { Case } from '#shared/case/case'
import type { CaseRow } from '#shared/case/case-row'
import { stepLimits } from '#shared/case/step-limits'
import { foldText } from '#shared/text/fold-text'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useCaller } from '../../../caller/caller-context'
import { useDesk } from '../../../desk/desk'
import { useLookAlikes } from '../../../desk/use-look-alikes'
import { useToday } from '../../../desk/use-today'
import { commitLink } from '../../../ledger-store/commit/commit-entry'
import { readCaseByNumber } from '../../../ledger-store/read/read-case-by-number'
import { entryFailureToWords } from '../../../messages/entry-failure-words'
import type { FailureWords } from '../../../messages/words-of'
import { FormDialog } from '../../../ui/form-dialog'
import { ChoiceRow, TextRow } from '../../../ui/form-fields'
import { useSnackbar } from '../../../ui/use-snackbar'

const waysOfLink = [
  { value: 'related', label: '只记下两件有关，各办各的' },
  { value: 'together', label: '一并办理，各有各的答复' },
]

/** 关联: ties the case to another by its number; those that are like it are proposed. It ends neither: that is 并单. */
export function LinkDialog({ one, onClose }: { readonly one: Case; readonly onClose: () => void }): ReactElement {
  const { ledger, settings } = useDesk()
  const { show } = useCaller()
  const today = useToday()
  const tell = useSnackbar()
  const { found, ask } = useLookAlikes()
  // Counted: the same number is filled in again over what was typed meanwhile.
  const [filled, setFilled] = useState({ number: '', nth: 0 })
  const fill = (number: string): void => setFilled(({ nth }) => ({ number, nth: nth + 1 }))
  const [state, setState] = useState<{
    readonly busy: boolean
    readonly gap: string | undefined
    readonly failure: FailureWords | undefined
  }>({ busy: false, gap: undefined, failure: undefined })
  const query = {
    phone: show(one.sheet.caller.phone),
    place: show(one.sheet.place),
    text: `${show(one.sheet.title)}\n${show(one.sheet.content)}`,
  }
  const first = useRef(query)
  const asking = useRef(ask)
  useEffect(() => asking.current(first.current), [])
  const others = found.filter(({ row }) => row.id !== one.id)
  const submit = async (form: FormData): Promise<boolean> => {
    const read = (name: string): string => String(form.get(name) ?? '').trim()
    setState({ busy: true, gap: undefined, failure: undefined })
    const typed = foldText(read('number'))
    const other = typed === '' ? undefined : await readCaseByNumber(ledger.database, typed)
    if (other === undefined) {
      const gap = typed === '' ? '请填写另一件的台账号或承办单号' : `台账里没有 ${typed}，请核对号码`
      setState({ busy: false, gap, failure: undefined })
      return false
    }
    const link = { caseId: other.id, merged: read('way') === 'together', reason: read('reason') }
    const done = await commitLink(ledger, one.id, link, { actorId: settings.actorId, today })
    setState({ busy: false, gap: undefined, failure: done.ok ? undefined : entryFailureToWords(done.failure) })
    if (done.ok) tell(`已关联 ${other.number}，两件的经过里都记下了`)
    return done.ok
  }
  return (
    <FormDialog
      title="关联另一个案件"
      subtitle={show(one.sheet.title)}
      draft={{ form: 'link', about: one.id }}
      submitLabel="关联"
      busy={state.busy}
      failure={state.failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <Box>两件都还在，各有各的台账号和答复。要让这一件就此结束、由另一件答复，用“其他办理”里的“并单”。</Box>
      <Alikes rows={others.map(({ row }) => row)} onFill={fill} />
      <TextRow
        key={filled.nth}
        name="number"
        label="另一件的台账号或承办单号"
        required
        autoFocus
        defaultValue={filled.number}
        gap={state.gap}
        hint="例如 2026-017；上面列的是相似件"
      />
      <ChoiceRow name="way" label="怎么关联" required choices={waysOfLink} defaultValue="related" />
      <TextRow name="reason" label="说明" lines={2} hint="例如：同一盏路灯" limit={stepLimits.reason} />
    </FormDialog>
  )
}

/** Cases like this one, each to be filled in by its number. */
function Alikes({
  rows,
  onFill,
}: {
  readonly rows: readonly CaseRow[]
  readonly onFill: (number: string) => void
}): ReactElement | null {
  if (rows.length === 0) return null
  return (
    <Box component="ul" aria-label="相似件" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
      {rows.map((row) => {
        const own = row.ledgerNumber === '' ? row.sheetNumber : row.ledgerNumber
        return (
          <Box component="li" key={row.id} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              {own}　{row.title}
            </Box>
            <Button size="small" aria-label={`填入 ${own}`} onClick={() => onFill(own)}>
              填入
            </Button>
          </Box>
        )
      })}
    </Box>
  )
}
