import type { SampleKind } from './sample-kinds'
import type { SampleOffice } from './sample-office'
import { bureau } from './bureau/bureau'
import { township } from './township/township'

/** The made-up offices. */
export const sampleOffices: Readonly<Record<SampleKind, SampleOffice>> = { township, bureau }
