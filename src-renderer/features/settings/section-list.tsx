import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import type { SxProps, Theme } from '@mui/material/styles'
import { useId, type ReactElement } from 'react'
import { settingsGroups, settingsSectionWords, type SettingsSection } from './settings-sections'

export interface SectionListProps {
  readonly shown: SettingsSection
  /** The element that a page is shown in. */
  readonly controls: string
  readonly onChoose: (section: SettingsSection) => void
}

/** The pages of 设置 at the left, under the words of who uses them. Each group is a row of tabs of its own: the arrow keys stay in it. */
export function SectionList({ shown, controls, onChoose }: SectionListProps): ReactElement {
  return (
    <Box sx={listSx}>
      {settingsGroups.map(({ word, sections }) => (
        <SectionGroup
          key={word}
          word={word}
          sections={sections}
          shown={shown}
          controls={controls}
          onChoose={onChoose}
        />
      ))}
    </Box>
  )
}

interface SectionGroupProps extends SectionListProps {
  readonly word: string
  readonly sections: readonly SettingsSection[]
}

function SectionGroup({ word, sections, shown, controls, onChoose }: SectionGroupProps): ReactElement {
  const head = useId()
  return (
    <div>
      {sections.length > 1 ? (
        <Box id={head} className="head">
          {word}
        </Box>
      ) : null}
      <Tabs
        orientation="vertical"
        value={sections.find((section) => section === shown) ?? false}
        onChange={(_event, next: SettingsSection) => onChoose(next)}
        {...(sections.length > 1 ? { 'aria-labelledby': head } : { 'aria-label': word })}
        slotProps={{ indicator: { sx: { display: 'none' } } }}
      >
        {sections.map((section) => (
          <Tab
            key={section}
            value={section}
            label={settingsSectionWords[section]}
            {...(section === shown ? { 'aria-controls': controls } : {})}
          />
        ))}
      </Tabs>
    </div>
  )
}

const listSx: SxProps<Theme> = {
  width: 148,
  flexShrink: 0,
  position: 'sticky',
  top: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 1,
  '& .head': { px: 1.5, pb: 0.5, fontSize: 13, fontWeight: 600, color: 'text.secondary' },
  '& .MuiTabs-root': { minHeight: 0 },
  '& .MuiTab-root': {
    minHeight: 36,
    py: 0.5,
    px: 1.5,
    alignItems: 'flex-start',
    borderLeft: 3,
    borderColor: 'transparent',
    '&.Mui-selected': { borderColor: 'primary.main', bgcolor: 'action.selected', fontWeight: 600 },
    '&:hover': { bgcolor: 'action.hover' },
  },
  // No room at the side: the groups stand under one another, each a line.
  '@container screen (max-width: 960px)': {
    position: 'static',
    width: 'auto',
    '& > div': { display: 'flex', alignItems: 'baseline', borderBottom: 1, borderColor: 'divider' },
    '& .head': { width: 84, flexShrink: 0 },
    '& .MuiTabs-root, & .MuiTabs-list': { flexWrap: 'wrap', flexDirection: 'row' },
    '& .MuiTab-root': { minWidth: 0 },
  },
}
