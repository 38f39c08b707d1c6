import { entryToFields, readEntryFields, waitingNumber, type EntryGaps } from '#shared/entry/read-entry-fields'
import type { OwnEntry } from '#shared/case/own-entry'
import { demandKinds, urgencies } from '#shared/case/sheet'
import { stepLimits } from '#shared/case/step-limits'
import Button from '@mui/material/Button'
import { useId, useState, type FormEvent, type ReactElement } from 'react'
import { useCaller } from '../../caller/caller-context'
import { useDesk } from '../../desk/desk'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { useToday } from '../../desk/use-today'
import { RestoredFieldsContext, type RestoredFields } from '../../drafts/restored-fields'
import { useDraftDesk } from '../../drafts/drafts-context'
import { useFormDraft } from '../../drafts/use-form-draft'
import { commitAmendment } from '../../ledger-store/commit/commit-entry'
import { readRules } from '../../ledger-store/read/read-rules'
import { draftUnkeptToWords } from '../../messages/draft-words'
import { entryFailureToWords } from '../../messages/entry-failure-words'
import type { FailureWords } from '../../messages/words-of'
import { CallerVeil } from '../../reveal/caller-veil'
import { HiddenCaller } from '../../reveal/hidden-caller'
import { goTo } from '../../routes'
import { DraftMoved } from '../../ui/draft-moved'
import { DraftOffer } from '../../ui/draft-offer'
import { EmptyState } from '../../ui/empty-state'
import { FailureInSight } from '../../ui/failure-in-sight'
import { TextRow } from '../../ui/form-fields'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { Panel } from '../../ui/panel'
import { readForm } from '../../ui/read-form'
import { useSnackbar } from '../../ui/use-snackbar'
import { EntryFields, ruleKinds, type EntryStart } from './entry-form'
import { useAmended, type AmendedCase } from './use-amended'

/** 更正登记: what the office took down of a case is written as it should have been, with a reason; what stood there stays on record. */
export function AmendScreen({ caseId }: { readonly caseId: string }): ReactElement {
  const found = useAmended(caseId)
  if (found === undefined)
    return (
      <PageFrame title="更正登记">
        <LoadingRows rows={12} />
      </PageFrame>
    )
  if (found === null)
    return (
      <PageFrame title="更正登记">
        <EmptyState
          title="没有可以更正的登记"
          hint="这里只更正本单位自己登记的内容；受理中心的承办单由受理中心修订。"
          action={<Button onClick={() => goTo({ screen: 'ledger', filter: '' })}>打开台账</Button>}
        />
      </PageFrame>
    )
  return (
    <CallerVeil one={found.one}>
      <BehindVeil found={found} />
    </CallerVeil>
  )
}

/** What was taken down is written as it stands, so nothing can be struck out of it: of a hidden caller it stays shut. */
function BehindVeil({ found }: { readonly found: AmendedCase }): ReactElement {
  const { veil } = useCaller()
  // What the form starts with is what stood there when it was opened.
  const [first] = useState(found)
  return veil.hidden ? (
    <PageFrame title="更正登记" actions={<BackButton caseId={found.one.id} />}>
      <EmptyState
        title="登记内容里有来电人的信息，暂不显示"
        hint="本件保密。查看来电人要写明理由，记入案件的经过，然后才能更正登记。"
        action={<HiddenCaller />}
      />
    </PageFrame>
  ) : (
    <AmendForm found={first} />
  )
}

const BackButton = ({ caseId }: { readonly caseId: string }): ReactElement => (
  <Button onClick={() => goTo({ screen: 'case', caseId })}>返回案件</Button>
)

