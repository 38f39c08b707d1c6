import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useDeferredValue, useMemo, type ReactElement } from 'react'
import { withCorrections } from '#shared/approved-report/compose-content'
import type { Period } from '#shared/figures/period'
import type { PaperAnnex } from '#shared/paper/paper-annex'
import { composeReportPaper } from '#shared/report/compose-report-paper'
import type { DraftedReport } from '#shared/report/draft-report'
import type { DraftTrouble } from '#shared/template/draft-office-report'
import { useDesk } from '../../desk/desk'
import { useDraftDesk } from '../../drafts/drafts-context'
import { draftUnkeptToWords } from '../../messages/draft-words'
import { draftTroubleToText } from '../../messages/template-words'
import { choosePcFonts } from '../../papers/choose-pc-fonts'
import { goTo, replaceRoute } from '../../routes'
import { ComposingTextField } from '../../ui/composing-text-field'
import { DraftOffer } from '../../ui/draft-offer'
import { FailureNotice } from '../../ui/failure-notice'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { choiceToAbout, kindToAbout } from './report-choice'
import { ArchiveActions, ArchiveNotices } from './archive/archive-actions'
import { isArchiveAbout } from './archive/archive-address'
import { ArchiveScreen } from './archive/archive-screen'
import { noCorrections, useCorrections } from './archive/use-archive'
import { ReportChoices } from './report-choices'
import { ReportPage } from './report-page'
import { useDraftedReport } from './use-drafted-report'
import { useReportGround, type ReportGround } from './use-report-ground'
import { useReportWriting } from './use-report-writing'
import { useSaveReport } from './use-save-report'

/** 报告: what is drafted, or what was approved and lies in the archive. */
export const ReportScreen = ({ about }: { readonly about: string }): ReactElement =>
  isArchiveAbout(about) ? <ArchiveScreen about={about} /> : <DraftedReports about={about} />

/** A kind and a period, the text drafted from the ledger's figures, and the way to a Word file. */
function DraftedReports({ about }: { readonly about: string }): ReactElement {
  const ground = useReportGround(about)
  if (ground === undefined)
    return (
      <PageFrame title="报告">
        <LoadingRows rows={10} />
      </PageFrame>
    )
  return <ChosenReport key={choiceToAbout(ground.choice)} ground={ground} />
}

function ChosenReport({ ground }: { readonly ground: ReportGround }): ReactElement | null {
  const composed = useDraftedReport(ground)
  if (composed === undefined)
    return (
      <PageFrame title="报告">
        <LoadingRows rows={10} />
      </PageFrame>
    )
  const { draft, annex } = composed
  // The program's own templates are filled by any ledger.
  return draft === undefined ? null : (
    <WrittenReport ground={ground} counted={annex} drafted={draft.drafted} troubles={draft.troubles} />
  )
}

interface WrittenReportProps {
  readonly ground: ReportGround
  /** The tables and charts of its figures. */
  readonly counted: PaperAnnex
  readonly drafted: DraftedReport
  /** What of the office's template could not be taken. */
  readonly troubles: readonly DraftTrouble[]
}

function WrittenReport({ ground, counted, drafted, troubles }: WrittenReportProps): ReactElement {
  const { templates, choice, source } = ground
  const { template } = choice
  const { app, settings } = useDesk()
  const writing = useReportWriting(choiceToAbout(choice), drafted)
  const saving = useSaveReport(choice)
  // A moment behind the keys: composing never comes between two of them.
  const settled = useDeferredValue(writing.written)
  const paper = useMemo(() => composeReportPaper(template, settled, source), [template, settled, source])
  const found = useCorrections(template.name, source.period)
  const corrections = found?.corrections ?? noCorrections
  const annex = useMemo(() => withCorrections(counted, corrections, source.names), [counted, source, corrections])
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
          <Button onClick={() => goTo({ screen: 'template', about: choiceToAbout(choice) })}>模板…</Button>
          <ArchiveActions
            template={template}
            source={source}
            written={writing.written}
            corrections={found?.corrections}
            staff={ground.staff}
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
      <DraftTroubles troubles={troubles} />
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
            templates={templates}
            choice={choice}
            rules={source.rules}
            today={source.today}
            onKind={(name) => replaceRoute({ screen: 'report', about: kindToAbout(name, choice.merges) })}
            onPeriod={(period: Period) =>
              replaceRoute({ screen: 'report', about: choiceToAbout({ ...choice, period }) })
            }
            onMerges={(merges) => replaceRoute({ screen: 'report', about: choiceToAbout({ ...choice, merges }) })}
          />
          <ReportEditor writing={writing} />
        </Stack>
        <ReportPage paper={paper} annex={annex} />
      </Box>
    </PageFrame>
  )
}

/** What of the office's template was not taken, and what was taken in its place. */
const DraftTroubles = ({ troubles }: Pick<WrittenReportProps, 'troubles'>): ReactElement | null =>
  troubles.length === 0 ? null : (
    <Alert severity="warning" variant="outlined">
      {troubles.map(draftTroubleToText).map((words) => (
        <Box key={words}>{words}</Box>
      ))}
    </Alert>
  )

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
