import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useState, type ReactElement } from 'react'
import { nameOrders, type NameOrder } from '#shared/text/name-order'
import { densities, usualLedgerDesk, type Density, type LedgerDesk } from '../../start/ledger-desk'
import { DownIcon, TableColumnsIcon, UpIcon } from '../../ui/icons'
import { heldColumns, isArranged, moveColumn, planColumns, showColumn } from './arrange-columns'
import type { LedgerLayout } from './ledger-layout'
import { ledgerShape, type NamedColumn } from './ledger-shape'

export interface ColumnPanelProps {
  readonly own: LedgerDesk
  readonly layout: LedgerLayout
  readonly onChange: (change: Partial<LedgerDesk>) => void
}

const densityWords: { readonly [D in Density]: string } = { compact: '紧凑', usual: '标准', roomy: '宽松' }
const nameOrderWords: { readonly [O in NameOrder]: string } = { strokes: '姓氏笔画', pinyin: '拼音' }

/** What is reset beside the columns: not what somebody saved or marked. */
const usualLook: Partial<LedgerDesk> = {
  columns: usualLedgerDesk.columns,
  apart: usualLedgerDesk.apart,
  widths: usualLedgerDesk.widths,
  density: usualLedgerDesk.density,
  nameOrder: usualLedgerDesk.nameOrder,
}

/** 列设置: which columns the ledger shows, in which order, how tall its rows are. Kept for who sits here, on this PC. */
export function ColumnPanel(props: ColumnPanelProps): ReactElement {
  const [anchor, setAnchor] = useState<HTMLElement>()
  return (
    <>
      <Button
        startIcon={<TableColumnsIcon />}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        列设置
      </Button>
      {anchor === undefined ? null : (
        <Popover
          open
          anchorEl={anchor}
          onClose={() => setAnchor(undefined)}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
          transformOrigin={{ vertical: 'top', horizontal: 'right' }}
          slotProps={{ paper: { role: 'dialog', 'aria-label': '列设置', elevation: 8, sx: { width: 320 } } }}
        >
          <PanelBody {...props} onClose={() => setAnchor(undefined)} />
        </Popover>
      )}
    </>
  )
}

function PanelBody({
  own,
  layout,
  onChange,
  onClose,
}: ColumnPanelProps & { readonly onClose: () => void }): ReactElement {
  const plans = planColumns(layout, 0, own)
  const shown = plans.flatMap(({ columns }) => columns)
  const others = [...ledgerShape.columns.values()].filter((column) => !shown.includes(column))
  return (
    <Stack sx={{ maxHeight: '70vh' }}>
      <Stack sx={{ px: 2, pt: 1.5, gap: 0.5 }}>
        <ChoiceLine
          label="行高"
          value={own.density}
          choices={densities.map((density) => [density, densityWords[density]])}
          onPick={(density) => onChange({ density })}
        />
        <ChoiceLine
          label="姓名排序"
          value={own.nameOrder}
          choices={nameOrders.map((order) => [order, nameOrderWords[order]])}
          onPick={(nameOrder) => onChange({ nameOrder })}
        />
      </Stack>
      <Stack role="group" aria-label="显示的列" sx={{ overflow: 'auto', px: 1, py: 1, flex: 1, minHeight: 120 }}>
        {plans.flatMap(({ columns }) =>
          columns.map((column, line) => (
            <ColumnLine
              key={column.name}
              column={column}
              isShown
              isUnder={line > 0}
              onShow={() => onChange(showColumn(own, layout, column.name, false))}
              onMove={(by) => onChange(moveColumn(own, layout, column.name, by))}
            />
          )),
        )}
        <Typography sx={{ px: 1, pt: 1, color: 'text.secondary', fontSize: 12 }}>没有显示的列</Typography>
        {others.map((column) => (
          <ColumnLine
            key={column.name}
            column={column}
            isShown={false}
            isUnder={false}
            onShow={() => onChange(showColumn(own, layout, column.name, true))}
          />
        ))}
      </Stack>
      <Stack direction="row" sx={{ justifyContent: 'space-between', p: 1, borderTop: 1, borderColor: 'divider' }}>
        <Button
          variant="text"
          disabled={!isArranged(own) && own.nameOrder === usualLedgerDesk.nameOrder}
          onClick={() => onChange(usualLook)}
        >
          恢复默认
        </Button>
        <Button onClick={onClose}>关闭</Button>
      </Stack>
    </Stack>
  )
}

interface ColumnLineProps {
  readonly column: NamedColumn
  readonly isShown: boolean
  /** It stands in the second line of another's cells. */
  readonly isUnder: boolean
  readonly onShow: () => void
  readonly onMove?: (by: number) => void
}

function ColumnLine({ column: { name, head }, isShown, isUnder, onShow, onMove }: ColumnLineProps): ReactElement {
  const isHeld = heldColumns.includes(name)
  return (
    <Stack direction="row" sx={{ alignItems: 'center', pl: isUnder ? 3 : 0 }}>
      <FormControlLabel
        sx={{ flex: 1, ml: 0, mr: 0 }}
        control={<Checkbox checked={isShown} disabled={isHeld} onChange={onShow} />}
        label={isHeld ? `${head}（固定）` : head}
      />
      {onMove === undefined || isHeld ? null : (
        <>
          <IconButton size="small" aria-label={`${head} 前移`} onClick={() => onMove(-1)}>
            <UpIcon />
          </IconButton>
          <IconButton size="small" aria-label={`${head} 后移`} onClick={() => onMove(1)}>
            <DownIcon />
          </IconButton>
        </>
      )}
    </Stack>
  )
}

interface ChoiceLineProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly choices: readonly (readonly [Value, string])[]
  readonly onPick: (value: Value) => void
}

function ChoiceLine<Value extends string>({ label, value, choices, onPick }: ChoiceLineProps<Value>): ReactElement {
  const labelId = useId()
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
      <Typography id={labelId} sx={{ width: 60, color: 'text.secondary', fontSize: 13 }}>
        {label}
      </Typography>
      <RadioGroup row aria-labelledby={labelId} value={value}>
        {choices.map(([choice, word]) => (
          <FormControlLabel
            key={choice}
            value={choice}
            label={word}
            control={<Radio sx={{ p: 0.5 }} onChange={() => onPick(choice)} />}
            sx={{ mr: 1 }}
          />
        ))}
      </RadioGroup>
    </Stack>
  )
}
