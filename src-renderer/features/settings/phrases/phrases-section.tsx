import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { phraseUseWord, type Phrase } from '#shared/phrase/phrase'
import type { Person } from '#shared/office/office'
import { usePhrases } from '../../../desk/use-phrases'
import { EmptyState } from '../../../ui/empty-state'
import { FailureNotice } from '../../../ui/failure-notice'
import { PlusIcon } from '../../../ui/icons'
import { keys, keysToText } from '../../../ui/keys'
import { LoadingRows } from '../../../ui/loading-rows'
import { Panel } from '../../../ui/panel'
import { PhraseDialog } from './phrase-dialog'
import { usePhraseAct, type PhraseAct } from './use-phrase-act'

export interface PhrasesSectionProps {
  readonly actor: Person | undefined
  /** Whether they may keep the office's. */
  readonly mayChange: boolean
}

/** 常用语: the office's, and those of the person at the desk. */
export function PhrasesSection({ actor, mayChange }: PhrasesSectionProps): ReactElement {
  const all = usePhrases()
  const acting = usePhraseAct()
  const [opened, setOpened] = useState<Phrase | 'new'>()
  const shown = all?.filter(({ ownerId }) => ownerId === '' || ownerId === actor?.id)
  return (
    <Panel
      title="常用语"
      padding="none"
      actions={
        actor === undefined ? null : (
          <Button startIcon={<PlusIcon />} onClick={() => setOpened('new')}>
            添加常用语…
          </Button>
        )
      }
    >
      <Typography sx={{ px: 2, py: 1.5, fontSize: 13, color: 'text.secondary' }}>
        在案件和回复的文字框里，点右上角的“常用语”或按 {keysToText(keys.phrase)}
        ，就写到光标处；大括号里的字段按案件填好。
      </Typography>
      {acting.failure === undefined ? null : (
        <Box sx={{ px: 2, pb: 2 }}>
          <FailureNotice words={acting.failure} />
        </Box>
      )}
      {shown === undefined ? (
        <LoadingRows />
      ) : shown.length === 0 ? (
        <EmptyState
          title="还没有常用语"
          hint="把常写的话存下来，例如：已于{今天}电话告知{来电人}，{承办部门}将在{办结时限}前办结。"
        />
      ) : (
        <PhraseTable phrases={shown} acting={acting} mayChange={mayChange} onOpen={setOpened} />
      )}
      {opened === undefined || actor === undefined ? null : (
        <PhraseDialog
          phrase={opened === 'new' ? undefined : opened}
          actorId={actor.id}
          mayKeepOffice={mayChange}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Panel>
  )
}

interface PhraseTableProps {
  readonly phrases: readonly Phrase[]
  readonly acting: PhraseAct
  readonly mayChange: boolean
  readonly onOpen: (phrase: Phrase) => void
}

function PhraseTable({ phrases, acting, mayChange, onOpen }: PhraseTableProps): ReactElement {
  return (
    <Table size="small" aria-label="常用语">
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 150 }}>名称</TableCell>
          <TableCell sx={{ width: 150 }}>用在哪一栏</TableCell>
          <TableCell>内容</TableCell>
          <TableCell sx={{ width: 84 }}>谁的</TableCell>
          <TableCell sx={{ width: 150 }} />
        </TableRow>
      </TableHead>
      <TableBody>
        {phrases.map((phrase) => (
          <TableRow key={phrase.id} hover sx={phrase.retired ? { '& td': { color: 'text.secondary' } } : {}}>
            <TableCell>{phrase.name}</TableCell>
            <TableCell>{phraseUseWord(phrase.use)}</TableCell>
            <TableCell sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{phrase.text}</TableCell>
            <TableCell>
              {phrase.isInConflict ? (
                <Chip size="small" label="需要核对" color="warning" variant="outlined" />
              ) : phrase.retired ? (
                <Chip size="small" label="已停用" variant="outlined" />
              ) : phrase.ownerId === '' ? (
                '本单位'
              ) : (
                '个人'
              )}
            </TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              {phrase.ownerId === '' && !mayChange ? null : (
                <PhraseButtons phrase={phrase} acting={acting} onOpen={onOpen} />
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function PhraseButtons({
  phrase,
  acting: { busy, act },
  onOpen,
}: Pick<PhraseTableProps, 'acting' | 'onOpen'> & { readonly phrase: Phrase }): ReactElement {
  const { id, name, retired } = phrase
  return (
    <>
      <Button
        size="small"
        variant="text"
        disabled={busy || retired}
        aria-label={`修改 ${name}`}
        onClick={() => onOpen(phrase)}
      >
        修改…
      </Button>
      <Button
        size="small"
        variant="text"
        disabled={busy}
        aria-label={`${retired ? '恢复使用' : '停用'} ${name}`}
        onClick={() =>
          void act(id, { want: retired ? 'take-up' : 'retire' }, `“${name}”${retired ? '已恢复使用' : '已停用'}`)
        }
      >
        {retired ? '恢复使用' : '停用'}
      </Button>
    </>
  )
}
