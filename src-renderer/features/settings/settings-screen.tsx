import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import type { SxProps, Theme } from '@mui/material/styles'
import type { ReactElement } from 'react'
import { holdsAny, settingsRoles } from '#shared/office/office'
import { rolesToText } from '../../messages/role-words'
import { goTo } from '../../routes'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { CalendarSection } from './calendar-section'
import { ClassesSection } from './classes/classes-section'
import { CoversSection } from './covers-section'
import { DepartmentsSection } from './departments-section'
import { DeskSection } from './desk-section'
import { DraftsSection } from './drafts-section'
import { HeadMonthPanel } from './head-month-panel'
import { KeysSection } from './keys-section'
import { LawsSection } from './laws/laws-section'
import { MachineSection } from './machine-section'
import { OfficeSection } from './office-section'
import { PaperSeriesSection } from './paper-series-section'
import { PapersSection } from './papers/papers-section'
import { PhrasesSection } from './phrases/phrases-section'
import { WordingSection } from './wording/wording-section'
import { PeopleSection } from './people-section'
import { PrintingSection } from './printing-section'
import { SectionList } from './section-list'
import { RulesSection } from './rules/rules-section'
import { RotaSection } from './rota-section'
import { VillagesSection } from './villages-section'
import { isOwnSection, settingsSections, settingsSectionWords, type SettingsSection } from './settings-sections'
import { useSettings, type SettingsFacts } from './use-settings'

/** 设置, by who uses it: my desk, our office, this PC, its keys. */
export function SettingsScreen({ section }: { readonly section: string }): ReactElement {
  const facts = useSettings()
  const shown = settingsSections.find((one) => one === section) ?? 'office'
  return (
    <PageFrame title="设置">
      <Box sx={placesSx}>
        <SectionList
          shown={shown}
          controls={shownPlace}
          onChoose={(next) => goTo({ screen: 'settings', section: next })}
        />
        <Box id={shownPlace} role="tabpanel" aria-label={settingsSectionWords[shown]} className="shown">
          {facts === undefined ? <LoadingRows /> : <SectionBody section={shown} facts={facts} />}
        </Box>
      </Box>
    </PageFrame>
  )
}

const shownPlace = 'settings-shown'

const placesSx: SxProps<Theme> = {
  display: 'flex',
  alignItems: 'flex-start',
  gap: 3,
  '& > .shown': { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: 2 },
  '@container screen (max-width: 960px)': { flexDirection: 'column', '& > .shown': { width: '100%' } },
}

function SectionBody({
  section,
  facts,
}: {
  readonly section: SettingsSection
  readonly facts: SettingsFacts
}): ReactElement {
  return (
    <>
      {facts.mayChange || isOwnSection(section) ? null : (
        <Alert severity="info" variant="outlined">
          {facts.actor === undefined ? '还没有选定使用人，' : `当前使用人 ${facts.actor.name} `}只能查看。修改要由有“
          {rolesToText(settingsRoles)}”职责的人进行：
          {facts.people
            .filter((person) => person.active && holdsAny(person, settingsRoles))
            .map((person) => person.name)
            .join('、')}
          。
        </Alert>
      )}
      <Chosen section={section} facts={facts} />
    </>
  )
}

function Chosen({
  section,
  facts,
}: {
  readonly section: SettingsSection
  readonly facts: SettingsFacts
}): ReactElement {
  switch (section) {
    case 'office':
      return <OfficeSection office={facts.office} mayChange={facts.mayChange} />
    case 'people':
      return <PeopleSection facts={facts} />
    case 'departments':
      return <DepartmentsSection facts={facts} />
    case 'covers':
      return <CoversSection facts={facts} />
    case 'rota':
      return (
        <>
          <RotaSection facts={facts} />
          <HeadMonthPanel people={facts.people} />
        </>
      )
    case 'villages':
      return <VillagesSection facts={facts} />
    case 'classes':
      return <ClassesSection mayChange={facts.mayChange} />
    case 'papers':
      return <PaperSeriesSection mayChange={facts.mayChange} />
    case 'laws':
      return <LawsSection mayChange={facts.mayChange} />
    case 'calendar':
      return <CalendarSection mayChange={facts.mayChange} />
    case 'rules':
      return <RulesSection facts={facts} />
    case 'wording':
      return <WordingSection office={facts.office} mayChange={facts.mayChange} />
    case 'phrases':
      return <PhrasesSection actor={facts.actor} mayChange={facts.mayChange} />
    case 'word-forms':
      return <PapersSection mayChange={facts.mayChange} />
    case 'keys':
      return <KeysSection facts={facts} />
    case 'machine':
      return <MachineSection isSample={facts.isSample} />
    case 'printing':
      return <PrintingSection />
    case 'desk':
      return <DeskSection />
    case 'drafts':
      return <DraftsSection facts={facts} />
  }
}
