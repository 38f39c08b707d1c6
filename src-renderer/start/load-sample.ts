import { parseDeviceCard } from '#shared/bundle/device-card'
import { parseKeyFile, type KeyFile } from '#shared/bundle/key-file'
import { createWorkCalendar } from '#shared/calendar/work-calendar'
import { toHolidayTable } from '#shared/calendar/year-arrangement'
import type { LocalDate } from '#shared/prelude/local-date'
import { ok, type Result } from '#shared/prelude/result'
import { parseRuleFile } from '#shared/rules/rule-file'
import type { RuleSet } from '#shared/rules/rule-set'
import { readAutumn } from '#shared/sample/autumn'
import type { SampleKind } from '#shared/sample/sample-kinds'
import { loadLate, type CodeNotThere } from '../prelude/load-late'
import { loadShippedArrangements } from './shipped-arrangements'
import type { Sample } from '../ledger-store/commit/commit-sample'

/** A sample office, and the keys it works with: published, and good for nothing but the sample. */
export interface LoadedSample {
  readonly sample: Sample
  readonly keys: KeyFile
  /** The made-up centre's own, published as well. */
  readonly centreKeys: KeyFile
}

/** Reads the sample of one kind for a day; undefined in a build without its keys. One that will not parse is a defect. */
export async function loadSample(
  kind: SampleKind,
  today: LocalDate,
): Promise<Result<LoadedSample | undefined, CodeNotThere>> {
  const [loaded, arrangements] = await Promise.all([
    loadLate(() => import('./sample-files')),
    loadLate(loadShippedArrangements),
  ])
  if (!loaded.ok) return loaded
  if (!arrangements.ok) return arrangements
  const {
    officeKeys: keyText,
    centreCard: cardText,
    centreKeys: centreText,
    ruleTexts,
    offices,
    assignments,
    handling,
  } = loaded.value.sampleFiles
  if (keyText === undefined || cardText === undefined || centreText === undefined) return ok(undefined)
  const [keys, centreCard, centreKeys] = [parseKeyFile(keyText), parseDeviceCard(cardText), parseKeyFile(centreText)]
  if (!keys.ok || !centreCard.ok || !centreKeys.ok) throw new Error('the sample keys do not parse')
  const calendar = createWorkCalendar(arrangements.value.map(toHolidayTable))
  const bare = offices[kind]
  const told = kind === 'township' ? readAutumn(assignments, handling, calendar) : { stories: [], fresh: [] }
  const office = { ...bare, stories: [...bare.stories, ...told.stories], fresh: [...bare.fresh, ...told.fresh] }
  return ok({
    sample: {
      office,
      rules: withPauses(findRules(ruleTexts, office.ruleSet), office.pauses),
      centreCard: centreCard.value,
      calendar,
      today,
    },
    keys: keys.value,
    centreKeys: centreKeys.value,
  })
}

/** The rules as the office completed them, where they leave it open. */
const withPauses = (set: RuleSet, pauses: RuleSet['counting']['pauses']): RuleSet => ({
  ...set,
  counting: { ...set.counting, pauses },
  silent: set.silent.filter((open) => open !== 'pauses'),
})

/** The rule set of the program by which the sample goes. */
function findRules(texts: readonly string[], id: string): RuleSet {
  const sets = texts.flatMap((text) => {
    const parsed = parseRuleFile(text)
    return parsed.ok && parsed.value.id === id ? [parsed.value] : []
  })
  const [found] = sets
  if (found === undefined) throw new Error(`no rule set ${id} comes with the program`)
  return found
}
