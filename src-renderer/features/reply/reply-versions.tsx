import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemText from '@mui/material/ListItemText'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useState, type ReactElement } from 'react'
import { replyFieldNames } from '#shared/case/fields/reply'
import { uncoverReply } from '#shared/case/private-reply'
import type { ReplyDraft } from '#shared/case/reply-draft'
import { isVeiled } from '#shared/case/veil'
import { formatLegalBasis } from '#shared/paper/format-legal-basis'
import { instantToMinuteText } from '#shared/prelude/instant'
import type { DraftVersion } from '#shared/reply/draft-versions'
import { useCaller } from '../../caller/caller-context'
import { EmptyState } from '../../ui/empty-state'
import { LoadingRows } from '../../ui/loading-rows'
import { TextChange } from '../../ui/text-change'
import { useReplyVersions } from './use-reply-versions'
import { DialogHeading } from '../../ui/dialog-heading'

export interface ReplyVersionsProps {
  readonly caseId: string
  readonly round: number
  readonly draft: ReplyDraft
  readonly nameOf: (id: string) => string
  /** Puts a version into the form; it stands in the ledger only once it is saved. */
  readonly onTake: (draft: ReplyDraft) => void
  readonly onClose: () => void
}

/** 历次草稿: every saving of the reply, how what is written now differs from it, and the way back. */
export function ReplyVersions({ caseId, round, draft, nameOf, onTake, onClose }: ReplyVersionsProps): ReactElement {
  const titleId = useId()
  const versions = useReplyVersions(caseId, round)
  const [at, setAt] = useState(0)
  const { veil } = useCaller()
  const chosen = versions?.[at]
  const isHidden = chosen !== undefined && isVeiled(textsOf(chosen), veil)
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby={titleId}>
      <DialogHeading id={titleId} form="reply">
        历次草稿
      </DialogHeading>
      <DialogContent sx={{ minHeight: 380 }}>
        {versions === undefined ? (
          <LoadingRows />
        ) : chosen === undefined ? (
          <EmptyState title="还没有保存过草稿" hint="每次按“保存草稿”，都留下一稿，可以在这里比较和取回。" />
        ) : (
          <Stack direction="row" sx={{ gap: 2 }}>
            <VersionList versions={versions} at={at} nameOf={nameOf} onChoose={setAt} />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              {isHidden ? (
                <EmptyState
                  title="这一稿里写有来电人的信息，暂不显示"
                  hint="本件保密。先在案件里查看来电人，再来比较。"
                />
              ) : (
                <Differences before={uncoverReply(chosen.reply)} after={draft} />
              )}
            </Box>
          </Stack>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
        <Button
          variant="contained"
          disabled={chosen === undefined || isHidden}
          onClick={() => {
            if (chosen !== undefined) onTake(uncoverReply(chosen.reply))
            onClose()
          }}
        >
          取回这一稿
        </Button>
      </DialogActions>
    </Dialog>
  )
}

const textsOf = ({ reply: { subject, investigators, findings, opinion, copyTo } }: DraftVersion) => [
  subject,
  investigators,
  findings,
  opinion,
  copyTo,
]

interface VersionListProps extends Pick<ReplyVersionsProps, 'nameOf'> {
  readonly versions: readonly DraftVersion[]
  readonly at: number
  readonly onChoose: (at: number) => void
}

const VersionList = ({ versions, at, nameOf, onChoose }: VersionListProps): ReactElement => (
  <List dense aria-label="各稿" sx={{ width: 260, flexShrink: 0, maxHeight: '60vh', overflow: 'auto' }}>
    {versions.map((version, index) => (
      <ListItemButton key={version.ref} selected={index === at} onClick={() => onChoose(index)}>
        <ListItemText
          primary={`第 ${versions.length - index} 稿　${instantToMinuteText(version.at)}`}
          secondary={`${nameOf(version.by)}：${version.changed.map((field) => replyFieldNames[field]).join('、')}`}
        />
      </ListItemButton>
    ))}
  </List>
)

const compared = [
  'subject',
  'investigatedOn',
  'investigators',
  'findings',
  'basis',
  'opinion',
  'number',
  'copyTo',
] as const

const fieldToText = (draft: ReplyDraft, field: (typeof compared)[number]): string =>
  field === 'basis' ? draft.basis.map(formatLegalBasis).join('\n') : draft[field]

function Differences({ before, after }: { readonly before: ReplyDraft; readonly after: ReplyDraft }): ReactElement {
  const changed = compared.filter((field) => fieldToText(before, field) !== fieldToText(after, field))
  if (changed.length === 0) return <EmptyState title="和现在写的一样" />
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        从这一稿到现在写的：划去的是这一稿有、现在没有的，标出的是后来写的。
      </Typography>
      {changed.map((field) => (
        <Box key={field}>
          <Typography sx={{ fontWeight: 600 }}>{replyFieldNames[field]}</Typography>
          <TextChange before={fieldToText(before, field)} after={fieldToText(after, field)} />
        </Box>
      ))}
    </Stack>
  )
}
