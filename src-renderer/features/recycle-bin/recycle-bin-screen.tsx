import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useMemo, useState, type ReactElement } from 'react'
import { binGroups } from '#shared/bin/bin-entry'
import type { Names } from '#shared/case/names'
import { staffToNames } from '../../desk/staff-names'
import { useStaff } from '../../desk/use-staff'
import { binGroupWords } from '../../messages/bin-words'
import { goTo } from '../../routes'
import { ComposingTextField } from '../../ui/composing-text-field'
import { EmptyState } from '../../ui/empty-state'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { binToLines, countGroups, filterLines, type BinFilter, type BinLine } from './bin-lines'
import { BinTable } from './bin-table'
import { RestoreDialog } from './restore-dialog'
import { useBin } from './use-bin'

/** 回收站: what people took away, and the way back of each. Nothing is ever deleted from here. */
export function RecycleBinScreen(): ReactElement {
  const bin = useBin()
  const staff = useStaff()
  const names = useMemo(() => (staff === undefined ? undefined : staffToNames(staff)), [staff])
  const lines = useMemo(
    () => (bin === undefined || names === undefined ? undefined : binToLines(bin, names)),
    [bin, names],
  )
  return (
    <PageFrame
      title="回收站"
      subtitle="撤销的操作、作废的案件、停用的人员和分类等都在这里，随时可以恢复。这里的内容不会自动清除，也不能彻底删除。"
      scroll="fixed"
    >
      {lines === undefined || names === undefined ? (
        <LoadingRows rows={10} />
      ) : lines.length === 0 ? (
        <EmptyBin />
      ) : (
        <BinOf lines={lines} names={names} />
      )}
    </PageFrame>
  )
}

const EmptyBin = (): ReactElement => (
  <EmptyState
    title="回收站是空的"
    hint="办错了的，按 Ctrl+Z 撤销，或在案件里“撤回”“作废”；不用的人员、分类在“设置”里停用。拿走的都会出现在这里，可以恢复。"
    action={<Button onClick={() => goTo({ screen: 'ledger', filter: '' })}>打开台账</Button>}
  />
)

const wholeBin: BinFilter = { group: '', words: '' }

function BinOf({ lines, names }: { readonly lines: readonly BinLine[]; readonly names: Names }): ReactElement {
  const [filter, setFilter] = useState(wholeBin)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<readonly BinLine[]>()
  const shown = useMemo(() => filterLines(lines, filter), [lines, filter])
  // What came back meanwhile, or stands out of sight, is not chosen any more.
  const picked = shown.filter(({ entry }) => chosen.has(entry.key))
  const choose = (keys: readonly string[], isChosen: boolean): void =>
    setChosen((before) => {
      const next = new Set(before)
      for (const key of keys)
        if (isChosen) next.add(key)
        else next.delete(key)
      return next
    })
  return (
    <>
      <BinFilters lines={lines} filter={filter} onChange={setFilter} />
      {shown.length === 0 ? (
        <EmptyState
          title="没有符合条件的"
          hint="请换个词，或改选“全部类别”。"
          action={<Button onClick={() => setFilter(wholeBin)}>清除筛选</Button>}
        />
      ) : (
        <BinTable
          lines={shown}
          chosen={chosen}
          names={names}
          onChoose={choose}
          onRestore={(line) => setAsked([line])}
        />
      )}
      {picked.length === 0 ? (
        <Typography sx={{ color: 'text.secondary', flexShrink: 0 }}>
          {shown.length === lines.length ? `共 ${lines.length} 项` : `筛选出 ${shown.length} 项，共 ${lines.length} 项`}
        </Typography>
      ) : (
        <Stack
          direction="row"
          role="toolbar"
          aria-label="成批恢复"
          sx={{ gap: 1, alignItems: 'center', flexShrink: 0 }}
        >
          <Typography role="status" sx={{ fontWeight: 600, flex: 1 }}>
            已选 {picked.length} 项
          </Typography>
          <Button variant="text" onClick={() => setChosen(new Set())}>
            取消选择
          </Button>
          <Button variant="contained" onClick={() => setAsked(picked)}>
            恢复 {picked.length} 项
          </Button>
        </Stack>
      )}
      {asked === undefined ? null : (
        <RestoreDialog
          lines={asked}
          names={names}
          onDone={() => setChosen(new Set())}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

function BinFilters({
  lines,
  filter,
  onChange,
}: {
  readonly lines: readonly BinLine[]
  readonly filter: BinFilter
  readonly onChange: (filter: BinFilter) => void
}): ReactElement {
  const counts = useMemo(() => countGroups(lines), [lines])
  return (
    <Stack direction="row" role="search" aria-label="筛选回收站" sx={{ gap: 1, flexShrink: 0 }}>
      <ComposingTextField
        label="搜索"
        placeholder="号码、标题、姓名、理由"
        value={filter.words}
        instant
        onCommit={(words) => onChange({ ...filter, words })}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ flex: 1, maxWidth: 420 }}
      />
      <TextField
        select
        label="类别"
        value={filter.group}
        onChange={({ target: { value } }) =>
          onChange({ ...filter, group: binGroups.find((group) => group === value) ?? '' })
        }
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        sx={{ width: 220 }}
      >
        <MenuItem value="">全部类别（{lines.length}）</MenuItem>
        {counts.map(([group, count]) => (
          <MenuItem key={group} value={group}>
            {binGroupWords[group]}（{count}）
          </MenuItem>
        ))}
      </TextField>
    </Stack>
  )
}
