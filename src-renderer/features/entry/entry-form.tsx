import { suggestLimit, type RuledEntry, type SuggestedLimit } from '#shared/entry/suggest-limit'
import type { DemandKind, Urgency } from '#shared/case/sheet'
import { parseLocalDate, type LocalDate } from '#shared/prelude/local-date'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useId, useState, type ReactElement, type ReactNode } from 'react'
import { useDesk } from '../../desk/desk'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { rulesOn, type OfficeRules } from '#shared/rules/office-rules'
import { readRules } from '../../ledger-store/read/read-rules'
import { useDraftDesk } from '../../drafts/drafts-context'
import { RestoredFieldsContext } from '../../drafts/restored-fields'
import { DraftMoved } from '../../ui/draft-moved'
import { DraftOffer } from '../../ui/draft-offer'
import { FailureInSight } from '../../ui/failure-in-sight'
import { CheckRow } from '../../ui/form-fields'
import { PageFrame, stayingHeight } from '../../ui/page'
import { tourMark } from '../../ui/tour-mark'
import { CallerSection, HandlingSection, MatterSection, WishSection } from './entry-sections'
import { FilesSection } from './files-section'
import { LookAlikes } from './look-alikes'
import { NumberSection, OnSpotSection } from './number-section'
import { PasteDialog } from './paste-dialog'
import { nextButton, useEntryForm } from './use-entry-form'
import { useVillageNames } from './use-entry-numbers'
import { useMatters } from './use-matters'
import type { EntrySaving, SavedEntry } from './use-save-entry'

/** What stands in a new form by itself. */
export interface EntryStart {
  readonly channel: string
  readonly calledOn: LocalDate
  readonly calledAt: string
  /** Of an entry that is amended: by them its limit is judged. */
  readonly demand?: DemandKind
  readonly urgency?: Urgency
}

export interface EntryFormProps {
  /** Which form in a row it is. */
  readonly nth: number
  readonly start: EntryStart
  readonly today: LocalDate
  /** `goesOn`: the next one is to be written down at once. */
  readonly onSaved: (saved: SavedEntry, channel: string, calledOn: LocalDate, goesOn: boolean) => void
}

/** The kinds of record that say by which rules the office goes. */
export const ruleKinds = ['office', 'rules']

/** One form of 登记, from an empty one to a saved case. */
export function EntryForm(props: EntryFormProps): ReactElement {
  const { nth, start, today } = props
  const { personName } = useDraftDesk()
  const formId = useId()
  const [pasting, setPasting] = useState(false)
  const { keeping, saving, marks, filled, failure, setForm, submit, press, look, found, matter, link, choose, fill } =
    useEntryForm(props, () => setPasting(true))
  const rules = useLedgerRead(readRules, ruleKinds)
  // Nothing can be filled in or sent before.
  const isDrawn = keeping.offered === undefined && rules !== undefined
  return (
    <PageFrame
      title="来电来访登记"
      subtitle={nth === 1 ? 'Tab、回车到下一项，Ctrl+回车登记' : `连续登记第 ${nth} 件`}
      headingStays
      actions={<EntryActions busy={saving.busy} shut={!isDrawn} formId={formId} onPaste={() => setPasting(true)} />}
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
        aria-label="登记"
        {...tourMark('entry')}
        onSubmit={(event) => void submit(event)}
        onKeyDown={press}
        onChange={look}
      >
        {!isDrawn ? null : (
          <Columns
            main={
              <RestoredFieldsContext
                key={`${filled.nth} ${keeping.restored === undefined ? 'new' : 'restored'}`}
                value={filled.restored ?? keeping.restored}
              >
                <EntryFields
                  start={start}
                  today={today}
                  rules={rules}
                  gaps={saving.gaps}
                  secret={marks.secret}
                  amends={false}
                  closing={
                    <>
                      <OnSpotSection gaps={saving.gaps} open={marks.onSpot} />
                      <NumberSection gaps={saving.gaps} today={today} />
                    </>
                  }
                />
              </RestoredFieldsContext>
            }
            side={<LookAlikes found={found} matter={matter} chosen={link} onChoose={choose} />}
          />
        )}
      </form>
      {pasting ? <PasteDialog onFill={fill} onClose={() => setPasting(false)} /> : null}
    </PageFrame>
  )
}

