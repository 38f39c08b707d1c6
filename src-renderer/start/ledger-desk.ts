import { z } from 'zod'
import { nameOrders } from '#shared/text/name-order'

/** How tall the rows of the ledger are. */
export const densities = ['compact', 'usual', 'roomy'] as const
export type Density = (typeof densities)[number]

const sortKeySchema = z.object({ key: z.string(), direction: z.enum(['asc', 'desc']) })

const filterSchema = z.object({
  quick: z.string(),
  words: z.string(),
  chosen: z.record(z.string(), z.string()),
})

/** A filter that somebody named and keeps at the side of the ledger. */
const savedFilterSchema = z.object({
  id: z.string(),
  name: z.string(),
  filter: filterSchema,
  sort: z.array(sortKeySchema).optional(),
})
export type SavedFilter = z.infer<typeof savedFilterSchema>

/** The marks that somebody can put on a case for themselves. */
export const markNames = ['star', 'flag', 'wait'] as const
export type MarkName = (typeof markNames)[number]

/** Of a list only what can be read. */
const readable = <Entry extends z.ZodType>(entry: Entry) =>
  z
    .array(z.unknown())
    .catch([])
    .default([])
    .transform((all) => all.flatMap((one) => entry.safeParse(one).data ?? []))

/** How one person at this PC has the ledger before them. A damaged part costs no other. */
export const ledgerDeskSchema = z.looseObject({
  /** The columns shown, from left to right; none for those that the program begins with. */
  columns: z.array(z.string()).catch([]).default([]),
  /** Columns that stand beside the one under which the program would put them. */
  apart: z.array(z.string()).catch([]).default([]),
  /** CSS pixels by column, of those whose width was changed. */
  widths: z.record(z.string(), z.number().min(20).max(2000)).catch({}).default({}),
  density: z.enum(densities).catch('usual').default('usual'),
  nameOrder: z.enum(nameOrders).catch('strokes').default('strokes'),
  /** The order that the ledger is opened in; none for what presses first. */
  sort: z.array(sortKeySchema).catch([]).default([]),
  /** The side with the filters is shown; unset for where there is room for it. */
  side: z.boolean().optional().catch(undefined),
  /** All lists of the filter bar are shown. */
  unfolded: z.boolean().catch(false).default(false),
  saved: readable(savedFilterSchema),
  /** By case. */
  marks: z.record(z.string(), z.enum(markNames)).catch({}).default({}),
})
export type LedgerDesk = z.infer<typeof ledgerDeskSchema>

export const usualLedgerDesk: LedgerDesk = ledgerDeskSchema.parse({})
