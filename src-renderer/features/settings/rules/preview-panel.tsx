import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useMemo, type ReactElement } from 'react'
import { ruleVocabulary } from '#shared/case/rule-vocabulary'
import { previewRules, type LimitChange, type PreviewedChange } from '#shared/rules/preview-rules'
import type { RuleSet } from '#shared/rules/rule-set'
import { useDesk } from '../../../desk/desk'
import type { RuledCase } from '../../../ledger-store/read/read-ruled-cases'
import { routeToHash } from '../../../routes'
import { EmptyState } from '../../../ui/empty-state'
import { Panel } from '../../../ui/panel'

/** As many lines as a person looks through; the counts are of all. */
const mostLines = 100

/** 预览: every open case judged by the rules as they stand on the screen, the old limits beside the new. Nothing is written. */
export function PreviewPanel({
  set,
  cases,
}: {
  readonly set: RuleSet
  readonly cases: readonly RuledCase[]
}): ReactElement {
  const { calendar } = useDesk()
  const preview = useMemo(
    () => previewRules(set, cases, { calendar, vocabulary: ruleVocabulary }),
    [set, cases, calendar],
  )
  const casesById = useMemo(() => new Map(cases.map((one) => [one.id, one])), [cases])
  const lines = [...preview.changes, ...preview.stated.filter((one) => !preview.changes.includes(one))]
  return (
    <Panel
      title={`按此规则，您现有 ${preview.cases} 件中有 ${preview.changes.length} 件时限会变`}
      padding={lines.length === 0 ? 'normal' : 'none'}
    >
      <Typography sx={{ color: 'text.secondary', ...(lines.length === 0 ? {} : { px: 2, py: 1 }) }}>
        这里只是比较。保存规则不改动已有案件的时限，它们仍按收到时的规则；生效日期起收到的按新规则。
        {preview.stated.length === 0
          ? ''
          : `承办单写明的时限以承办单为准，其中 ${preview.stated.length} 件与此规则不同。`}
        {preview.unruled === 0 ? '' : `有 ${preview.unruled} 件按此规则定不下时限。`}
      </Typography>
      {preview.cases === 0 ? <EmptyState title="没有在办的案件" /> : null}
      {lines.length === 0 ? null : (
        <Table size="small" aria-label="时限变化">
          <TableHead>
            <TableRow>
              <TableCell>编号</TableCell>
              <TableCell>标题</TableCell>
              <TableCell>办理时限</TableCell>
              <TableCell>内部时限</TableCell>
              <TableCell>依据</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.slice(0, mostLines).map((change) => (
              <ChangeRow key={change.id} change={change} one={casesById.get(change.id)} />
            ))}
          </TableBody>
        </Table>
      )}
      {lines.length <= mostLines ? null : (
        <Typography sx={{ px: 2, py: 1, color: 'text.secondary' }}>
          另有 {lines.length - mostLines} 件没有列出。
        </Typography>
      )}
    </Panel>
  )
}

function ChangeRow({
  change,
  one,
}: {
  readonly change: PreviewedChange
  readonly one: RuledCase | undefined
}): ReactElement {
  return (
    <TableRow hover>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Link href={routeToHash({ screen: 'case', caseId: change.id })}>{one?.number ?? ''}</Link>
      </TableCell>
      <TableCell>{one?.title ?? ''}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{upperToText(change)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {change.inner === undefined ? (one?.innerDueOn === '' ? '还没有交办' : '不变') : changeToText(change.inner)}
      </TableCell>
      <TableCell>
        {change.words}
        {change.provisional ? '（日历未定）' : ''}
      </TableCell>
    </TableRow>
  )
}

/** What a sheet states stays, with what the rule would have made of it. */
const upperToText = ({ upper, isStated }: PreviewedChange): string => {
  if (upper === undefined) return '不变'
  return isStated ? `${upper.from}（承办单写明；按规则是 ${upper.to}）` : changeToText(upper)
}

const changeToText = ({ from, to }: LimitChange): string => `${from} → ${to}`
