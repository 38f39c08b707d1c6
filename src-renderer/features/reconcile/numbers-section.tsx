import { issuingRight, numberingHolder } from '#shared/numbering/issuing-right'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import type { CaseRow } from '#shared/case/case-row'
import type { ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { commitNumbers } from '../../ledger-store/commit/commit-numbering'
import { replicaToPcName } from '../../messages/pc-words'
import { issueFailureToWords, noRightWords } from './reconcile-words'
import { routeToHash } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Panel } from '../../ui/panel'
import { DoubledPanel } from './doubled-panel'
import { NumberingPanel } from './numbering-panel'
import { plainTableSx } from './plain-table-sx'
import { useAct } from '../../ui/use-act'
import type { Callings, NumberFacts } from './use-reconcile'

/** 台账编号: double numbers, cases that wait for one, and who gives them. */
export function NumbersSection({
  facts,
  callings,
}: {
  readonly facts: NumberFacts
  readonly callings: Callings
}): ReactElement {
  const { numbering, waiting, doubled } = facts
  if (!numbering.facts.severalPcs && waiting.length === 0 && doubled.length === 0) {
    return (
      <EmptyState
        title="台账号由本机编，不用另作安排"
        hint="本单位现在只有这一台电脑。在“设置”里登记了本单位的其他电脑以后，可以在这里指定由哪台编台账号、把一段号借给另一台。"
      />
    )
  }
  return (
    <>
      {doubled.length === 0 ? null : <DoubledPanel doubled={doubled} callings={callings} />}
      <WaitingPanel waiting={waiting} facts={facts} callings={callings} />
      <NumberingPanel numbering={numbering} callings={callings} />
    </>
  )
}

function WaitingPanel({
  waiting,
  facts,
  callings,
}: {
  readonly waiting: readonly CaseRow[]
  readonly facts: NumberFacts
  readonly callings: Callings
}): ReactElement {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const acting = useAct()
  const right = issuingRight(facts.numbering.facts, Number(today.slice(0, 4)), new Set(), today)
  const holder = numberingHolder(facts.numbering.facts)
  const numberOf = (caseId: string): string => waiting.find((row) => row.id === caseId)?.sheetNumber ?? ''
  const issue = (): void =>
    void acting.run(
      commitNumbers(ledger, settings.actorId, today),
      (failure) => issueFailureToWords(failure, numberOf),
      `已编 ${waiting.length} 个台账号`,
    )
  const actions =
    waiting.length === 0 ? null : (
      <Button
        variant="contained"
        size="small"
        loading={acting.busy}
        disabled={right.right === 'none' || settings.actorId === ''}
        onClick={issue}
      >
        按登记先后编号（{waiting.length} 件）
      </Button>
    )
  return (
    <Panel title={`待编号（${waiting.length} 件）`} actions={actions} padding="none">
      {acting.failure === undefined ? null : (
        <Box sx={{ p: 2 }}>
          <FailureNotice words={acting.failure} />
        </Box>
      )}
      {waiting.length === 0 ? (
        <EmptyState title="没有等着编号的案件" />
      ) : (
        <>
          {right.right === 'none' ? (
            <Box sx={{ px: 2, py: 1, color: 'text.secondary' }}>
              {noRightWords[right.why]}
              {holder === undefined ? '' : `（${replicaToPcName(holder, callings.pcs)}）`}
              。号码编好后，随下一次台账交换传到本机。
            </Box>
          ) : null}
          <Box component="table" aria-label="待编号" sx={plainTableSx}>
            <thead>
              <tr>
                {['承办单号', '标题', '现用号'].map((word) => (
                  <th key={word} scope="col">
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {waiting.map((row) => (
                <tr key={row.id}>
                  <td>{row.sheetNumber}</td>
                  <td>
                    <Link href={routeToHash({ screen: 'case', caseId: row.id })} color="inherit">
                      {row.title}
                    </Link>
                  </td>
                  <td>{row.ledgerNumber === '' ? '无' : `临时号 ${row.ledgerNumber}`}</td>
                </tr>
              ))}
            </tbody>
          </Box>
        </>
      )}
    </Panel>
  )
}
