import type { CountMeasure } from './measure'
import * as parts from './parts'

const count = (title: string, part: parts.Part, { unit = '件', version = 1 } = {}): CountMeasure => ({
  kind: 'count',
  title,
  variant: '',
  version,
  source: '台账各列',
  unit,
  part,
})

/** The counts of a period by their names, in the order in which reports tell them. */
export const counts = {
  'carried-in': count('上期接转', parts.carriedIn),
  'taken-in': count('受理', parts.takenIn),
  'taken-in-times': count('受理件次', parts.takenInTimes, { unit: '件次' }),
  people: count('受理人次', parts.peopleTakenIn, { unit: '人次' }),
  closed: count('办结', parts.closed),
  'closed-in-time': count('按期办结', parts.closedInTime),
  substantive: count('实质性办结', parts.closedOfKind('substantive')),
  phased: count('阶段性办结', parts.closedOfKind('phased')),
  procedural: count('程序性办结', parts.closedOfKind('procedural')),
  'beyond-power': count('超出权限', parts.closedBeyondPower),
  'ended-otherwise': count('退单、终止', parts.endedOtherwise),
  'in-hand': count('期末在办', parts.inHand),
  'in-hand-overdue': count('期末逾期在办', parts.inHandOverdue, { version: 2 }),
  'in-hand-paused': count('期末挂件中', parts.inHandPaused),
} as const satisfies Readonly<Record<string, CountMeasure>>
