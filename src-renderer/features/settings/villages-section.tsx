import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState, type ReactElement } from 'react'
import { villageLimits, type Village } from '#shared/office/village'
import { foldText } from '#shared/text/fold-text'
import { EmptyState } from '../../ui/empty-state'
import { FormDialog } from '../../ui/form-dialog'
import { CheckRow, TextRow } from '../../ui/form-fields'
import { PlusIcon } from '../../ui/icons'
import { Panel } from '../../ui/panel'
import { useSnackbar } from '../../ui/use-snackbar'
import { VillageLinesDialog } from './lines-dialogs'
import { readVillageForm } from './read-office-forms'
import { useChangeOffice } from './use-change-office'
import type { SettingsFacts } from './use-settings'

const byName = new Intl.Collator('zh-CN')

/** 村社: the villages and communities of the office (a bureau's schools), with whom to ring there. */
export function VillagesSection({ facts }: { readonly facts: SettingsFacts }): ReactElement {
  const { villages, mayChange } = facts
  const [editing, setEditing] = useState<Village | 'new' | 'lines'>()
  const sorted = villages.toSorted((a, b) => Number(b.active) - Number(a.active) || byName.compare(a.name, b.name))
  return (
    <Panel
      title={`村（社区）和下属单位（${villages.filter(({ active }) => active).length}）`}
      padding="none"
      actions={
        mayChange ? (
          <>
            <Button onClick={() => setEditing('lines')}>按行添加…</Button>
            <Button startIcon={<PlusIcon />} onClick={() => setEditing('new')}>
              添加村社
            </Button>
          </>
        ) : null
      }
    >
      {villages.length === 0 ? (
        <EmptyState
          title="还没有村社"
          hint="从表格里把村名、联系人、电话复制过来，按“按行添加…”一次贴好；局、学校等下属单位也列在这里。"
        />
      ) : (
        <Table size="small" aria-label="村社">
          <TableHead>
            <TableRow>
              <TableCell>名称</TableCell>
              <TableCell>联系人</TableCell>
              <TableCell>电话</TableCell>
              <TableCell sx={{ width: 80 }}>状态</TableCell>
              <TableCell sx={{ width: 80 }} />
            </TableRow>
          </TableHead>
          <TableBody>
            {sorted.map((village) => (
              <TableRow key={village.id} hover sx={village.active ? {} : { '& td': { color: 'text.secondary' } }}>
                <TableCell>{village.name}</TableCell>
                <TableCell>{village.contact}</TableCell>
                <TableCell>{village.telephone}</TableCell>
                <TableCell>
                  {village.active ? '在用' : <Chip size="small" label="已停用" variant="outlined" />}
                </TableCell>
                <TableCell>
                  {mayChange ? (
                    <Button
                      size="small"
                      variant="text"
                      aria-label={`修改 ${village.name}`}
                      onClick={() => setEditing(village)}
                    >
                      修改
                    </Button>
                  ) : null}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {editing === 'lines' ? (
        <VillageLinesDialog villages={villages} onClose={() => setEditing(undefined)} />
      ) : editing === undefined ? null : (
        <VillageDialog
          village={editing === 'new' ? undefined : editing}
          villages={villages}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Panel>
  )
}

interface VillageDialogProps {
  readonly village: Village | undefined
  readonly villages: readonly Village[]
  readonly onClose: () => void
}

function VillageDialog({ village, villages, onClose }: VillageDialogProps): ReactElement {
  const { busy, failure, change } = useChangeOffice()
  const tell = useSnackbar()
  const [gap, setGap] = useState<string>()
  const [id] = useState(() => village?.id ?? crypto.randomUUID())
  const submit = async (form: FormData): Promise<boolean> => {
    const written = readVillageForm(form, village, id)
    const { name } = written
    const taken = villages.some((other) => other.id !== village?.id && foldText(other.name) === foldText(name))
    setGap(name === '' ? '请填写名称。' : taken ? '已有同名的村社。' : undefined)
    if (name === '' || taken) return false
    const done = await change({
      opened: { villages: village === undefined ? [] : [village] },
      written: { villages: [written] },
    })
    if (done) tell(`${name} 已保存`)
    return done
  }
  return (
    <FormDialog
      title={village === undefined ? '添加村社' : `修改 ${village.name}`}
      draft={{ form: 'village', about: village?.id ?? '' }}
      submitLabel={village === undefined ? '添加' : '保存'}
      width="xs"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextRow
        name="name"
        label="名称"
        required
        defaultValue={village?.name ?? ''}
        limit={villageLimits.name}
        autoFocus
        gap={gap}
      />
      <TextRow name="contact" label="联系人" defaultValue={village?.contact ?? ''} limit={villageLimits.contact} />
      <TextRow name="telephone" label="电话" defaultValue={village?.telephone ?? ''} limit={villageLimits.telephone} />
      {village === undefined ? null : (
        <CheckRow name="active" label="在用（取消勾选即停用）" defaultChecked={village.active} />
      )}
    </FormDialog>
  )
}
