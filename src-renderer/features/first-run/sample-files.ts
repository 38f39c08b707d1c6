// Apart, so that the sample comes as one part and only when it is wanted. Nothing of it is there until the samples have been
// made: the program builds without them.
const json = import.meta.glob<unknown>('../../../resources/samples/{office,assignments,handling}.json', {
  import: 'default',
  eager: true,
})
const keys = import.meta.glob<string>('../../../resources/samples/keys/{office.keys,centre.card}.json', {
  import: 'default',
  query: '?raw',
  eager: true,
})

/** The files of the sample as they were made, each undefined in a build without them. */
export const sampleFiles: {
  readonly office: unknown
  readonly assignments: unknown
  readonly handling: unknown
  readonly officeKeys: string | undefined
  readonly centreCard: string | undefined
} = {
  office: json['../../../resources/samples/office.json'],
  assignments: json['../../../resources/samples/assignments.json'],
  handling: json['../../../resources/samples/handling.json'],
  officeKeys: keys['../../../resources/samples/keys/office.keys.json'],
  centreCard: keys['../../../resources/samples/keys/centre.card.json'],
}
