/** The made-up offices that first run offers: a township, and a bureau whose units are schools. */
export const sampleKinds = ['township', 'bureau'] as const
export type SampleKind = (typeof sampleKinds)[number]

/** At whose desk each opens: by them a sample that was broken off is known. */
export const sampleClerks: Readonly<Record<SampleKind, string>> = {
  township: 'person-lin-xiaoyan',
  bureau: 'person-tang-yan',
}
