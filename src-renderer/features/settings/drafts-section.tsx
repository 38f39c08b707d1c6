import { instantToMinuteText } from '#shared/prelude/instant'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { draftToRoute } from '../../drafts/draft-route'
import { draftToTitle } from '../../messages/draft-words'
import { goTo } from '../../routes'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { useDraftList, type ListedDraft } from './use-draft-list'
import type { SettingsFacts } from './use-settings'

/** 没写完的内容: everything on this PC that was written and not saved. What others wrote is listed without its words. */
export function DraftsSection({ facts }: { readonly facts: SettingsFacts }): ReactElement {
  const { own, others, remove } = useDraftList()
  const [removing, setRemoving] = useState<ListedDraft>()
  const nameOf = (id: string): string => facts.people.find((person) => person.id === id)?.name ?? '没有选定使用人时'
  const mayRemove = facts.actor?.active === true && facts.actor.roles.includes('admin')
  return (
    <>
      <Panel title={`您没写完的内容（${own.length}）`} padding="none">
        {own.length === 0 ? (
          <EmptyState
            title="没有没写完的内容"
            hint="在任何窗口里写到一半离开，写的内容都自动留在这台电脑上，回到原处可以接着写，也列在这里。保存以后就不再留着。"
          />
        ) : (
          <Table size="small" aria-label="您没写完的内容">
            <TableHead>
              <TableRow>
                <TableCell sx={{ width: 180 }}>写的是</TableCell>
                <TableCell sx={{ width: 150 }}>最后写的时间</TableCell>
                <TableCell>内容</TableCell>
                <TableCell sx={{ width: 170 }} />
              </TableRow>
            </TableHead>
            <TableBody>
              {own.map((one) => (
                <OwnRow key={one.id} one={one} onRemove={() => setRemoving(one)} />
              ))}
            </TableBody>
          </Table>
        )}
      </Panel>
      {others.length === 0 ? null : (
        <Panel title={`其他人没写完的内容（${others.length}）`} padding="none">
          <Table size="small" aria-label="其他人没写完的内容">
            <TableBody>
              {others.map((one) => (
                <TableRow key={one.id} hover>
                  <TableCell sx={{ width: 180 }}>{nameOf(one.draft.personId)}</TableCell>
                  <TableCell sx={{ width: 150 }}>{instantToMinuteText(one.draft.at)}</TableCell>
                  <TableCell>{titleOf(one)}</TableCell>
                  <TableCell sx={{ width: 170 }} align="right">
                    {mayRemove ? (
                      <Button size="small" variant="text" onClick={() => setRemoving(one)}>
                        删除
                      </Button>
                    ) : null}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
          <Typography sx={{ px: 2, py: 1.5, color: 'text.secondary' }}>
            内容只给写的人自己看。人已调走、不会再写的，由有“管理”职责的人删除。
          </Typography>
        </Panel>
      )}
      <ConfirmDialog
        open={removing !== undefined}
        title="删除没写完的内容？"
        confirmLabel="删除"
        onConfirm={() => {
          if (removing !== undefined) remove(removing.id)
          setRemoving(undefined)
        }}
        onCancel={() => setRemoving(undefined)}
      >
        {removing === undefined
          ? null
          : `${titleOf(removing)}（${instantToMinuteText(removing.draft.at)}）删除后找不回来。台账里已保存的内容不受影响。`}
      </ConfirmDialog>
    </>
  )
}

const titleOf = ({ draft, caseNumber }: ListedDraft): string =>
  caseNumber === '' ? draftToTitle(draft) : `${draftToTitle(draft)}　${caseNumber}`

function OwnRow({ one, onRemove }: { readonly one: ListedDraft; readonly onRemove: () => void }): ReactElement {
  const { draft } = one
  const route = draftToRoute(draft)
  return (
    <TableRow hover sx={{ verticalAlign: 'top' }}>
      <TableCell>{titleOf(one)}</TableCell>
      <TableCell>{instantToMinuteText(draft.at)}</TableCell>
      <TableCell>
        <DraftText words={one.words} />
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {route === undefined ? null : (
          <Button size="small" onClick={() => goTo(route)}>
            去接着写
          </Button>
        )}
        <Button size="small" variant="text" aria-label={`删除 ${titleOf(one)}`} onClick={onRemove}>
          删除
        </Button>
      </TableCell>
    </TableRow>
  )
}

const DraftText = ({ words }: { readonly words: string }): ReactElement => (
  <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 160, overflowY: 'auto' }}>
    {words === '' ? '（只改了选项，没有写字）' : words}
  </Box>
)
