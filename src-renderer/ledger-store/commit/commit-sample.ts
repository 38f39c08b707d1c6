import type { DeviceCard } from '#shared/bundle/device-card'
import type { WorkCalendar } from '#shared/calendar/work-calendar'
import { refuseSample, type OfficeStands } from '#shared/office/refuse-founding'
import { planTurns } from '#shared/office/rota'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, ok, type Result } from '#shared/prelude/result'
import { rulesOn } from '#shared/rules/office-rules'
import type { RuleSet } from '#shared/rules/rule-set'
import { playSample, type PlayProgress } from '#shared/sample/play-sample'
import { yearBefore } from '#shared/sample/sample-days'
import { absencesToCovers, type SampleOffice } from '#shared/sample/sample-office'
import { momentOf } from '#shared/sample/schedule'
import { createPace } from '../../prelude/breathe'
import { sampleStream } from '../read/bundle-streams'
import { readFounded } from '../read/read-founded'
import { readRules } from '../read/read-rules'
import { commitCard, type CardRefused } from './commit-card'
import { commitOffice, planOffice } from './commit-office'
import { commitRules, type RulesRefused } from './commit-rules'
import type { CommitFailure, Ledger } from './ledger'

/** A made-up office, and the day on which its year is to end. */
export interface Sample {
  readonly office: SampleOffice
  /** The rule set by which the office goes. */
  readonly rules: RuleSet
  readonly centreCard: DeviceCard
  readonly calendar: WorkCalendar
  readonly today: LocalDate
}

export type SampleFailure = CommitFailure | CardRefused | RulesRefused | OfficeStands

/** How many weeks of the rota lie before and behind the day of laying down. */
const rotaWeeks = 57

/**
 * Lays the sample ledger down: the office, its rules and people first, then its year, which is played in memory by the product's own
 * planning and written in one frame, all of it or nothing. The office's name comes last: a ledger whose sample was broken off
 * counts as not set up, and laying it down again goes on where it stopped. Refused in the ledger of a real office.
 */
export async function commitSample(
  ledger: Ledger,
  sample: Sample,
  onProgress: PlayProgress,
): Promise<Result<undefined, SampleFailure>> {
  const { office, calendar, today } = sample
  const days = yearBefore(today, calendar)
  const beginning = momentOf(days.first, '08:00')
  const covers = absencesToCovers(office.absences, days)
  const staffed = await ledger.act<OfficeStands | CommitFailure>(
    'system',
    async (database) => {
      const { people, departments, villages, matters } = office
      const refusal = refuseSample(await readFounded(database))
      const rota = planTurns(office.rota, days.first, rotaWeeks)
      return refusal === undefined
        ? planOffice(database, { sample: true, people, departments, villages, matters, covers, rota })
        : fail(refusal)
    },
    beginning,
  )
  if (!staffed.ok) return staffed
  const enrolled = await commitCard(ledger, sample.centreCard, office.clerkId, beginning)
  if (!enrolled.ok) return enrolled
  const kept = await commitRules(ledger, sample.rules, office.clerkId, beginning)
  if (!kept.ok) return kept
  const laid = await layYearDown(ledger, sample, { days, covers }, onProgress)
  if (!laid.ok) return laid
  const settled = await commitOffice(ledger, { office: office.office }, office.clerkId, momentOf(days.last, '17:30'))
  return settled.ok ? ok(undefined) : settled
}

/** The year's acts; nothing where an earlier, broken-off run has written them already. */
async function layYearDown(
  ledger: Ledger,
  { office, rules }: Sample,
  played: Pick<Parameters<typeof playSample>[0], 'days' | 'covers'>,
  onProgress: PlayProgress,
): Promise<Result<unknown, CommitFailure>> {
  if ((await readFounded(ledger.database)).hasCases) return ok(undefined)
  const firstSeq = ledger.nextSeq()
  const { acts } = await playSample(
    {
      ...played,
      office,
      rules: rulesOn(await readRules(ledger.database), played.days.last) ?? rules,
      replica: ledger.replica,
      firstSeq,
      stream: sampleStream(office.centre.code, office.office.code),
    },
    createPace(),
    onProgress,
  )
  return ledger.layDown(firstSeq, acts)
}
