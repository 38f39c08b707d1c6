import { warningKinds, type WarningRow } from '#shared/warning/warning'
import { z } from 'zod'
import { writtenQuestionSchema } from '../ledger-worker/written-question'

const ledger = z.string()
const day = z.string()
const spansSchema = z.strictObject({ from: day, to: day, beforeFrom: day })

/** A case as it is written down: it need not stand in the ledger. */
const freshSchema = z.custom<WarningRow>((value) => typeof value === 'object' && value !== null && 'id' in value)

/** What the window asks of the like cases of a span. */
export const clusterQuestionSchema = z.discriminatedUnion('kind', [
  writtenQuestionSchema,
  /** What is told by counts; asked apart, since clusters take longer. */
  z.strictObject({ kind: z.literal('counts'), ledger, spans: spansSchema }),
  z.strictObject({ kind: z.literal('clusters'), ledger, spans: spansSchema }),
  /** With which cases one is of one matter: one of the ledger by its id, or one that is being written down. */
  z.strictObject({ kind: z.literal('matter'), ledger, spans: spansSchema, of: z.union([z.string(), freshSchema]) }),
])
export type ClusterQuestion = z.infer<typeof clusterQuestionSchema>

const warningSchema = z.strictObject({
  kind: z.enum(warningKinds),
  name: z.string(),
  ids: z.array(z.string()),
  before: z.number().optional(),
  season: z
    .strictObject({
      of: z.enum(['category', 'village']),
      years: z.array(z.strictObject({ year: z.number(), cases: z.number() })),
      usual: z.number(),
    })
    .optional(),
})

/** The warnings; the cases that they name went ahead, some hundreds a part. */
export const warningsAnswerSchema = z.strictObject({ kind: z.literal('warnings'), warnings: z.array(warningSchema) })

export const warnedPartSchema = z.array(
  z.strictObject({ id: z.string(), calledOn: z.string(), number: z.string(), title: z.string(), place: z.string() }),
)
/** Cases a message. */
export const warnedAPart = 500
