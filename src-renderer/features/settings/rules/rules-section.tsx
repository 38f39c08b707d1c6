import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useState, type ReactElement } from 'react'
import { findOverlaps, findVersionOn, type KeptVersion } from '#shared/rules/rule-versions'
import type { RuleSet } from '#shared/rules/rule-set'
import { useDraftDesk } from '../../../drafts/drafts-context'
import { useToday } from '../../../desk/use-today'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { DraftOffer } from '../../../ui/draft-offer'
import { EmptyState } from '../../../ui/empty-state'
import { FailureNotice } from '../../../ui/failure-notice'
import { LoadingRows } from '../../../ui/loading-rows'
import { Panel } from '../../../ui/panel'
import { useRuleChanges, useRulesFacts, type RuleChanges, type RulesFacts } from '../use-rules'
import type { SettingsFacts } from '../use-settings'
import { EditRules } from './edit-rules'
import { ExamplesPanel } from './examples-panel'
import { PreviewPanel } from './preview-panel'
import { RulesTable } from './rules-table'
import { SetPanels } from './set-panels'
import { useRulesEditor, type RulesEditor } from './use-rules-editor'
import { VersionsPanel } from './versions-panel'

/** 时限规则: by what limits the office's cases are judged, version by version. */
export function RulesSection({ facts }: { readonly facts: SettingsFacts }): ReactElement {
  const rules = useRulesFacts()
  return rules === undefined ? <LoadingRows /> : <LoadedRules mayChange={facts.mayChange} facts={rules} />
}

function LoadedRules({ mayChange, facts }: { readonly mayChange: boolean; readonly facts: RulesFacts }): ReactElement {
  const { personName } = useDraftDesk()
  const changes = useRuleChanges()
  const editor = useRulesEditor(mayChange)
  const { offered } = editor.keeping
  if (offered !== undefined)
    return (
      <DraftOffer
        draft={offered}
        personName={personName}
        onContinue={editor.takeUp}
        onDiscard={editor.keeping.giveUp}
      />
    )
  if (editor.set === undefined) return <ReadRules {...{ mayChange, facts, changes, editor }} />
  return (
    <EditRules
      {...{ editor, changes }}
      set={editor.set}
      cases={facts.cases}
      versions={facts.rules.versionsById.get(editor.set.id) ?? []}
    />
  )
}

interface ReadRulesProps {
  readonly mayChange: boolean
  readonly facts: RulesFacts
  readonly changes: RuleChanges
  readonly editor: RulesEditor
}

function ReadRules({ mayChange, facts, changes, editor }: ReadRulesProps): ReactElement {
  const today = useToday()
  const { chosen, versionsById } = facts.rules
  const versions = versionsById.get(chosen) ?? []
  // Before the first version begins, the one that will.
  const set = findVersionOn(versions, today) ?? versions.find(({ withdrawn }) => !withdrawn)?.set
  const importFile = async (): Promise<void> => {
    const read = await changes.readFile()
    if (read !== undefined) editor.take(read)
  }
  return (
    <>
      {changes.failure === undefined ? null : <FailureNotice words={changes.failure} />}
      {set === undefined ? (
        <Panel
          title="时限规则"
          actions={mayChange ? <Button onClick={() => void importFile()}>导入规则文件…</Button> : null}
        >
          <EmptyState
            title="本单位还没有时限规则"
            hint="没有规则也能办件：办结时限按承办单，内部时限提前一个工作日。定了规则，自己登记的件也能算出时限。"
          />
        </Panel>
      ) : (
        <KeptSet {...{ mayChange, facts, changes, editor, set, versions }} onImport={() => void importFile()} />
      )}
      {versionsById.size === 0 ? null : (
        <VersionsPanel
          rules={facts.rules}
          today={today}
          mayChange={mayChange}
          busy={changes.busy}
          onChoose={(id) => void changes.choose(id)}
        />
      )}
      <ExamplesPanel mayChange={mayChange} onTake={(example) => editor.take(example)} />
    </>
  )
}

interface KeptSetProps extends ReadRulesProps {
  readonly set: RuleSet
  readonly versions: readonly KeptVersion[]
  readonly onImport: () => void
}

/** The set by which the office goes: the version in force today, and the others. */
function KeptSet({ mayChange, facts, changes, editor, set, versions, onImport }: KeptSetProps): ReactElement {
  const today = useToday()
  const [leaving, setLeaving] = useState(false)
  const overlaps = findOverlaps(versions)
  const title = `${set.name}　第 ${set.version} 版，${set.validFrom} 起${set.validFrom > today ? '（还没有生效）' : ''}`
  return (
    <>
      <Panel
        title={title}
        padding="none"
        actions={
          <>
            {mayChange ? (
              <>
                <Button onClick={() => editor.begin(set)}>修改</Button>
                <Button onClick={onImport}>导入规则文件…</Button>
              </>
            ) : null}
            <Button onClick={() => void changes.saveFile(set)}>导出为文件…</Button>
            {mayChange ? <Button onClick={() => setLeaving(true)}>不再使用</Button> : null}
          </>
        }
      >
        <RulesTable rules={set.rules} />
      </Panel>
      {overlaps.map(({ earlier, later, validFrom }) => (
        <Alert key={later} severity="warning" variant="outlined">
          第 {later} 版从 {validFrom} 起，不晚于第 {earlier} 版：两台电脑各自改过。现在按第 {later}{' '}
          版；请修改一次并保存，定下一版。
        </Alert>
      ))}
      <PreviewPanel set={set} cases={facts.cases} />
      <SetPanels set={set} />
      <ConfirmDialog
        open={leaving}
        title="不再使用时限规则？"
        confirmLabel="不再使用"
        busy={changes.busy}
        onConfirm={() => void changes.choose('').then(() => setLeaving(false))}
        onCancel={() => setLeaving(false)}
      >
        规则仍保存在台账里，随时可以换回来；已有案件的时限不变。以后自己登记的件要自己填时限。
      </ConfirmDialog>
    </>
  )
}