function AmendForm({ found: { one, entry } }: { readonly found: AmendedCase }): ReactElement {
  const { personName } = useDraftDesk()
  const today = useToday()
  const formId = useId()
  const tell = useSnackbar()
  const rules = useLedgerRead(readRules, ruleKinds)
  const [form, setForm] = useState<HTMLFormElement | null>(null)
  const keeping = useFormDraft({ form: 'amend', about: one.id }, form, () =>
    tell('更正没有写完：内容已留着，回到这里可以接着写'),
  )
  const [start] = useState<RestoredFields>(() => ({ values: entryToFields(entry), spent: new Set() }))
  const [secret, setSecret] = useState(entry.confidential)
  const saving = useSaveAmendment(one.id, entry)
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (saving.busy || keeping.offered !== undefined || keeping.isOver()) return
    const read = readForm(event.currentTarget)
    if (read === undefined) return
    keeping.decide('acting')
    const done = await saving.save(read)
    keeping.decide(done ? 'dropped' : 'open')
    if (!done) return
    tell('已更正登记内容，原来写的留在修改历史里')
    goTo({ screen: 'case', caseId: one.id })
  }
  const failure = saving.failure ?? (keeping.unkept === undefined ? undefined : draftUnkeptToWords(keeping.unkept))
  const isOffered = keeping.offered !== undefined
  return (
    <PageFrame
      title="更正登记"
      subtitle={`${one.ledgerNumber === '' ? '台账号待编' : `台账号 ${one.ledgerNumber}`}　只改写错的地方；台账号、登记日期、重点在案件页的经过里更正`}
      actions={
        <>
          <BackButton caseId={one.id} />
          <Button type="submit" form={formId} variant="contained" loading={saving.busy} disabled={isOffered}>
            保存更正
          </Button>
        </>
      }
    >
      {keeping.offered === undefined ? null : (
        <DraftOffer
          draft={keeping.offered}
          personName={personName}
          onContinue={keeping.takeUp}
          onDiscard={keeping.giveUp}
        />
      )}
      <DraftMoved moved={keeping.moved} />
      {failure === undefined ? null : <FailureInSight words={failure} />}
      <form
        id={formId}
        ref={setForm}
        noValidate
        aria-label="更正登记"
        onSubmit={(event) => void submit(event)}
        onChange={({ currentTarget }) => setSecret(isTicked(currentTarget, 'confidential'))}
        style={{ display: 'grid', gap: 16 }}
      >
        {isOffered || rules === undefined ? null : (
          <RestoredFieldsContext
            key={keeping.restored === undefined ? 'new' : 'restored'}
            value={restoredOver(start, keeping.restored)}
          >
            <EntryFields
              start={toStart(entry)}
              today={today}
              rules={rules}
              gaps={saving.gaps}
              secret={secret}
              amends
              caseId={one.id}
              closing={<ReasonSection gap={saving.gaps['reason']} />}
            />
          </RestoredFieldsContext>
        )}
      </form>
    </PageFrame>
  )
}

/** What was written in the form comes over what stands in the ledger. */
const restoredOver = (start: RestoredFields, restored: RestoredFields | undefined): RestoredFields =>
  restored === undefined ? start : { values: { ...start.values, ...restored.values }, spent: restored.spent }

/** By what the limit of the entry is judged, as the form begins. */
const toStart = ({ channel, calledOn, calledAt, demand, urgency }: OwnEntry): EntryStart => ({
  channel,
  calledOn,
  calledAt,
  demand: demandKinds.find((kind) => kind === demand) ?? 'other',
  urgency: urgencies.find((one) => one === urgency) ?? 'normal',
})

function ReasonSection({ gap }: { readonly gap: string | undefined }): ReactElement {
  return (
    <Panel title="为什么更正">
      <TextRow
        name="reason"
        label="理由"
        required
        lines={2}
        gap={gap}
        hint="例如：电话听错了；来电人补充了情况"
        limit={stepLimits.reason}
      />
    </Panel>
  )
}

const isTicked = (form: HTMLFormElement, name: string): boolean => {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLInputElement && field.checked
}

interface AmendmentSaving {
  readonly busy: boolean
  readonly gaps: EntryGaps
  readonly failure: FailureWords | undefined
  /** True once it is saved. */
  save(form: FormData): Promise<boolean>
}

/** Reads the form by the rules of 登记 and writes what differs. */
function useSaveAmendment(caseId: string, opened: OwnEntry): AmendmentSaving {
  const { ledger, settings, calendar } = useDesk()
  const today = useToday()
  const [state, setState] = useState<Omit<AmendmentSaving, 'save'>>({ busy: false, gaps: {}, failure: undefined })
  return {
    ...state,
    save: async (form) => {
      // Number and day of registration are no part of what was taken down: the plan holds the latter against the call itself.
      const given: Readonly<Record<string, string>> = { registeredOn: today, ledgerNumber: waitingNumber }
      const typed = (name: string): string[] => {
        const own = given[name]
        return own === undefined ? form.getAll(name).filter((value) => typeof value === 'string') : [own]
      }
      const read = readEntryFields(typed, { today })
      const reason = typed('reason')[0]?.trim() ?? ''
      const gaps = {
        ...(read.ok ? {} : read.failure),
        ...(reason === '' ? { reason: '请写明为什么更正' } : {}),
      }
      if (!read.ok || reason === '') {
        setState({ busy: false, gaps, failure: undefined })
        return false
      }
      setState({ busy: true, gaps: {}, failure: undefined })
      const by = { actorId: settings.actorId, today, calendar }
      const done = await commitAmendment(ledger, caseId, { entry: read.value.entry, reason, opened }, by)
      setState({ busy: false, gaps: {}, failure: done.ok ? undefined : entryFailureToWords(done.failure) })
      return done.ok
    },
  }
}
