import { z } from 'zod'
import { pinSlotSchema } from '#shared/bundle/locked-keys'
import { pinTriesSchema } from '#shared/bundle/pin'
import { deskActSchema } from '#shared/history/desk-act'
import { instantSchema } from '#shared/prelude/instant'
import { localDateSchema } from '#shared/prelude/local-date'

/** A bundle that this version cannot read yet. */
const waitingBundleSchema = z.looseObject({
  sha256: z.string(),
  name: z.string(),
  /** The format version that its reader needs. */
  needs: z.string(),
  /** The program that was too old for it. */
  refusedBy: z.string(),
  keptAt: instantSchema,
})
export type WaitingBundle = z.infer<typeof waitingBundleSchema>

const pendingActSchema = z.looseObject({
  /** Its name, by which the ledger knows whether it has it. */
  id: z.string(),
  /** The day on which it was done. */
  on: localDateSchema,
  act: deskActSchema,
  by: z.string(),
})
/** Something done while no ledger was open. */
export type PendingAct = z.infer<typeof pendingActSchema>

/** Of a list only what can be read: one entry that cannot costs none of those beside it. */
const readableOf = <Entry extends z.ZodType>(entry: Entry) =>
  z
    .array(z.unknown())
    .catch([])
    .default([])
    .transform((all) => all.flatMap((one) => entry.safeParse(one).data ?? []))

/** What this PC remembers for itself; never ledger matter. Every field has a default, so that an older file still reads, and a damaged field costs no other. */
export const localSettingsSchema = z.looseObject({
  /** Who sits at this desk; '' until somebody is chosen. */
  actorId: z.string().catch('').default(''),
  /** The screen's scale in per cent. */
  zoom: z.number().catch(100).default(100),
  /** Official typefaces to name in papers even when this PC has not got them. */
  alwaysOfficialFonts: z.boolean().catch(true).default(true),
  /** How the day under a reply is written. */
  dateStyle: z.enum(['arabic', 'chinese']).catch('arabic').default('arabic'),
  /** Wrong PINs since the last right one; kept over restarts. */
  pinTries: pinTriesSchema.optional().catch(undefined),
  /** Minutes without a touch after which the screen is covered, where a PIN is set; 0 for never. */
  lockAfterMinutes: z.number().int().min(0).max(240).catch(15).default(15),
  /** PINs by which leaders sign on a PC that is not locked, or was locked after they had set theirs: they open nothing. */
  signingPins: readableOf(pinSlotSchema),
  /** Where the signed paper lies that was last recorded here: proposed for the next. */
  paperPlace: z.string().max(200).catch('').default(''),
  /** The suggestion to set a PIN was put aside on this PC. */
  pinDeclined: z.boolean().catch(false).default(false),
  /** Days between two exchanges with a PC of the office, by its device id; who is left out has the usual number. */
  syncEvery: z.record(z.string(), z.number().int().min(1).max(366)).catch({}).default({}),
  /** Acts that were done while no ledger was open to put them on record: recorded at the next start, and then gone from here. */
  pendingActs: readableOf(pendingActSchema),
  /** Bundles that need a newer program: kept among the attachments under their hash until that is here. */
  waitingBundles: readableOf(waitingBundleSchema),
})
export type LocalSettings = z.infer<typeof localSettingsSchema>

export const defaultLocalSettings: LocalSettings = localSettingsSchema.parse({})
