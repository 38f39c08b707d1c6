/** The pages of 设置, in their order. */
export const settingsSections = [
  'office',
  'people',
  'covers',
  'rota',
  'departments',
  'villages',
  'classes',
  'calendar',
  'rules',
  'keys',
  'machine',
  'drafts',
] as const
export type SettingsSection = (typeof settingsSections)[number]

/** What each is called. */
export const settingsSectionWords: { readonly [S in SettingsSection]: string } = {
  office: '单位',
  people: '人员',
  covers: '代班',
  rota: '阅批轮值',
  departments: '部门',
  villages: '村社',
  classes: '内容分类',
  calendar: '日历',
  rules: '时限规则',
  keys: '密钥',
  machine: '本机',
  drafts: '没写完的内容',
}
