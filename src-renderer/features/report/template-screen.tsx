import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useCallback, useMemo, useState, type ReactElement } from 'react'
import { holdsAny, settingsRoles } from '#shared/office/office'
import { isChanged } from '#shared/template/office-template'
import { gatherFacts, type ReportFacts } from '#shared/report/report-facts'
import { templateFieldWords } from '#shared/template/template-record'
import { useActor } from '../../desk/use-staff'
import { useDraftDesk } from '../../drafts/drafts-context'
import { draftUnkeptToWords } from '../../messages/draft-words'
import { rolesToText } from '../../messages/role-words'
import { draftTroubleToText } from '../../messages/template-words'
import { goTo, replaceRoute } from '../../routes'
import { DraftOffer } from '../../ui/draft-offer'
import { FailureNotice } from '../../ui/failure-notice'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { SectionTabs } from '../../ui/section-tabs'
import { choiceToAbout } from './report-choice'
import { TemplateAnnexPanel } from './template-annex-panel'
import { TemplateFieldsPanel } from './template-fields-panel'
import { TemplateKindDialog } from './template-kind-dialog'
import { TemplatePreview } from './template-preview'
import { TemplateText } from './template-text'
import { findWritingFault, fromFiled, toFiled } from './template-writing'
import { useReportGround, type ReportGround } from './use-report-ground'
import { useTemplateFile, type TemplateFiles } from './use-template-file'
import { useTemplateText, type TemplateTextHold } from './use-template-text'
import { useTemplateWriting, type TemplateEditing } from './use-template-writing'

const subtitle = '花括号里的字段换成所选期间的数字，“若”后面的条件成立才说；改了以后起草的报告照新的来'

/** 报告模板: what the office's reports say, edited beside the figures of a period. */
export function TemplateScreen({ about }: { readonly about: string }): ReactElement {
  const ground = useReportGround(about)
  if (ground === undefined)
    return (
      <PageFrame title="报告模板" subtitle={subtitle}>
        <LoadingRows rows={10} />
      </PageFrame>
    )
  return <OneTemplate key={ground.choice.template.name} ground={ground} />
}

function OneTemplate({ ground }: { readonly ground: ReportGround }): ReactElement {
  const { choice, source } = ground
  const actor = useActor()
  const mayChange = actor !== undefined && holdsAny(actor, settingsRoles)
  const facts = useMemo(() => gatherFacts(source), [source])
  const editing = useTemplateWriting(choice.kind, mayChange)
  const hold = useTemplateText()
  const files = useTemplateFile()
  return (
    <PageFrame
      title="报告模板"
      subtitle={subtitle}
      scroll="fixed"
      actions={<TemplateActions ground={ground} editing={editing} facts={facts} mayChange={mayChange} />}
    >
      {files.failure === undefined ? null : <FailureNotice words={files.failure} />}
      <TemplateNotices ground={ground} editing={editing} mayChange={mayChange} />
      <Box
        sx={{
          flex: 1,
          minHeight: 380,
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1.05fr) 250px minmax(0, 0.95fr)',
          gap: 1.5,
        }}
      >
        <TemplateText ground={ground} facts={facts} editing={editing} hold={hold} mayChange={mayChange} />
        <TemplateParts
          word={choice.template.word}
          facts={facts}
          editing={editing}
          hold={hold}
          files={files}
          mayChange={mayChange}
        />
        <TemplatePreview ground={ground} facts={facts} written={editing.written} />
      </Box>
    </PageFrame>
  )
}

interface EditingProps {
  readonly ground: ReportGround
  readonly editing: TemplateEditing
  readonly mayChange: boolean
}

function TemplateActions({
  ground,
  editing,
  facts,
  mayChange,
}: EditingProps & { readonly facts: ReportFacts }): ReactElement {
  const { choice, templates } = ground
  const { kind, template } = choice
  const [dialog, setDialog] = useState<'new' | 'name'>()
  const fault = useMemo(() => findWritingFault(editing.written, facts), [editing.written, facts])
  return (
    <>
      <Button onClick={() => goTo({ screen: 'report', about: choiceToAbout(choice) })}>回到报告</Button>
      {mayChange ? (
        <>
          <Button onClick={() => setDialog('new')}>照此另建…</Button>
          {kind.basics === undefined ? null : (
            <>
              <Button onClick={() => setDialog('name')}>改名称…</Button>
              <Button
                loading={editing.busy}
                onClick={() =>
                  void editing.act(
                    template.name,
                    { want: kind.basics?.retired === true ? 'take-up' : 'retire' },
                    kind.basics?.retired === true ? `${template.word}重新启用` : `${template.word}已停用`,
                  )
                }
              >
                {kind.basics.retired ? '重新启用' : '停用'}
              </Button>
            </>
          )}
          {isChanged(kind) ? (
            <Button loading={editing.busy} onClick={() => void editing.restore()}>
              恢复自带模板
            </Button>
          ) : null}
          {editing.isWritten ? <Button onClick={editing.forget}>不改了</Button> : null}
          <Button
            variant="contained"
            loading={editing.busy}
            disabled={!editing.isWritten || fault !== undefined || editing.offered !== undefined}
            onClick={() => void editing.save()}
          >
            保存模板
          </Button>
        </>
      ) : null}
      {dialog === undefined ? null : (
        <TemplateKindDialog
          kind={kind}
          isNew={dialog === 'new'}
          templates={templates}
          onClose={() => setDialog(undefined)}
          onMade={(name) => replaceRoute({ screen: 'template', about: name })}
        />
      )}
    </>
  )
}

