import { z } from 'zod'
import { freshPrintSchema, usualFreshPrint } from '#shared/batch/fresh-print'
import { pinSlotSchema } from '#shared/bundle/locked-keys'
import { pinTriesSchema } from '#shared/bundle/pin'
import { deskActSchema } from '#shared/history/desk-act'
import { instantSchema } from '#shared/prelude/instant'
import { localDateSchema } from '#shared/prelude/local-date'
import { overprintSettingsSchema, usualOverprint } from '#shared/paper/overprint'
import { warningKinds } from '#shared/warning/warning'
import { ledgerDeskSchema } from './ledger-desk'

/** What a person may choose of how the screen looks. */
export const lookChoices = ['system', 'light', 'dark', 'contrast'] as const
export type LookChoice = (typeof lookChoices)[number]

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

const dismissalSchema = z.object({ kind: z.enum(warningKinds), ids: z.array(z.string()) })

const noticesToldSchema = z.object({
  personId: z.string(),
  half: z.string(),
  day: z.union([localDateSchema, z.literal('')]),
  due: z.array(z.string()),
})
const noNotices: z.infer<typeof noticesToldSchema> = { personId: '', half: '', day: '', due: [] }

const lookSchema = z.object({
  at: instantSchema,
  seen: z.record(z.string(), z.number().int().nonnegative()).optional(),
  reconcile: z.number().int().nonnegative(),
})

/** Of a list only what can be read: one entry that cannot costs none of those beside it. */
const readableOf = <Entry extends z.ZodType>(entry: Entry) =>
  z
    .array(z.unknown())
    .catch([])
    .default([])
    .transform((all) => all.flatMap((one) => entry.safeParse(one).data ?? []))

const printingSchema = z.object({
  /** Through the system's dialog, or straight to the printer named. In the desktop shell alone. */
  way: z.enum(['dialog', 'direct']),
  /** The printer's name in the system; '' while none was chosen. */
  printer: z.string().max(300),
  copies: z.number().int().min(1).max(20),
  sides: z.enum(['one', 'long-edge', 'short-edge']),
})
/** How this PC prints. */
export type Printing = z.infer<typeof printingSchema>
const usualPrinting: Printing = { way: 'dialog', printer: '', copies: 1, sides: 'long-edge' }

const replyHeadsSchema = z.object({
  report: z.enum(['plain', 'red']).catch('plain'),
  letter: z.enum(['plain', 'red', 'letter']).catch('plain'),
})
const noReplyHeads: z.infer<typeof replyHeadsSchema> = { report: 'plain', letter: 'plain' }

/** What this PC remembers for itself; never ledger matter. Every field has a default, so that an older file still reads, and a damaged field costs no other. */
export const localSettingsSchema = z.looseObject({
  /** Who sits at this desk; '' until somebody is chosen. */
  actorId: z.string().catch('').default(''),
  /** The screen's scale in per cent. */
  zoom: z.number().catch(100).default(100),
  /** How the screen looks here: as the system's settings ask, or as chosen. */
  look: z.enum(lookChoices).catch('system').default('system'),
  /** Official typefaces to name in papers even when this PC has not got them. */
  alwaysOfficialFonts: z.boolean().catch(true).default(true),
  /** How papers get to the printer. */
  printing: printingSchema.catch(usualPrinting).default(usualPrinting),
  /** How papers come onto sheets that were printed before (套打). */
  overprint: overprintSettingsSchema.catch(usualOverprint).default(usualOverprint),
  /** 新件即打, and what of it did not come out. */
  freshPrint: freshPrintSchema.catch(usualFreshPrint).default(usualFreshPrint),
  /** How the day under a reply is written. */
  dateStyle: z.enum(['arabic', 'chinese']).catch('arabic').default('arabic'),
  /** The head last chosen here for each form of reply: offered for the next. A report has none of 信函格式. */
  replyHeads: replyHeadsSchema.catch(noReplyHeads).default(noReplyHeads),
  /** Wrong PINs since the last right one; kept over restarts. */
  pinTries: pinTriesSchema.optional().catch(undefined),
  /** Minutes without a touch after which the screen is covered, where a PIN is set; 0 for never. */
  lockAfterMinutes: z.number().int().min(0).max(240).catch(15).default(15),
  /** PINs by which leaders sign on a PC that is not locked, or was locked after they had set theirs: they open nothing. */
  signingPins: readableOf(pinSlotSchema),
  /** Where the signed paper lies that was last recorded here: proposed for the next. */
  paperPlace: z.string().max(200).catch('').default(''),
  /** Layouts of pasted blocks that are switched off on this PC, by id. */
  pasteLayoutsOff: z.array(z.string()).catch([]).default([]),
  /** The suggestion to set a PIN was put aside on this PC. */
  pinDeclined: z.boolean().catch(false).default(false),
  /** Days between two exchanges with a PC of the office, by its device id; who is left out has the usual number. */
  syncEvery: z.record(z.string(), z.number().int().min(1).max(366)).catch({}).default({}),
  /** Acts that were done while no ledger was open to put them on record: recorded at the next start, and then gone from here. */
  pendingActs: readableOf(pendingActSchema),
  /** 系统通知: the twice-daily check and what comes due. In the desktop shell alone. */
  notifies: z.boolean().catch(true).default(true),
  /** The address to come back to from the sample beside this ledger; '' where nobody went there. */
  returnTo: z.string().catch('').default(''),
  /** Whether whoever sits here for the first time is led round; not said on PCs that were set up before there was a tour. */
  tours: z.enum(['on', 'off', 'unsaid']).catch('unsaid').default('unsaid'),
  /** Who was led round, or put it aside, by their ids. */
  toursSeen: z.array(z.string()).catch([]).default([]),
  /** Of what somebody was notified, so that it is told once. */
  noticesTold: noticesToldSchema.catch(noNotices).default(noNotices),
  /** Closing the window leaves the program in the tray. In the desktop shell alone. */
  closesToTray: z.boolean().catch(false).default(false),
  /** It was said what that means when it first happened. */
  trayExplained: z.boolean().catch(false).default(false),
  /** How far each person at this PC had seen the ledger when they last looked, by their id. */
  lastLooks: z.record(z.string(), lookSchema).catch({}).default({}),
  /** How each person at this PC has the ledger before them, by their id. */
  ledgerDesks: z.record(z.string(), ledgerDeskSchema).catch({}).default({}),
  /** 指标 that 统计 shows here in place of those an office begins with, by name. */
  shownRates: z.array(z.string()).catch([]).default([]),
  /** What the columns of old ledgers are, by the words of their heads: as a person said it once. */
  excelHeads: z.record(z.string(), z.array(z.string())).catch({}).default({}),
  /** What was chosen for the columns of a centre's table, by the words of its heads; '' for a column that is not looked at. */
  centreHeads: z.record(z.string(), z.array(z.string())).catch({}).default({}),
  /** What of 苗头预警 was looked at here and put aside, with the cases it had then. */
  dismissedWarnings: readableOf(dismissalSchema),
  /** Bundles that need a newer program: kept among the attachments under their hash until that is here. */
  waitingBundles: readableOf(waitingBundleSchema),
})
export type LocalSettings = z.infer<typeof localSettingsSchema>

export const defaultLocalSettings: LocalSettings = localSettingsSchema.parse({})
