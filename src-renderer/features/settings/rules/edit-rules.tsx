import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useState, type ReactElement } from 'react'
import { ruleVocabulary } from '#shared/case/rule-vocabulary'
import { checkRuleSet } from '#shared/rules/check-rule-set'
import { ruleLimits, type Rule, type RuleSet } from '#shared/rules/rule-set'
import type { KeptVersion } from '#shared/rules/rule-versions'
import { useToday } from '../../../desk/use-today'
import type { RuledCase } from '../../../ledger-store/read/read-ruled-cases'
import { ruleFaultToText, ruleWhenToText } from '../../../messages/rule-words'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { PlusIcon } from '../../../ui/icons'
import { Panel } from '../../../ui/panel'
import type { RuleChanges } from '../use-rules'
import { BasicsDialog } from './basics-dialog'
import { CountingDialog } from './counting-dialog'
import { PreviewPanel } from './preview-panel'
import { newRuleId } from './read-rule-form'
import { RuleDialog } from './rule-dialog'
import { RulesTable } from './rules-table'
import { SaveRulesDialog } from './save-rules-dialog'
import { SetPanels } from './set-panels'
import { SidesDialog } from './sides-dialog'
import type { RulesEditor } from './use-rules-editor'

export interface EditRulesProps {
  readonly set: RuleSet
  readonly editor: RulesEditor
  readonly versions: readonly KeptVersion[]
  readonly cases: readonly RuledCase[]
  readonly changes: RuleChanges
}

type Open =
  | { readonly dialog: 'rule'; readonly rule: Rule | undefined }
  | { readonly dialog: 'remove'; readonly rule: Rule }
  | { readonly dialog: 'basics' | 'counting' | 'sides' | 'save' | 'leave' }

/** Changing a rule set: every part by its form, with its faults and its effect on the open cases on the same page. */
export function EditRules({ set, editor, versions, cases, changes }: EditRulesProps): ReactElement {
  const [open, setOpen] = useState<Open>()
  const faults = checkRuleSet(set, ruleVocabulary)
  const close = (): void => setOpen(undefined)
  return (
    <>
      <Panel
        title={`正在修改：${set.name}`}
        padding="none"
        actions={
          <>
            <Button
              startIcon={<PlusIcon />}
              disabled={set.rules.length >= ruleLimits.rules}
              onClick={() => setOpen({ dialog: 'rule', rule: undefined })}
            >
              添加规则
            </Button>
            <Button onClick={() => (editor.isChanged ? setOpen({ dialog: 'leave' }) : editor.end())}>放弃修改</Button>
            <Button
              variant="contained"
              disabled={faults.length > 0 || !editor.isChanged}
              onClick={() => {
                changes.forget()
                setOpen({ dialog: 'save' })
              }}
            >
              保存…
            </Button>
          </>
        }
      >
        <RulesTable
          rules={set.rules}
          onEdit={(rule) => setOpen({ dialog: 'rule', rule })}
          onRemove={(rule) => setOpen({ dialog: 'remove', rule })}
        />
      </Panel>
      {faults.length === 0 ? null : (
        <Alert severity="warning" variant="outlined" aria-label="规则的问题">
          有 {faults.length} 处要改好才能保存：
          {faults.map((fault) => {
            const text = ruleFaultToText(fault, set)
            return <div key={text}>{text}</div>
          })}
        </Alert>
      )}
      <PreviewPanel set={set} cases={cases} />
      <SetPanels
        set={set}
        actions={{
          basics: <Button onClick={() => setOpen({ dialog: 'basics' })}>修改名称和出处</Button>,
          counting: <Button onClick={() => setOpen({ dialog: 'counting' })}>修改计算方法</Button>,
          sides: <Button onClick={() => setOpen({ dialog: 'sides' })}>修改延期、退单等</Button>,
        }}
      />
      {open === undefined ? null : <OpenDialog {...{ set, editor, versions, changes, open }} onClose={close} />}
    </>
  )
}

interface OpenDialogProps extends Omit<EditRulesProps, 'cases'> {
  readonly open: Open
  readonly onClose: () => void
}

function OpenDialog({ set, editor, versions, changes, open, onClose }: OpenDialogProps): ReactElement {
  const today = useToday()
  const part = { set, onDone: editor.change, onClose }
  switch (open.dialog) {
    case 'rule':
      return (
        <RuleDialog
          rule={open.rule}
          newId={newRuleId(set.rules)}
          onDone={(rule) => editor.change({ ...set, rules: withRule(set.rules, open.rule, rule) })}
          onClose={onClose}
        />
      )
    case 'remove':
      return (
        <ConfirmDialog
          open
          title="删去这条规则？"
          confirmLabel="删去"
          onConfirm={() => {
            editor.change({ ...set, rules: set.rules.filter((rule) => rule !== open.rule) })
            onClose()
          }}
          onCancel={onClose}
        >
          {ruleWhenToText(open.rule.when)}的这一条将从新的版本里去掉；已经保存的版本不变。
        </ConfirmDialog>
      )
    case 'basics':
      return <BasicsDialog {...part} />
    case 'counting':
      return <CountingDialog {...part} />
    case 'sides':
      return <SidesDialog {...part} />
    case 'save':
      return (
        <SaveRulesDialog
          {...{ set, versions, today, onClose }}
          busy={changes.busy}
          failure={changes.failure}
          onSave={async (validFrom) => {
            const done = await changes.keep({ ...set, validFrom })
            if (done) editor.end()
            return done
          }}
        />
      )
    case 'leave':
      return (
        <ConfirmDialog
          open
          title="放弃修改？"
          confirmLabel="放弃修改"
          cancelLabel="继续修改"
          onConfirm={editor.end}
          onCancel={onClose}
        >
          没有保存的修改会丢掉；已经保存的规则不变。
        </ConfirmDialog>
      )
  }
}

const withRule = (rules: readonly Rule[], before: Rule | undefined, after: Rule): Rule[] =>
  before === undefined ? [...rules, after] : rules.map((rule) => (rule === before ? after : rule))
