import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useDeferredValue, useMemo, type ReactElement } from 'react'
import { withCorrections } from '#shared/approved-report/compose-content'
import type { RowNames } from '#shared/case/columns/column'
import type { Period, PeriodRules } from '#shared/figures/period'
import { openingDay } from '#shared/figures/row-table'
import type { LocalDate } from '#shared/prelude/local-date'
import { composeReportAnnex, composeReportPaper } from '#shared/report/compose-report-paper'
import { draftReport, type DraftedReport } from '#shared/report/draft-report'
import { gatherFacts, type ReportFacts, type ReportSource } from '#shared/report/report-facts'
import type { ReportRow } from '#shared/report/report-row'
import { tellTemplateFault } from '#shared/report/template-fault-words'
import { useDesk } from '../../desk/desk'
import { useLedgerRows } from '../../desk/use-ledger-rows'
import { useOffice } from '../../desk/use-office'
import { usePeriodRules } from '../../desk/use-period-rules'
import { useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { useDraftDesk } from '../../drafts/drafts-context'
import type { Staff } from '../../ledger-store/read/read-office'
import { draftUnkeptToWords } from '../../messages/draft-words'
import { choosePcFonts } from '../../papers/choose-pc-fonts'
import { goTo, replaceRoute } from '../../routes'
import { ComposingTextField } from '../../ui/composing-text-field'
import { DraftOffer } from '../../ui/draft-offer'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { choiceToAbout, parseAbout, type ReportChoice } from './report-choice'
import { ArchiveActions, ArchiveNotices } from './archive/archive-actions'
import { isArchiveAbout } from './archive/archive-address'
import { ArchiveScreen } from './archive/archive-screen'
import { noCorrections, useCorrections } from './archive/use-archive'
import { ReportChoices } from './report-choices'
import { ReportPage } from './report-page'
import { useReportWriting } from './use-report-writing'
import { useSaveReport } from './use-save-report'

/** 报告: what is drafted, or what was approved and lies in the archive. */
export const ReportScreen = ({ about }: { readonly about: string }): ReactElement =>
  isArchiveAbout(about) ? <ArchiveScreen about={about} /> : <DraftedReports about={about} />

/** A kind and a period, the text drafted from the ledger's figures, and the way to a Word file. */
function DraftedReports({ about }: { readonly about: string }): ReactElement {
  const kept = useLedgerRows()
  const rows = useMemo(() => (kept === undefined ? undefined : [...kept.rows.values()]), [kept])
  const office = useOffice()
  const staff = useStaff()
  const today = useToday()
  const rules = usePeriodRules()
  const choice = useMemo(
    () => (rows === undefined ? undefined : parseAbout(about, { today, openedOn: openingDay(rows), rules })),
    [rows, about, today, rules],
  )
  if (rows === undefined || office === undefined || staff === undefined || choice === undefined)
    return (
      <PageFrame title="报告">
        <LoadingRows rows={10} />
      </PageFrame>
    )
  return (
    <ChosenReport
      key={choiceToAbout(choice)}
      choice={choice}
      rows={rows}
      rules={rules}
      office={office}
      staff={staff}
      today={today}
    />
  )
}

interface ChosenReportProps {
  readonly choice: ReportChoice
  readonly rows: readonly ReportRow[]
  readonly rules: PeriodRules
  readonly office: ReportSource['office']
  readonly staff: Staff
  readonly today: LocalDate
}

function ChosenReport({ choice, rows, rules, office, staff, today }: ChosenReportProps): ReactElement {
  const { template, period } = choice
  const source = useMemo<ReportSource>(
    () => ({ rows, period, rules, today, office, names: staffToRowNames(staff) }),
    [rows, period, rules, today, office, staff],
  )
  const facts = useMemo(() => gatherFacts(source), [source])
  const drafted = useMemo(() => draftReport(template, facts), [template, facts])
  if (!drafted.ok)
    return (
      <PageFrame title="报告">
        <EmptyState
          title={`${template.word}的模板有误，没有起草`}
          hint={tellTemplateFault(drafted.failure.fault)}
          action={<Button onClick={() => replaceRoute({ screen: 'report', about: '' })}>换一种报告</Button>}
        />
      </PageFrame>
    )
  return <WrittenReport choice={choice} source={source} facts={facts} drafted={drafted.value} staff={staff} />
}

const staffToRowNames = ({ people, departments }: Staff): RowNames => ({
  personName: (id) => people.get(id)?.name ?? '',
  departmentName: (id) => departments.get(id)?.name ?? '',
})

interface WrittenReportProps {
  readonly choice: ReportChoice
  readonly source: ReportSource
  readonly facts: ReportFacts
  readonly drafted: DraftedReport
  readonly staff: Staff
}

function WrittenReport({ choice, source, facts, drafted, staff }: WrittenReportProps): ReactElement {
  const { template } = choice
  const { app, settings } = useDesk()
  const writing = useReportWriting(choiceToAbout(choice), drafted)
  const saving = useSaveReport(choice)
  // A moment behind the keys: composing never comes between two of them.
  const settled = useDeferredValue(writing.written)
  const paper = useMemo(() => composeReportPaper(template, settled, source), [template, settled, source])
  const found = useCorrections(template.name, source.period)
  const corrections = found?.corrections ?? noCorrections
  const annex = useMemo(
    () => withCorrections(composeReportAnnex(template, source, facts), corrections, source.names),
    [template, source, facts, corrections],
  )
  const save = async (): Promise<void> => {
    const now = { paper: composeReportPaper(template, writing.written, source), annex }
    const fonts = choosePcFonts(app.fontFamilies, JSON.stringify(now), settings.alwaysOfficialFonts)
    if (await saving.save(now, fonts)) writing.setSaved()
  }
  return (
    <PageFrame
      title="报告"
      subtitle="按台账起草，数字来自所选期间；做法、打算等文字请按实际情况改"
      scroll="fixed"
      actions={
        <>
          <Button onClick={() => goTo({ screen: 'pledge', place: '' })}>责任书</Button>
          <ArchiveActions
            template={template}
            source={source}
            written={writing.written}
            corrections={found?.corrections}
            staff={staff}
            isHeld={writing.offered !== undefined || !isWhole(writing.written)}
            onApproved={writing.setSaved}
          />
          <Button
            variant="contained"
            loading={saving.busy}
            disabled={writing.offered !== undefined || !isWhole(writing.written)}
            onClick={() => void save()}
          >
            存为 Word
          </Button>
        </>
      }
    >
      {saving.failure === undefined ? null : <FailureNotice words={saving.failure} />}
      <ArchiveNotices archive={found} templateName={template.name} period={source.period} />
      {writing.unkept === undefined ? null : <FailureNotice words={draftUnkeptToWords(writing.unkept)} />}
      <Box
        sx={{
          flex: 1,
          minHeight: 360,
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
          gap: 2,
        }}
      >
        <Stack sx={{ gap: 1.5, minHeight: 0, overflowY: 'auto', pt: 1, pr: 0.5 }}>
          <ReportChoices
            choice={choice}
            rules={source.rules}
            today={source.today}
            onKind={(name) => replaceRoute({ screen: 'report', about: name })}
            onPeriod={(period: Period) =>
              replaceRoute({ screen: 'report', about: choiceToAbout({ template, period }) })
            }
          />
          <ReportEditor writing={writing} />
        </Stack>
        <ReportPage paper={paper} annex={annex} />
      </Box>
    </PageFrame>
  )
}

// White on the page's grey, like a sheet.
const onPaper = { input: { sx: { bgcolor: 'background.paper' } } }

/** The longest title and text, in characters: some forty pages. */
const limits = { title: 120, text: 20_000 } as const

const isWhole = ({ title, text }: DraftedReport): boolean =>
  title.trim() !== '' && text.trim() !== '' && title.length <= limits.title && text.length <= limits.text

function ReportEditor({ writing }: { readonly writing: ReturnType<typeof useReportWriting> }): ReactElement {
  const { written, offered } = writing
  const { personName } = useDraftDesk()
  if (offered !== undefined)
    return (
      <DraftOffer
        draft={offered}
        personName={personName}
        hint="继续写，数字是当时的；丢弃，按台账现在的数字重新起草。"
        onContinue={writing.takeUp}
        onDiscard={writing.giveUp}
      />
    )
  return (
    <>
      {writing.isOvertaken ? (
        <Alert
          severity="warning"
          variant="outlined"
          action={
            <Button size="small" onClick={writing.draftAnew}>
              重新起草
            </Button>
          }
        >
          开始改写以后台账有了变化，改写的文字没有跟着变。
        </Alert>
      ) : null}
      <ComposingTextField
        label="标题"
        size="small"
        instant
        limit={limits.title}
        value={written.title}
        slotProps={onPaper}
        onCommit={(title) => writing.write({ title })}
      />
      <ComposingTextField
        label="正文（一段一行）"
        multiline
        minRows={16}
        instant
        limit={limits.text}
        value={written.text}
        slotProps={onPaper}
        onCommit={(text) => writing.write({ text })}
      />
      {writing.isWritten && !writing.isOvertaken ? (
        <Box>
          <Button size="small" onClick={writing.draftAnew}>
            丢弃改写，重新起草
          </Button>
        </Box>
      ) : null}
    </>
  )
}
