import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement, type ReactNode } from 'react'
import type { Case } from '#shared/case/case'
import type { RuleSet } from '#shared/rules/rule-set'
import type { Result } from '#shared/prelude/result'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import {
  commitManySteps,
  judgeManySteps,
  type ManyJudged,
  type ManyPace,
  type ManyRequest,
  type ManyStep,
} from '../../ledger-store/commit/commit-many-steps'
import { manyFailureToWords } from '../../messages/many-words'
import type { FailureWords } from '../../messages/words-of'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { FormDialog } from '../../ui/form-dialog'
import { useSnackbar } from '../../ui/use-snackbar'
import { ShareBar } from '../../ui/share-bar'
import type { LitRow } from './ledger-filter'
import { RefusedReasons } from './refused-reasons'
import { useManyWork } from '../../desk/use-many-work'

/** What of each case is to be done, or what is missing in the form. */
export type ManyReading = Result<(one: Case, rules: RuleSet | undefined) => ManyStep, Readonly<Record<string, string>>>

export interface ManyStepsDialogProps {
  /** 交办 or 催办. */
  readonly word: string
  readonly draft: 'many-assign' | 'many-urge'
  readonly rows: readonly LitRow[]
  readonly read: (form: FormData) => ManyReading
  readonly onClose: () => void
  /** Once it is done. */
  readonly onDone: () => void
  readonly children: (gaps: Readonly<Record<string, string>>) => ReactNode
}

interface Asked {
  readonly request: ManyRequest
  readonly judged: ManyJudged
}

/** One step for many cases: filled in once, looked through case by case, confirmed with how many, and done as one act. */
export function ManyStepsDialog(props: ManyStepsDialogProps): ReactElement {
  const { word, rows, onClose, onDone } = props
  const { ledger, settings, calendar } = useDesk()
  const today = useToday()
  const tell = useSnackbar()
  const work = useManyWork()
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const [failure, setFailure] = useState<FailureWords>()
  const [asked, setAsked] = useState<Asked>()

  const look = async (form: FormData): Promise<boolean> => {
    const reading = props.read(form)
    setGaps(reading.ok ? {} : reading.failure)
    setFailure(undefined)
    if (!reading.ok) return false
    const request: ManyRequest = {
      caseIds: rows.map(({ row }) => row.id),
      stepOf: reading.value,
      actorId: settings.actorId,
      today,
      calendar,
    }
    const judged = await work.run((pace) => judgeManySteps(ledger.database, request, pace))
    if (judged.ok) setAsked({ request, judged: judged.value })
    else setFailure(manyFailureToWords(judged.failure))
    return false
  }

  const take = async ({ request, judged }: Asked): Promise<void> => {
    const ready: ManyRequest = { ...request, caseIds: judged.ready }
    const done = await work.run((pace: ManyPace) => commitManySteps(ledger, ready, pace))
    setAsked(undefined)
    if (!done.ok) return setFailure(manyFailureToWords(done.failure))
    tell(`已${word} ${judged.ready.length} 件`)
    onDone()
  }

  return (
    <>
      <FormDialog
        title={`${word} ${rows.length} 件`}
        draft={{ form: props.draft, about: 'ledger' }}
        submitLabel={`核对 ${rows.length} 件`}
        busy={work.done !== undefined}
        failure={failure}
        onSubmit={look}
        onClose={onClose}
      >
        {props.children(gaps)}
        {work.done === undefined || asked !== undefined ? null : (
          <Progress words="正在逐件核对" done={work.done} all={rows.length} onCallOff={work.callOff} />
        )}
      </FormDialog>
      {asked === undefined ? null : (
        <ConfirmMany
          word={word}
          judged={asked.judged}
          rows={rows}
          done={work.done}
          onCallOff={work.callOff}
          onConfirm={() => void take(asked)}
          onCancel={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

interface ConfirmManyProps {
  readonly word: string
  readonly judged: ManyJudged
  readonly rows: readonly LitRow[]
  readonly done: number | undefined
  readonly onCallOff: () => void
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

function ConfirmMany({
  word,
  judged: { ready, refused },
  rows,
  done,
  onCallOff,
  onConfirm,
  onCancel,
}: ConfirmManyProps): ReactElement {
  const isNone = ready.length === 0
  return (
    <ConfirmDialog
      open
      title={isNone ? `这些案件现在都不能${word}` : `${word} ${ready.length} 件？`}
      confirmLabel={isNone ? '回去改' : `${word} ${ready.length} 件`}
      busy={done !== undefined}
      onConfirm={isNone ? onCancel : onConfirm}
      onCancel={onCancel}
    >
      <Stack sx={{ gap: 1.5 }}>
        {isNone ? null : <Typography>一次记入台账：要么都{word}，要么一件也不改。</Typography>}
        <RefusedReasons word={word} refused={refused} rows={rows} />
        {done === undefined ? null : <Progress words="正在办理" done={done} all={ready.length} onCallOff={onCallOff} />}
      </Stack>
    </ConfirmDialog>
  )
}

interface ProgressProps {
  readonly words: string
  readonly done: number
  readonly all: number
  readonly onCallOff: () => void
}

/** How far it is, and the way to call it off while nothing is written. */
function Progress({ words, done, all, onCallOff }: ProgressProps): ReactElement {
  const isWriting = done >= all
  return (
    <Stack direction="row" role="status" sx={{ alignItems: 'center', gap: 1.5 }}>
      <Box sx={{ flex: 1 }}>
        <Typography sx={{ fontSize: 13 }}>{isWriting ? '正在写入…' : `${words} ${done} / ${all}`}</Typography>
        <ShareBar label={words} share={done / Math.max(1, all)} />
      </Box>
      <Button size="small" disabled={isWriting} onClick={onCallOff}>
        停止
      </Button>
    </Stack>
  )
}
