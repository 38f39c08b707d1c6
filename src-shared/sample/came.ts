import type { Cast } from './cast'
import type { Chance } from './chance'
import { chanceOf } from './chance'
import type { Matter } from './matter'
import { familyNames, femaleNames, maleNames } from './phrases'
import type { CameFromCentre, CameToOffice, Telling } from './story'

/** 交办时限 of the sample's centre, in working days, with its words. */
export function limitOf({ demand, urgency, assisting = [] }: Matter): {
  readonly rule: string
  readonly limit: number
} {
  if (urgency === 'critical') return { rule: '特急件', limit: 1 }
  if (urgency === 'urgent') return { rule: '急件', limit: 3 }
  if (assisting.length >= 2) return { rule: '复杂事项（多部门）', limit: 15 }
  switch (demand) {
    case 'consult':
      return { rule: '咨询', limit: 3 }
    case 'report':
      return { rule: '举报', limit: 15 }
    case 'suggestion':
      return { rule: '建议', limit: 10 }
    default:
      return { rule: demand === 'complaint' ? '投诉' : demand === 'help' ? '求助' : '其他', limit: 5 }
  }
}

/** Who called, made up from the key of their matter: the same for every matter of the same caller. */
function callerOf(
  { key, sameCallerAs, village }: Matter,
  town: string,
): Telling['caller'] & { readonly gender: 'male' | 'female' } {
  const chance = chanceOf(`caller ${sameCallerAs ?? key}`)
  const gender = chance.percent(55) ? 'male' : 'female'
  const name = chance.pick(familyNames) + chance.pick(gender === 'male' ? maleNames : femaleNames)
  // Numbers under 154 0000, which no carrier has been given.
  const phone = `1540000${String(2000 + chance.below(8000))}`
  return { name, phone, address: `${town}${village}`, gender }
}

/** How a matter came to the office: by the centre's sheet, or because somebody rang, came or wrote. */
export function cameAs(matter: Matter, cast: Cast): CameFromCentre | CameToOffice {
  const { own, channel = 'phone', village, spot = '', title, content, category, demand, remark } = matter
  const { gender, ...caller } = callerOf(matter, cast.town)
  const chance = chanceOf(`came ${matter.key}`)
  const told: Telling = {
    title,
    content,
    caller,
    confidential: matter.confidential ?? demand === 'report',
    demand,
    urgency: matter.urgency ?? 'normal',
    category,
    place: `${cast.town}${village}${spot}`,
    remark: remark ?? (own === undefined ? chance.pick(remarks) : ''),
  }
  if (own === undefined) return { ...told, from: 'centre', channel, ...limitOf(matter) }
  return {
    ...told,
    from: 'office',
    by: takenDownBy(cast, chance),
    time: chance.pick(['08:50', '09:20', '10:05', '10:40', '11:15', '14:50', '15:30', '16:10']),
    key: own.key ?? false,
    entry: {
      channel: own.channel,
      gender: own.peopleCount === undefined ? gender : '',
      peopleCount: own.peopleCount ?? 1,
      speaker: own.speaker ?? '',
      village,
      answerBy: own.answerBy ?? 'phone',
      answerNote: '',
      superiorNumber: own.superiorNumber ?? '',
      classification: own.classification ?? 'own',
      matter: own.matter ?? '',
    },
  }
}

const takenDownBy = (cast: Cast, chance: Chance): string =>
  chance.percent(60) ? cast.clerk : chance.pick([cast.clerk, ...cast.clerks])

/** 交办意见 of the centre, where nothing particular was said. */
const remarks: readonly [string, ...string[]] = [
  '请调查核实，按时反馈。',
  '请依法依规办理，并将结果答复来电人。',
  '请核实处理，做好解释工作，按时反馈。',
  '请尽快办理，及时与来电人联系。',
]
