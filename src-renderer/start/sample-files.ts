import { sampleOffices } from '#shared/sample/sample-offices'
import type { SampleKind } from '#shared/sample/sample-kinds'
import type { SampleOffice } from '#shared/sample/sample-office'

// Apart, so that the sample comes as one part and only when it is wanted. Its keys are not there until they have been made: the
// program builds without them.
const keys = import.meta.glob<string>('../../resources/samples/keys/{office.keys,centre.keys,centre.card}.json', {
  import: 'default',
  query: '?raw',
  eager: true,
})
const autumn = import.meta.glob<unknown>('../../resources/samples/{assignments,handling}.json', {
  import: 'default',
  eager: true,
})
const rules = import.meta.glob<string>('../../resources/rules/*.json', {
  import: 'default',
  query: '?raw',
  eager: true,
})

/** What a sample is made of: the made-up offices, the rule sets of the program, and published keys, undefined in a build without. */
export const sampleFiles: {
  readonly offices: Readonly<Record<SampleKind, SampleOffice>>
  readonly ruleTexts: readonly string[]
  /** The township's autumn, told day by day. */
  readonly assignments: unknown
  readonly handling: unknown
  readonly officeKeys: string | undefined
  readonly centreCard: string | undefined
  /** With these the bundle is signed that the sample is tried with. */
  readonly centreKeys: string | undefined
} = {
  offices: sampleOffices,
  assignments: autumn['../../resources/samples/assignments.json'],
  handling: autumn['../../resources/samples/handling.json'],
  ruleTexts: Object.values(rules),
  officeKeys: keys['../../resources/samples/keys/office.keys.json'],
  centreCard: keys['../../resources/samples/keys/centre.card.json'],
  centreKeys: keys['../../resources/samples/keys/centre.keys.json'],
}