function TemplateNotices({ ground, editing, mayChange }: EditingProps): ReactElement {
  const { kind } = ground.choice
  const { personName } = useDraftDesk()
  return (
    <>
      {mayChange ? null : (
        <Alert severity="info" variant="outlined">
          只能查看。修改要由有“{rolesToText(settingsRoles)}”职责的人进行。
        </Alert>
      )}
      {editing.failure === undefined ? null : <FailureNotice words={editing.failure} />}
      {editing.unkept === undefined ? null : <FailureNotice words={draftUnkeptToWords(editing.unkept)} />}
      {editing.unrestore === undefined ? null : (
        <Alert
          severity="info"
          variant="outlined"
          action={
            <Button size="small" onClick={() => void editing.unrestore?.()}>
              撤销恢复
            </Button>
          }
        >
          已恢复自带模板。离开这里以前可以撤销。
        </Alert>
      )}
      {kind.conflicts.length === 0 ? null : (
        <Alert
          severity="warning"
          variant="outlined"
          action={
            <Button size="small" onClick={() => goTo({ screen: 'reconcile', section: '' })}>
              去核对
            </Button>
          }
        >
          {kind.conflicts.map((part) => templateFieldWords[part]).join('、')}
          ：两台电脑改得不一样，现在用的是后改的一份。
        </Alert>
      )}
      {kind.troubles.map((trouble) => (
        <Alert key={`${trouble.part} ${trouble.type}`} severity="warning" variant="outlined">
          {draftTroubleToText(trouble)}
        </Alert>
      ))}
      {editing.offered === undefined ? null : (
        <DraftOffer
          draft={editing.offered}
          personName={personName}
          hint="继续写，接着改；丢弃，按台账里现在的模板。"
          onContinue={editing.takeUp}
          onDiscard={editing.giveUp}
        />
      )}
    </>
  )
}

interface PartsProps {
  readonly word: string
  readonly files: TemplateFiles
  readonly facts: ReportFacts
  readonly editing: TemplateEditing
  readonly hold: TemplateTextHold
  readonly mayChange: boolean
}

/** What can be put into the text, and what follows it. */
function TemplateParts({ word, facts, editing, hold, files, mayChange }: PartsProps): ReactElement {
  const [shown, setShown] = useState<'fields' | 'annex'>('fields')
  const { insert } = hold
  const { written, offered, write } = editing
  const onInsert = useCallback((tag: string) => insert(tag), [insert])
  const mayWrite = mayChange && offered === undefined
  return (
    <Stack
      component="section"
      aria-label="模板的字段和附表"
      sx={{
        minHeight: 0,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        overflow: 'hidden',
      }}
    >
      <Box sx={{ px: 1, borderBottom: 1, borderColor: 'divider' }}>
        <SectionTabs
          label="模板的部分"
          value={shown}
          tabs={[
            { value: 'fields', label: '字段和条件' },
            { value: 'annex', label: '附表和图' },
          ]}
          onChange={setShown}
        />
      </Box>
      {shown === 'fields' ? (
        <TemplateFieldsPanel facts={facts} mayInsert={mayWrite} onInsert={onInsert} />
      ) : (
        <TemplateAnnexPanel written={written} mayChange={mayWrite} onChange={write} />
      )}
      <Stack direction="row" sx={{ p: 0.5, borderTop: 1, borderColor: 'divider', justifyContent: 'space-around' }}>
        <Button size="small" variant="text" onClick={() => void files.save(toFiled(word, written))}>
          存为文件…
        </Button>
        <Button
          size="small"
          variant="text"
          disabled={!mayWrite}
          onClick={() =>
            void files.read().then((read) => {
              if (read !== undefined) write(fromFiled(read))
            })
          }
        >
          读入文件…
        </Button>
      </Stack>
    </Stack>
  )
}
