/** The pages of 设置 by who uses them, in their order. A group of one page bears no name of its own. */
export const settingsGroups = [
  { word: '我的桌面', sections: ['desk', 'phrases', 'drafts'] },
  {
    word: '本单位',
    sections: [
      'office',
      'people',
      'covers',
      'rota',
      'departments',
      'villages',
      'classes',
      'papers',
      'wording',
      'word-forms',
      'laws',
      'calendar',
      'rules',
    ],
  },
  { word: '本机', sections: ['machine', 'printing'] },
  { word: '密钥', sections: ['keys'] },
] as const

export type SettingsSection = (typeof settingsGroups)[number]['sections'][number]

/** Every page of 设置. */
export const settingsSections: readonly SettingsSection[] = settingsGroups.flatMap(({ sections }) => sections)

/** What each is called. */
export const settingsSectionWords: { readonly [S in SettingsSection]: string } = {
  desk: '显示和提醒',
  phrases: '常用语',
  drafts: '没写完的内容',
  office: '单位',
  people: '人员',
  covers: '代班',
  rota: '阅批轮值',
  departments: '部门',
  villages: '村社',
  classes: '内容分类',
  papers: '单据编号',
  wording: '单据用语',
  'word-forms': '单据模板',
  laws: '法规库',
  calendar: '日历',
  rules: '时限规则',
  machine: '数据和程序',
  printing: '打印和粘贴',
  keys: '密钥',
}

/** Those that are this PC's or this person's own: whoever sits here may change them. */
export const isOwnSection = (section: SettingsSection): boolean =>
  section === 'desk' || section === 'phrases' || section === 'drafts' || section === 'machine' || section === 'printing'