interface EntryActionsProps {
  readonly busy: boolean
  readonly shut: boolean
  readonly formId: string
  readonly onPaste: () => void
}

const EntryActions = ({ busy, shut, formId, onPaste }: EntryActionsProps): ReactElement => (
  <>
    <Button onClick={onPaste} disabled={busy || shut} title="F2">
      粘贴整段…
    </Button>
    <Button type="submit" form={formId} name={nextButton} disabled={busy || shut} title="Ctrl+Shift+回车">
      登记并登下一件
    </Button>
    <Button type="submit" form={formId} variant="contained" loading={busy} disabled={shut} title="Ctrl+回车">
      登记
    </Button>
  </>
)

const Columns = ({ main, side }: { readonly main: ReactElement; readonly side: ReactElement }): ReactElement => (
  <Box
    sx={{
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 320px',
      gap: 2,
      alignItems: 'start',
      '@container screen (max-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    }}
  >
    <Stack sx={{ gap: 2, minWidth: 0 }}>{main}</Stack>
    <Box sx={{ position: 'sticky', top: stayingHeight - 16 }}>{side}</Box>
  </Box>
)

export interface EntryFieldsProps extends Pick<EntryFormProps, 'start' | 'today'> {
  readonly rules: OfficeRules
  readonly gaps: EntrySaving['gaps']
  /** Secrecy was promised. */
  readonly secret: boolean
  /** Whether it is registered already: 重点 is said by 登记 itself, and not here. */
  readonly amends: boolean
  /** The case whose entry is amended. */
  readonly caseId?: string
  /** What stands after the files: number and answer of a new case, the reason of an amendment. */
  readonly closing: ReactNode
}

/** The next step that follows from a class (seed 2, 三). */
const nextWords: Readonly<Record<string, string>> = {
  explain: '可以当场解释政策，按 F8 答复办结',
  own: '登记后呈报、交办，限时办结',
  superior: '登记后提请上级协调，并告诉来电人',
  'not-ours': '登记后告诉来电人归哪里管；上级交来的，可以申请退单',
}

/** All fields, in the order in which a caller tells them. */
export function EntryFields({
  start,
  today,
  rules,
  gaps,
  secret,
  amends,
  caseId,
  closing,
}: EntryFieldsProps): ReactElement {
  const { calendar } = useDesk()
  const villages = useVillageNames()
  const matters = useMatters()
  const [chosen, setChosen] = useState({ classification: '', matter: '' })
  const suggest = (ruled: RuledEntry): SuggestedLimit => suggestLimit(ruled, rulesOn(rules, ruled.calledOn), calendar)
  const [ruled, setRuled] = useState<RuledEntry>({ demand: 'help', urgency: 'normal', ...start })
  const [ownDue, setOwnDue] = useState(false)
  const [shownLimit, setShownLimit] = useState(() => suggest(ruled))
  const change = (next: Partial<RuledEntry>): void => {
    const changed = { ...ruled, ...next }
    setRuled(changed)
    if (!ownDue) setShownLimit(suggest(changed))
  }
  return (
    <>
      <CallerSection
        gaps={gaps}
        today={today}
        channel={start.channel}
        calledOn={start.calledOn}
        calledAt={start.calledAt}
        secret={secret}
        onCalledOn={(text) => {
          const day = parseLocalDate(text)
          if (day !== undefined) change({ calledOn: day })
        }}
        onChannel={(channel) => change({ channel })}
      />
      <Box sx={{ mt: -1 }}>
        <CheckRow name="confidential" label="保密（F4）：来电人要求保密，或者是举报" />
      </Box>
      <MatterSection gaps={gaps} today={today} villages={villages} onRuled={change} />
      <WishSection gaps={gaps} today={today} caseId={caseId} />
      <HandlingSection
        gaps={gaps}
        today={today}
        {...shownLimit}
        onDueOn={(text) => setOwnDue(text !== '' && text !== shownLimit.dueOn)}
        onClassify={(value) => setChosen({ ...chosen, classification: value })}
        matters={matters.choices}
        onMatter={(matter) => setChosen({ ...chosen, matter })}
        matterHint={matters.hintOf(chosen.matter)}
        onImport={() => void matters.importList()}
        next={nextWords[chosen.classification]}
        amends={amends}
      />
      {matters.failure === undefined ? null : <FailureInSight words={matters.failure} />}
      <FilesSection />
      {closing}
    </>
  )
}
