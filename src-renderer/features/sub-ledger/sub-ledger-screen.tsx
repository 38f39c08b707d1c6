import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import { allSubLedgers, subLedgerNamed } from '#shared/sub-ledger/all-sub-ledgers'
import { dossierLimits } from '#shared/dossier/dossier'
import type { SubLedgerGroup } from '#shared/sub-ledger/compose-sub-ledger'
import type { SubLedger } from '#shared/sub-ledger/sub-ledger'
import { handCases } from '../../desk/handed-cases'
import { useDeskPaper, type DeskPaperTask } from '../../desk/use-desk-paper'
import { useSaveList } from '../../desk/use-save-list'
import { goTo } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { PaperButtons } from '../../ui/paper-buttons'
import { useSnackbar } from '../../ui/use-snackbar'
import { ListSaving } from '../../ui/list-saving'
import { SubLedgerChoice } from './sub-ledger-choice'
import { SubLedgerTable } from './sub-ledger-table'
import { subLedgerToPaper } from './sub-ledger-to-paper'
import { subLedgerToSheet } from './sub-ledger-to-sheet'
import { useSubLedgers } from './use-sub-ledger'

/** The sub-ledger whose groups become special files. */
const clusters = 'clusters'

/** A group of cases goes to the special files: into one that there is, or a new one. */
const toDossier = {
  label: '列入专档…',
  take: ({ words, rows }: SubLedgerGroup): void => {
    handCases({ caseIds: rows.map(({ id }) => id), name: words.replaceAll('　', ' ').slice(0, dossierLimits.name) })
    goTo({ screen: 'dossier', dossierId: '' })
  },
}

/** 分类台账: the cases of one kind, with what matters of them, out of the one ledger. */
export function SubLedgerScreen({ name }: { readonly name: string }): ReactElement | null {
  const ledger = subLedgerNamed(name) ?? allSubLedgers[0]
  return ledger === undefined ? null : <OneSubLedger ledger={ledger} />
}

function OneSubLedger({ ledger }: { readonly ledger: SubLedger }): ReactElement {
  const found = useSubLedgers(ledger)
  const { busy, failure, run } = useDeskPaper()
  const saving = useSaveList()
  const tell = useSnackbar()
  const isEmpty = found === undefined || found.shown.count === 0
  const save = async (): Promise<void> => {
    const told = found === undefined ? undefined : await saving.save(subLedgerToSheet(ledger, found.shown))
    if (told !== undefined) tell(told)
  }
  const out = async (task: DeskPaperTask): Promise<void> => {
    if (found === undefined) return
    const told = await run(task, (ground) => subLedgerToPaper(ledger, found.shown, ground))
    if (told !== undefined) tell(told)
  }
  return (
    <PageFrame
      title={ledger.title}
      subtitle={`${ledger.about}。已作废的不列`}
      scroll="fixed"
      actions={
        <>
          <Button onClick={() => goTo({ screen: 'ledger', filter: '' })}>回到台账</Button>
          {ledger.name === clusters ? (
            <Button onClick={() => goTo({ screen: 'dossier', dossierId: '' })}>集中问题专档</Button>
          ) : null}
          <Button loading={saving.progress !== undefined} disabled={isEmpty} onClick={() => void save()}>
            导出 Excel
          </Button>
          <PaperButtons
            isPrimary
            busy={busy}
            disabled={isEmpty}
            printLabel="打印（A4 横向）"
            onRun={(task) => void out(task)}
          />
        </>
      }
    >
      <ListSaving saving={saving} />
      {failure === undefined ? null : <FailureNotice words={failure} />}
      <Box sx={{ flex: 1, minHeight: 260, display: 'flex', gap: 2 }}>
        <SubLedgerChoice
          chosen={ledger.name}
          counts={found?.counts}
          onChoose={(next) => goTo({ screen: 'sub-ledger', name: next })}
        />
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          {found === undefined ? (
            <LoadingRows rows={12} />
          ) : isEmpty ? (
            <Box sx={{ flex: 1 }}>
              <EmptyState title={`${ledger.word}：没有案件`} hint={`这里列的是${ledger.about}。`} />
            </Box>
          ) : (
            <SubLedgerTable
              key={ledger.name}
              ledger={ledger}
              shown={found.shown}
              onGroup={ledger.name === clusters ? toDossier : undefined}
            />
          )}
          <Box role="status" sx={{ pt: 1, color: 'text.secondary', flexShrink: 0 }}>
            {found === undefined ? '正在读取…' : `共 ${found.shown.count} 件`}
          </Box>
        </Box>
      </Box>
    </PageFrame>
  )
}
