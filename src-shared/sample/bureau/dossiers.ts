import type { SampleDossier } from '../dossiers'
import { cast } from './cast'

/** 集中问题专档 of the bureau: school districts, training fees, warmth. */
export const dossiers: readonly SampleDossier[] = [
  {
    id: 'sample-district',
    name: '实验小学学区和招生材料',
    about: '实验小学学位紧张，家长集中反映学区调整、户籍与住房不一致、虚假租房报名和派位过程不公开。',
    cause: '城区人口向学校周边集中，学位增加跟不上；材料清单各校不一，派位过程没有公开，家长有疑虑。',
    leaderId: cast.head,
    ownerId: 'person-mo-ran',
    cases: ['enrol-district', 'enrol-group', 'enrol-fake', 'enrol-lottery'],
    opened: { after: 'enrol-lottery', workdays: 4, by: cast.clerk },
    limit: 60,
    measures: [
      {
        text: '公布学位测算、派位录像和公证书，开通电话答疑。',
        owner: 'person-mo-ran',
        on: 1,
        limit: 10,
        done: { on: 8, result: '材料全部上网公布，答疑电话接听四百余次。' },
      },
      {
        text: '全区统一报名材料清单，租房报名由社区和学校一起核实。',
        owner: 'person-mo-ran',
        on: 3,
        limit: 20,
        done: { on: 17, result: '清单已公布，核查租房报名一百九十户，取消资格四户。' },
      },
      {
        text: '向阳小学纳入集团化办学，增派骨干教师，开通接送专线。',
        owner: 'person-fu-jing',
        on: 5,
        limit: 40,
        done: { on: 39, result: '九名骨干教师到岗，专线开学当天运行。' },
      },
    ],
    visits: [
      {
        on: 44,
        by: cast.clerk,
        whom: '枫林小区家长代表五人',
        found: '孩子已在向阳小学入学，专线准时，家长认可师资安排。',
        view: 'settled',
      },
    ],
    closed: { on: 47, by: cast.deputy, words: '措施全部完成，家长代表认可，开学后没有新的集中反映，同意销号。' },
  },
  {
    id: 'sample-training',
    name: '校外培训预收费退费',
    about: '美术、舞蹈、编程、英语等培训机构停课、涨价、转让后不退余课，涉及学校周边多家机构。',
    cause: '预收费没有全部进监管账户，转让、停业不报备；部分机构诱导家长办分期贷款。',
    leaderId: cast.deputy,
    ownerId: 'person-ling-feng',
    cases: ['train-closed', 'train-rise', 'train-loan', 'train-card', 'train-late'],
    opened: { after: 'train-loan', workdays: 8, by: cast.clerk },
    limit: 80,
    measures: [
      {
        text: '逐家核对监管账户余额和在册学员，余额不足的限期补足。',
        owner: 'person-ling-feng',
        on: 1,
        limit: 12,
        done: { on: 9, result: '核对四十六家，五家余额不足，已补足四家，一家停止招生。' },
      },
      { text: '停业、转让提前三十日报备，公布可以放心选择的机构名单。', owner: 'person-ling-feng', on: 2, limit: 45 },
    ],
    visits: [
      {
        on: 12,
        by: cast.clerk,
        whom: '编程班、美术班家长六人',
        found: '四人已收到退款，两人的贷款还在办结清手续。',
        view: 'partly',
      },
    ],
  },
  {
    id: 'sample-warmth',
    name: '第一中学宿舍教室取暖',
    about: '第一中学宿舍没有热水、暖气不热，北楼教室温度低，几周内家长多次来电来访。',
    cause: '北楼和女生宿舍在管网末端，水泵和密封条老化，供暖前没有试压排气。',
    leaderId: cast.deputy,
    ownerId: 'person-dai-yi',
    cases: ['dorm-water', 'class-cold', 'heating'],
    opened: { after: 'heating', workdays: 1, by: cast.clerk },
    limit: 40,
    measures: [
      {
        text: '更换热水机组水泵，北楼窗户全部换密封条。',
        owner: 'person-dai-yi',
        on: 0,
        limit: 5,
        done: { on: 3, result: '水泵已更换，密封条换完，北楼早晨室温升到十六度。' },
      },
      { text: '宿舍管网分区调平衡，加装两台循环泵。', owner: 'person-tu-shan', on: 1, limit: 20 },
    ],
    visits: [
      {
        on: 4,
        by: cast.clerk,
        whom: '女生宿舍六名学生、家长两人',
        found: '热水够用；三层以上暖气仍然不太热。',
        view: 'partly',
      },
    ],
  },
]
