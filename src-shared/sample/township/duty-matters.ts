import type { Matter } from '../../entry/matter-list'

const own = (name: string): Matter => ({ name, kind: 'own', unit: '' })
const shared = (name: string, unit: string): Matter => ({ name, kind: 'shared', unit })
const superior = (name: string, unit: string): Matter => ({ name, kind: 'superior', unit })

/** 履职事项清单 of the township: what it answers for itself, together with a department above, and not at all. */
export const dutyMatters: readonly Matter[] = [
  own('农村公路日常养护'),
  own('农村供水收费政策解释'),
  own('农村人居环境整治'),
  own('低保、特困、临时救助初审'),
  own('村级财务和村务公开监督'),
  own('矛盾纠纷排查调解'),
  own('农村宅基地审批'),
  shared('秸秆禁烧巡查', '县生态环境分局'),
  shared('养殖污染治理', '县农业农村局'),
  shared('农民工欠薪处置', '县人力资源和社会保障局'),
  shared('自建房安全排查', '县住房和城乡建设局'),
  shared('征地补偿政策解释', '县自然资源局'),
  superior('国省道养护', '市公路事业发展中心'),
  superior('电信资费纠纷处理', '市通信管理办公室'),
  superior('教师编制调配', '县教育局'),
  superior('医疗保险待遇核定', '县医疗保障局'),
]
