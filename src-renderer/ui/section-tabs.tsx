import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import type { ReactElement } from 'react'

export interface SectionTab<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly disabled?: boolean
}

export interface SectionTabsProps<Value extends string> {
  /** Names the row for screen readers. */
  readonly label: string
  readonly value: Value
  readonly tabs: readonly SectionTab<Value>[]
  /** The element that a tab shows. */
  readonly controls?: string
  readonly onChange: (value: Value) => void
}

/** A row of tabs whose mark belongs to the tab itself: a mark that is measured stands beside it when the screen is scaled. */
export function SectionTabs<Value extends string>({
  label,
  value,
  tabs,
  controls,
  onChange,
}: SectionTabsProps<Value>): ReactElement {
  return (
    <Tabs
      value={value}
      onChange={(_event, next: Value) => onChange(next)}
      aria-label={label}
      slotProps={{ indicator: { sx: { display: 'none' } } }}
      sx={{ minHeight: 40, flexShrink: 0 }}
    >
      {tabs.map((tab) => (
        <Tab
          key={tab.value}
          value={tab.value}
          label={tab.label}
          disabled={tab.disabled ?? false}
          {...(controls === undefined ? {} : { 'aria-controls': controls })}
          sx={{
            minHeight: 40,
            minWidth: 72,
            borderBottom: 2,
            borderColor: 'transparent',
            '&.Mui-selected': { borderColor: 'primary.main' },
          }}
        />
      ))}
    </Tabs>
  )
}
