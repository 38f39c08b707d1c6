import Alert from '@mui/material/Alert'
import type { ReactElement } from 'react'
import { holdsAny, settingsRoles } from '#shared/office/office'
import { rolesToText } from '../../messages/role-words'
import { goTo } from '../../routes'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { SectionTabs } from '../../ui/section-tabs'
import { CalendarSection } from './calendar-section'
import { ClassesSection } from './classes/classes-section'
import { CoversSection } from './covers-section'
import { DepartmentsSection } from './departments-section'
import { DraftsSection } from './drafts-section'
import { HeadMonthPanel } from './head-month-panel'
import { KeysSection } from './keys-section'
import { MachineSection } from './machine-section'
import { OfficeSection } from './office-section'
import { PeopleSection } from './people-section'
import { RulesSection } from './rules/rules-section'
import { RotaSection } from './rota-section'
import { VillagesSection } from './villages-section'
import { settingsSections, settingsSectionWords, type SettingsSection } from './settings-sections'
import { useSettings, type SettingsFacts } from './use-settings'

/** 设置: the office, its people and departments, keys and cards, and this PC. */
export function SettingsScreen({ section }: { readonly section: string }): ReactElement {
  const facts = useSettings()
  const shown = settingsSections.find((one) => one === section) ?? 'office'
  return (
    <PageFrame title="设置">
      <SectionTabs
        label="设置分类"
        value={shown}
        tabs={settingsSections.map((value) => ({ value, label: settingsSectionWords[value] }))}
        onChange={(next) => goTo({ screen: 'settings', section: next })}
      />
      {facts === undefined ? <LoadingRows /> : <SectionBody section={shown} facts={facts} />}
    </PageFrame>
  )
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
      {facts.mayChange || section === 'machine' || section === 'drafts' ? null : (
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
    case 'calendar':
      return <CalendarSection mayChange={facts.mayChange} />
    case 'rules':
      return <RulesSection facts={facts} />
    case 'keys':
      return <KeysSection facts={facts} />
    case 'machine':
      return <MachineSection isSample={facts.isSample} />
    case 'drafts':
      return <DraftsSection facts={facts} />
  }
}
