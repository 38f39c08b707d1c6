import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactElement } from 'react'
import { instantToMinuteText, toInstant } from '#shared/prelude/instant'
import type { Finding, Witnessing } from '#shared/history/witness'
import type { ChainSpan } from '../../ledger-store/read/read-activity'
import { checkFailureToWords } from '../../messages/check-words'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { LoadingRows } from '../../ui/loading-rows'
import { Panel } from '../../ui/panel'
import { ShareBar } from '../../ui/share-bar'
import type { LogCheck, LogFacts } from './use-log-check'

export interface LogCheckViewProps {
  readonly check: LogCheck
  readonly facts: LogFacts | undefined
  readonly pcName: (replica: string) => string
}

/** Whether the log is whole, what outside witnesses say to it, and what that proves and what not. */
export function LogCheckView({ check, facts, pcName }: LogCheckViewProps): ReactElement {
  return (
    <>
      {check.failure === undefined ? null : <FailureNotice words={check.failure} />}
      <Outcome check={check} facts={facts} />
      <Panel title="各台电脑的操作" padding="none">
        {facts === undefined ? <LoadingRows rows={2} /> : <SpanTable spans={facts.spans} pcName={pcName} />}
      </Panel>
      <Panel title="外部见证" padding="none">
        {facts === undefined ? (
          <LoadingRows rows={2} />
        ) : facts.witnessings.length === 0 ? (
          <EmptyState
            title="还没有外部见证"
            hint="别的电脑和受理中心发来的包，带着它们见过的本台账日志的校验值，导入后列在这里。也可以打印签字单，签字后存档。"
          />
        ) : (
          <WitnessTable witnessings={facts.witnessings} pcName={pcName} />
        )}
      </Panel>
      <Panel title="核对能说明什么，不能说明什么">
        <Box component="ul" sx={{ m: 0, pl: 2.5, '& li + li': { mt: 0.75 } }}>
          <li>
            每一条操作都带着前一条的校验值，一条扣一条。改动、删除或者插入任何一条，从那一条起都对不上：可发现篡改。
          </li>
          <li>本机核对通过，说明日志前后相接、逐条无误，并且和屏幕上看到的台账一致。</li>
          <li>
            只靠本机不能说明：有人把整本日志从某一条起全部重做一遍。这要靠外部见证：别的电脑、受理中心或者签了字的纸上，留着重做以前的校验值，一比就对不上。
          </li>
          <li>见证只管到它见过的那一条。所以要常同步、常导出，每年至少打印一次签字单，签字存档。</li>
          <li>日志记下操作时选定的使用人。使用人由本人在右上角选定，请不要用别人的名字操作。</li>
        </Box>
      </Panel>
    </>
  )
}

function Outcome({ check, facts }: Pick<LogCheckViewProps, 'check' | 'facts'>): ReactElement {
  const { progress, outcome, recover } = check
  if (progress !== undefined) return <ShareBar label="核对进度" share={progress} />
  const differing = facts?.witnessings.filter(({ finding }) => finding === 'differs').length ?? 0
  const beyond = facts?.witnessings.filter(({ finding }) => finding === 'beyond').length ?? 0
  return (
    <Stack sx={{ gap: 1 }}>
      {outcome === undefined ? (
        <Alert severity="info" variant="outlined">
          按右上角“核对全部日志”，程序把日志从第一条到最后一条重新读一遍、算一遍。台账大的要等几秒。
        </Alert>
      ) : outcome.ok ? (
        <Alert severity="success" variant="outlined">
          日志共 {outcome.value.commits} 条操作，{facts === undefined ? '' : spanText(facts.spans)}
          逐条校验通过，前后相接，没有缺少，与台账一致。这次核对也记为一条。
        </Alert>
      ) : (
        <FailureNotice
          words={checkFailureToWords(outcome.failure)}
          {...(recover === undefined ? {} : { onRetry: recover, retryLabel: '看恢复办法' })}
        />
      )}
      {differing === 0 ? null : (
        <Alert severity="error" variant="outlined">
          有 {differing}{' '}
          处外部见证与本机日志不一致：日志被改动过，或者两台电脑用过同一个编号。请不要继续录入，先与出具见证的一方核对，再联系技术人员。
        </Alert>
      )}
      {beyond === 0 ? null : (
        <Alert severity="warning" variant="outlined">
          有 {beyond}{' '}
          处外部见证比本机日志多：那一方见过的操作本机还没有。请与那台电脑同步；如果是本机自己的操作少了，说明数据退回过以前的状态，请到“备份与恢复”处理。
        </Alert>
      )}
    </Stack>
  )
}

const momentText = (at: number): string => instantToMinuteText(toInstant(at))

function spanText(spans: readonly ChainSpan[]): string {
  if (spans.length === 0) return ''
  const pcs = new Set(spans.map(({ replica }) => replica.split('.')[0])).size
  const from = momentText(Math.min(...spans.map(({ firstAt }) => firstAt)))
  const until = momentText(Math.max(...spans.map(({ lastAt }) => lastAt)))
  return `来自 ${pcs} 台电脑，从 ${from} 到 ${until}，`
}

function SpanTable({
  spans,
  pcName,
}: {
  readonly spans: readonly ChainSpan[]
  readonly pcName: (replica: string) => string
}): ReactElement {
  return (
    <Table size="small" aria-label="各台电脑的操作">
      <TableHead>
        <TableRow>
          {['电脑', '本机编号', '操作条数', '从', '到', '末条校验值（前 16 位）'].map((word) => (
            <TableCell key={word}>{word}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {spans.map(({ replica, commits, firstAt, lastAt, hash }) => (
          <TableRow key={replica}>
            <TableCell>{pcName(replica)}</TableCell>
            <TableCell>{replica}</TableCell>
            <TableCell>{commits}</TableCell>
            <TableCell>{momentText(firstAt)}</TableCell>
            <TableCell>{momentText(lastAt)}</TableCell>
            <TableCell sx={{ fontFamily: 'monospace' }} title={hash}>
              {hash.slice(0, 16)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

const findingWords: { readonly [F in Finding]: (seq: number) => string } = {
  confirmed: (seq) => `一致：第 ${seq} 条及以前没有改动`,
  differs: (seq) => `不一致：第 ${seq} 条或以前被改动过`,
  beyond: (seq) => `本机缺少：对方见过第 ${seq} 条`,
}

function WitnessTable({
  witnessings,
  pcName,
}: {
  readonly witnessings: readonly Witnessing[]
  readonly pcName: (replica: string) => string
}): ReactElement {
  return (
    <Table size="small" aria-label="外部见证">
      <TableHead>
        <TableRow>
          {['见证方', '见证的电脑', '结果', '收到时间'].map((word) => (
            <TableCell key={word}>{word}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {witnessings.map(({ testimony, finding }) => (
          <TableRow key={`${testimony.saidBy} ${testimony.replica} ${finding}`}>
            <TableCell>
              {/^[0-9a-z]{8,}$/.test(testimony.saidBy) ? pcName(testimony.saidBy) : testimony.saidBy}
            </TableCell>
            <TableCell>{pcName(testimony.replica)}</TableCell>
            <TableCell sx={{ fontWeight: finding === 'confirmed' ? 400 : 600 }}>
              {findingWords[finding](testimony.seq)}
            </TableCell>
            <TableCell>{instantToMinuteText(testimony.at)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
