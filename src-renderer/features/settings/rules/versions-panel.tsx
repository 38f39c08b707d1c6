import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useId, useState, type ReactElement } from 'react'
import type { LocalDate } from '#shared/prelude/local-date'
import type { RuleSet } from '#shared/rules/rule-set'
import { findVersionOn, type KeptVersion } from '#shared/rules/rule-versions'
import type { OfficeRules } from '#shared/rules/office-rules'
import { ruleSetToText } from '../../../messages/rule-words'
import { Panel } from '../../../ui/panel'
import { DialogHeading } from '../../../ui/dialog-heading'

export interface VersionsPanelProps {
  readonly rules: OfficeRules
  readonly today: LocalDate
  readonly mayChange: boolean
  readonly busy: boolean
  readonly onChoose: (setId: string) => void
}

/** 保存过的版本: all that were ever kept, of every set; a case keeps the one by which it was judged. */
export function VersionsPanel({ rules, today, mayChange, busy, onChoose }: VersionsPanelProps): ReactElement {
  const [shown, setShown] = useState<RuleSet>()
  const lines = [...rules.versionsById.values()].flatMap((versions) =>
    versions.map((kept) => ({ kept, standing: standingOf(kept, versions, rules.chosen, today) })),
  )
  return (
    <Panel title="保存过的版本" padding="none">
      <Table size="small" aria-label="保存过的版本">
        <TableHead>
          <TableRow>
            {['规则', '版本', '生效日期', '状态', ''].map((name) => (
              <TableCell key={name}>{name}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map(({ kept: { set }, standing }) => (
            <TableRow key={`${set.id} ${set.version}`} hover>
              <TableCell>{set.name}</TableCell>
              <TableCell>第 {set.version} 版</TableCell>
              <TableCell>{set.validFrom}</TableCell>
              <TableCell>{standing}</TableCell>
              <TableCell align="right">
                <Button
                  size="small"
                  variant="text"
                  aria-label={`查看 ${set.name} 第 ${set.version} 版`}
                  onClick={() => setShown(set)}
                >
                  查看
                </Button>
                {mayChange && set.id !== rules.chosen && rules.versionsById.get(set.id)?.[0]?.set === set ? (
                  <Button
                    size="small"
                    variant="text"
                    aria-label={`换用 ${set.name}`}
                    disabled={busy}
                    onClick={() => onChoose(set.id)}
                  >
                    换用
                  </Button>
                ) : null}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {shown === undefined ? null : <VersionDialog set={shown} onClose={() => setShown(undefined)} />}
    </Panel>
  )
}

function standingOf(
  { set, withdrawn }: KeptVersion,
  versions: readonly KeptVersion[],
  chosen: string,
  today: LocalDate,
): string {
  if (withdrawn) return '已停用'
  if (set.id !== chosen) return '没有在用'
  if (findVersionOn(versions, today) === set) return '在用'
  return set.validFrom > today ? '将生效' : '已被后来的版本接替'
}

function VersionDialog({ set, onClose }: { readonly set: RuleSet; readonly onClose: () => void }): ReactElement {
  const titleId = useId()
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <DialogHeading id={titleId} form="rules">
        {set.name} 第 {set.version} 版
      </DialogHeading>
      <DialogContent sx={{ whiteSpace: 'pre-wrap' }}>{ruleSetToText(set)}</DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
      </DialogActions>
    </Dialog>
  )
}
