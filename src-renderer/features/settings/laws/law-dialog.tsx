import Button from '@mui/material/Button'
import Box from '@mui/material/Box'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useMemo, useState, type ReactElement } from 'react'
import { lawTitle, type LawStanding } from '#shared/law/law-record'
import type { LawOnShelf } from '#shared/law/law-shelf'
import { readArticles } from '#shared/law/read-articles'
import { parseLocalDate, type LocalDate } from '#shared/prelude/local-date'
import { useToday } from '../../../desk/use-today'
import { ArticleView } from '../../../laws/article-view'
import { LawMark, LawSource } from '../../../laws/law-mark'
import { DayField } from '../../../ui/day-field'
import { FailureNotice } from '../../../ui/failure-notice'
import { useSnackbar } from '../../../ui/use-snackbar'
import type { LawFiles } from './use-law-files'
import { DialogHeading } from '../../../ui/dialog-heading'

export interface LawDialogProps {
  readonly law: LawOnShelf
  readonly files: LawFiles
  readonly mayChange: boolean
  readonly onClose: () => void
}

/** A law whole, and what the office says of it. */
export function LawDialog({ law, files, mayChange, onClose }: LawDialogProps): ReactElement {
  const titleId = useId()
  const articles = useMemo(() => readArticles(law.law.body), [law])
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <DialogHeading id={titleId} form="laws">
        {lawTitle(law.law)}
      </DialogHeading>
      <DialogContent>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', mb: 1 }}>
          <LawMark law={law} />
          <LawSource law={law} />
        </Stack>
        {files.failure === undefined ? null : <FailureNotice words={files.failure} />}
        <Box sx={{ maxHeight: '50vh', overflow: 'auto' }} tabIndex={0} role="group" aria-label="条文，可以滚动">
          {articles.map((article) => (
            <Box key={article.label} sx={{ mb: 1 }}>
              <Typography sx={{ fontWeight: 600 }}>{article.label}</Typography>
              <ArticleView law={law} article={article} />
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        {mayChange ? <StandingActions law={law} files={files} onClose={onClose} /> : null}
        <Button onClick={onClose}>关闭</Button>
      </DialogActions>
    </Dialog>
  )
}

function StandingActions({ law, files, onClose }: Omit<LawDialogProps, 'mayChange'>): ReactElement {
  const today = useToday()
  const tell = useSnackbar()
  const [day, setDay] = useState<LocalDate | undefined>(today)
  const say = async (standing: LawStanding, told: string): Promise<void> => {
    if (!(await files.say(law.id, standing))) return
    tell(told)
    onClose()
  }
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-start', flex: 1 }}>
      <Button
        color="warning"
        disabled={files.busy}
        onClick={() => void say({ active: false, repealedOn: law.repealedOn }, '已移出法规库，可以在回收站恢复')}
      >
        移出
      </Button>
      <Box sx={{ flex: 1 }} />
      {law.repealedOn === '' ? (
        <>
          <DayField label="废止日期" defaultValue={today} onPick={(text) => setDay(parseLocalDate(text))} />
          <Button
            disabled={files.busy || day === undefined}
            onClick={() => void say({ active: true, repealedOn: day ?? '' }, '已标为废止')}
          >
            标为废止
          </Button>
        </>
      ) : (
        <Button disabled={files.busy} onClick={() => void say({ active: true, repealedOn: '' }, '已改回现行')}>
          改回现行
        </Button>
      )}
    </Stack>
  )
}
