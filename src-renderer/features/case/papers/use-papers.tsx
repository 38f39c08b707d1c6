import type { Case } from '#shared/case/case'
import { stepNames, stepOf } from '#shared/case/step-tables'
import { papersAfter, type CasePaper } from '#shared/papers/case-papers'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState, type ReactElement } from 'react'
import { useDesk } from '../../../desk/desk'
import type { WordForm } from '#shared/office-paper/word-form'
import type { Staff } from '../../../ledger-store/read/read-office'
import { PaperDialog } from './paper-dialog'
import { WordPaperDialog } from './word-paper-dialog'

/** What can be opened: a paper of the program, or a Word file of the office. */
export type OpenedPaper = CasePaper | { readonly wordForm: WordForm }

export interface CasePapers {
  /** The papers that follow on what was just done here; null where there are none, or they were seen. */
  readonly offer: ReactElement | null
  /** The paper that is open. */
  readonly dialog: ReactElement | null
  open(paper: OpenedPaper): void
}

/** The step by which an act was written. */
const stepOfAct = (act: string) => stepNames.find((step) => stepOf(step).act?.act === act)

/** What of the case was done by this person since the page was opened, the newest. */
function useLastStep(one: Case) {
  const { settings } = useDesk()
  const [seen] = useState(() => new Set(one.timeline.map(({ ref }) => ref)))
  const fresh = one.timeline.filter(({ ref, by }) => !seen.has(ref) && by === settings.actorId)
  return fresh.flatMap(({ act, ref }) => {
    const step = stepOfAct(act.act)
    return step === undefined ? [] : [{ step, ref }]
  })
}

/** The papers of a case: one open at a time, and those offered after a step was saved. */
export function usePapers(one: Case, staff: Staff): CasePapers {
  const [opened, setOpened] = useState<OpenedPaper>()
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const offered = useLastStep(one)
    .filter(({ ref }) => !settled.has(ref))
    .map(({ step, ref }) => ({ ref, papers: papersAfter(step, one) }))
    .filter(({ papers }) => papers.length > 0)
    .at(-1)
  const settle = (): void => {
    if (offered !== undefined) setSettled(new Set([...settled, offered.ref]))
  }
  return {
    open: setOpened,
    dialog:
      opened === undefined ? null : 'wordForm' in opened ? (
        <WordPaperDialog one={one} form={opened.wordForm} staff={staff} onClose={() => setOpened(undefined)} />
      ) : (
        <PaperDialog one={one} paper={opened} staff={staff} onClose={() => setOpened(undefined)} />
      ),
    offer:
      offered === undefined ? null : (
        <Alert
          severity="success"
          variant="outlined"
          closeText="知道了"
          onClose={settle}
          sx={{ py: 0.25, bgcolor: 'background.paper', flexShrink: 0 }}
          action={
            <Stack direction="row" sx={{ gap: 1 }}>
              {offered.papers.map((paper) => (
                <Button
                  key={paper.kind}
                  size="small"
                  onClick={() => {
                    settle()
                    setOpened(paper)
                  }}
                >
                  打印{paper.name}
                </Button>
              ))}
              <Button size="small" color="inherit" onClick={settle}>
                不用
              </Button>
            </Stack>
          }
        >
          已保存。这一步的单据可以打印了。
        </Alert>
      ),
  }
}
