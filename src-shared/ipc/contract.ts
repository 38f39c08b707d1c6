import { z } from 'zod'
import { maxDraftLength } from '../draft/draft'
import type { Result } from '../prelude/result'
import { machineMarkSchema } from '../replica/machine-mark'
import type { BorderFailure } from './border-failure'
import { backupContract } from './backup-contract'
import {
  bytesSchema,
  code,
  keptTextSchema,
  listedFileSchema,
  none,
  readFailures,
  sha256HexSchema,
  writeFailures,
} from './border-schemas'
import { call, empty } from './call'
import type { Channel } from './channel-names'
import { signalContract } from './signal-contract'

/** A frame's commit lines: text, or how many bytes of its UTF-8 were handed over when there are very many of them. */
const journalPayloadSchema = z.union([z.string().min(1), z.strictObject({ inSpans: z.number().int().positive() })])
const spansLost = z.strictObject({ type: z.literal('JournalSpansLost') })

const journalTailSchema = z.strictObject({ bytes: z.number().int().nonnegative(), hash: z.string() })

/** A file that the user chose or that was found on a stick: the renderer holds the token, never the path. */
const foundFileSchema = z.strictObject({
  token: z.string().min(1),
  name: z.string().min(1),
  bytes: z.number().int().nonnegative(),
  modifiedAt: z.number(),
})
export type FoundFile = z.infer<typeof foundFileSchema>

const driveSchema = z.strictObject({
  /** Names the drive to `file.save`; opaque. */
  token: z.string().min(1),
  /** As the system shows it: `KINGSTON (E:)`. */
  label: z.string(),
  freeBytes: z.number().nonnegative(),
  /** Bundles in its top folder and in 市长热线/, newest first. */
  bundles: z.array(foundFileSchema),
})
export type Drive = z.infer<typeof driveSchema>

const fileKinds = z.enum([
  'bundle',
  'card',
  'keys',
  'docx',
  'pdf',
  'xlsx',
  'png',
  'json',
  'csv',
  'table',
  'zip',
  'attachment',
  'scan',
])
export type FileKind = z.infer<typeof fileKinds>

const replacementFailures = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ReplacementMoved') }),
  z.strictObject({ type: z.literal('ReplacementDiffers') }),
  z.strictObject({ type: z.literal('DiskFull') }),
  z.strictObject({ type: z.literal('JournalUnwritable'), ...code }),
])

/** Past the system's dialog, to a printer that was chosen beforehand. */
const directPrintSchema = z.strictObject({
  /** The printer's name in the system, see `paper.printers`. */
  printer: z.string().min(1).max(300),
  copies: z.number().int().min(1).max(20),
  sides: z.enum(['one', 'long-edge', 'short-edge']),
})
export type DirectPrint = z.infer<typeof directPrintSchema>

/**
 * Everything the window may ask of its host, and all it can be answered: types on both sides are inferred from here.
 * The Electron main process and the browser shell implement the same contract.
 */
export const ipcContract = {
  ...backupContract,
  ...signalContract,
  'app.info': call({
    request: empty,
    value: z.strictObject({
      shell: z.enum(['electron', 'browser']),
      version: z.string(),
      platform: z.string(),
      /** Where the ledger is kept, in words for the person at the desk. */
      dataPlace: z.string(),
      /** Whether it is the office's own, or that of the sample beside it. */
      place: z.enum(['own', 'sample']),
      storage: z.strictObject({
        /** A browser may throw away what a site keeps when the disk runs full, unless it has promised not to. */
        kept: z.enum(['on-disk', 'for-good', 'as-long-as-there-is-room']),
        /** The day on which a ledger was last seen here, where none is there any more; '' otherwise. */
        lostAfter: z.string(),
      }),
      /** Installed font families by which papers choose their faces; empty when the shell cannot tell. */
      fontFamilies: z.array(z.string()),
      machine: machineMarkSchema,
    }),
    failure: none,
  }),
  'place.change': call({
    /** Goes into the sample beside the office's ledger, or back. The program starts anew; what the sample held is gone when it is left. */
    request: z.strictObject({ to: z.enum(['own', 'sample']) }),
    value: empty,
    failure: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('OnlyInDesktop') }),
      z.strictObject({ type: z.literal('PlaceUnwritable'), ...code }),
    ]),
  }),
  'journal.open': call({
    request: empty,
    /** `cutBytes` of a torn, never acknowledged tail were set aside. */
    value: z.strictObject({ tail: journalTailSchema, cutBytes: z.number().int().nonnegative() }),
    failure: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('JournalDamaged'), atByte: z.number() }),
      z.strictObject({ type: z.literal('JournalUnreadable'), ...code }),
      z.strictObject({ type: z.literal('JournalInUse') }),
    ]),
  }),
  'journal.handOver': call({
    /** Part of a long frame, from byte `at` of its payload on, for the next append: one message with all of it would hold the window up. */
    request: z.strictObject({
      at: z.number().int().nonnegative(),
      bytes: bytesSchema.refine(({ length }) => length > 0, 'empty'),
    }),
    /** How many bytes are there now. */
    value: z.strictObject({ bytes: z.number() }),
    failure: spansLost,
  }),
  'journal.append': call({
    /** Writes one frame, and answers only when it is on the disk. `expected` is the tail the act was planned on. */
    request: z.strictObject({ expected: journalTailSchema, payload: journalPayloadSchema }),
    value: z.strictObject({ tail: journalTailSchema }),
    failure: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('JournalMoved'), tail: journalTailSchema }),
      spansLost,
      z.strictObject({ type: z.literal('DiskFull') }),
      z.strictObject({ type: z.literal('JournalUnwritable'), ...code }),
    ]),
  }),
  'journal.read': call({
    /** Frames from `from` on, about `maxBytes` at a time and at least one. */
    request: z.strictObject({ from: journalTailSchema, maxBytes: z.number().int().positive() }),
    value: z.strictObject({
      frames: z.array(z.strictObject({ atByte: z.number(), payload: z.string(), tail: journalTailSchema })),
      end: z.boolean(),
    }),
    failure: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('JournalDamaged'), atByte: z.number() }),
      z.strictObject({ type: z.literal('JournalUnreadable'), ...code }),
    ]),
  }),
  'journal.salvage': call({
    /** What is sound in a journal that was refused as damaged, from byte 0 or an earlier answer's `nextByte` on. */
    request: z.strictObject({ fromByte: z.number().int().nonnegative(), maxBytes: z.number().int().positive() }),
    value: z.strictObject({
      payloads: z.array(z.string()),
      nextByte: z.number(),
      /** Bytes passed over because no hash proves them, and where the last of them ends that have a sound frame behind them. */
      damagedBytes: z.number(),
      damageEndsAt: z.number(),
      end: z.boolean(),
    }),
    failure: z.discriminatedUnion('type', [z.strictObject({ type: z.literal('JournalUnreadable'), ...code })]),
  }),
  'replacement.begin': call({
    /** Begins another journal beside the one in use, which must be held: `journal.open` was called, even if it found damage. */
    request: empty,
    value: z.strictObject({ tail: journalTailSchema }),
    failure: replacementFailures,
  }),
  'replacement.append': call({
    /** Adds a frame to it behind `expected`. Nothing counts before `replacement.finish`. */
    request: z.strictObject({ expected: journalTailSchema, payload: z.string().min(1) }),
    value: z.strictObject({ tail: journalTailSchema }),
    failure: replacementFailures,
  }),
  'replacement.finish': call({
    /**
     * Flushes it, reads it back, proves every frame up to `expected` and puts it in the journal's place. The old file
     * is kept under a name with the day in it.
     */
    request: z.strictObject({ expected: journalTailSchema }),
    value: z.strictObject({ tail: journalTailSchema }),
    failure: replacementFailures,
  }),
  'replacement.drop': call({
    request: empty,
    value: empty,
    failure: replacementFailures,
  }),
  'view.clear': call({
    /** Removes the window's databases, also such as Chromium can neither open nor delete. The ledger is folded anew from the journal at the next opening. */
    request: empty,
    value: empty,
    failure: z.discriminatedUnion('type', [z.strictObject({ type: z.literal('OnlyInDesktop') })]),
  }),
  'keys.read': call({
    request: empty,
    value: z.strictObject({
      /** The key file's text; '' before the first run, and when the system can no longer take its own wrapping off. */
      text: z.string(),
      /** The second copy, that only the paper key opens; '' when there is none. */
      rescue: z.string(),
      /** Whether the key file lies wrapped by the system. `broken`: it does, and this account cannot unwrap it any more. */
      shield: z.enum(['on', 'off', 'broken']),
      /** What the system has to wrap with. `basic-text` is a key that everybody knows, and is not used. */
      offers: z.enum(['system', 'basic-text', 'none']),
    }),
    failure: z.discriminatedUnion('type', [z.strictObject({ type: z.literal('KeysUnreadable'), ...code })]),
  }),
  'keys.write': call({
    /**
     * Replaces the key file and its second copy, the copy first. The file is wrapped by the system only where there is a
     * copy that needs no system: '' for `rescue` leaves it unwrapped, and takes an old copy away.
     */
    request: z.strictObject({ text: z.string(), rescue: z.string() }),
    value: z.strictObject({ shield: z.enum(['on', 'off']) }),
    failure: writeFailures,
  }),
  'replica.read': call({
    request: empty,
    /** The text that says under which number this PC writes, '' when there is none. Never guessed when it is unreadable. */
    value: z.strictObject({ text: z.string() }),
    failure: z.discriminatedUnion('type', [z.strictObject({ type: z.literal('ReplicaUnreadable'), ...code })]),
  }),
  'replica.write': call({
    /** Replaces it in one step and reads it back. What stood there and was damaged is kept under another name. */
    request: z.strictObject({ text: z.string().min(1).max(100_000) }),
    value: empty,
    failure: writeFailures,
  }),
  'witness.read': call({
    request: empty,
    /** What this PC remembers of its ledger beside it: how far it once reached. */
    value: keptTextSchema,
    failure: none,
  }),
  'witness.write': call({
    request: z.strictObject({ text: z.string().max(1_000_000) }),
    value: empty,
    failure: writeFailures,
  }),
  'settings.read': call({
    request: empty,
    /** This PC's own settings. Never ledger matter. */
    value: keptTextSchema,
    failure: none,
  }),
  'settings.write': call({
    request: z.strictObject({ text: z.string().max(100_000) }),
    value: empty,
    failure: writeFailures,
  }),
  'draft.list': call({
    request: empty,
    /**
     * What was written and not yet saved, whoever wrote it, each under its name. Of those that are not here, so many are
     * damaged and now have a name of their own, and so many the system would not read.
     */
    value: z.strictObject({
      drafts: z.array(z.strictObject({ id: sha256HexSchema, text: z.string().min(1) })),
      setAside: z.number().int().nonnegative(),
      unreadable: z.number().int().nonnegative(),
    }),
    failure: z.discriminatedUnion('type', [z.strictObject({ type: z.literal('FileUnreadable'), ...code })]),
  }),
  'draft.write': call({
    /** Keeps a draft in place of its older text, and answers when it is on the disk. On a failure the older text stands. */
    request: z.strictObject({ id: sha256HexSchema, text: z.string().min(1).max(maxDraftLength) }),
    value: empty,
    failure: writeFailures,
  }),
  'draft.remove': call({
    /** One that is gone already counts as removed. */
    request: z.strictObject({ id: sha256HexSchema }),
    value: empty,
    failure: writeFailures,
  }),
  'drives.list': call({
    request: empty,
    /** Removable drives now plugged in. Empty in the browser shell, which cannot see them. */
    value: z.strictObject({ drives: z.array(driveSchema) }),
    failure: none,
  }),
  'file.open': call({
    /** The system's open dialog. */
    request: z.strictObject({ kind: fileKinds }),
    value: z.strictObject({ file: foundFileSchema.nullable() }),
    failure: none,
  }),
  'file.read': call({
    /** Reads a found file once, whole. Refuses more than `maxBytes` before reading. */
    request: z.strictObject({ token: z.string().min(1), maxBytes: z.number().int().positive() }),
    value: z.strictObject({ name: z.string(), bytes: bytesSchema }),
    failure: readFailures,
  }),
  'file.save': call({
    /**
     * Writes a new file, never over another: `.part`, flush, rename, read back and compare. With `drive` straight to
     * that drive's 市长热线 folder, else by the system's save dialog. `saved` is null when the user cancelled.
     */
    request: z.strictObject({
      kind: fileKinds,
      name: z.string().min(1).max(120),
      bytes: bytesSchema,
      drive: z.string().nullable(),
    }),
    value: z.strictObject({
      saved: z
        .strictObject({ name: z.string(), place: z.string(), sha256: z.string(), readBack: z.boolean() })
        .nullable(),
    }),
    failure: writeFailures,
  }),
  'file.takeGiven': call({
    request: empty,
    /**
     * The file that the system gave the program, as by a double click, once; null when there is none. `missing`: it is not there
     * any more, or is no plain file.
     */
    value: z.strictObject({
      given: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('bundle'), file: foundFileSchema }),
          z.strictObject({ kind: z.literal('backup'), place: z.string().min(1), file: listedFileSchema }),
          z.strictObject({ kind: z.literal('missing'), name: z.string() }),
        ])
        .nullable(),
    }),
    failure: none,
  }),
  'attachment.put': call({
    /**
     * Keeps a file of a bundle under the hash of its bytes, and answers when it is on the disk and reads back the same.
     * One that is there and sound is left alone; a damaged one is replaced.
     */
    request: z.strictObject({ sha256: sha256HexSchema, bytes: bytesSchema }),
    value: empty,
    failure: z.discriminatedUnion('type', [
      ...writeFailures.options,
      z.strictObject({ type: z.literal('AttachmentDiffers') }),
    ]),
  }),
  'attachment.read': call({
    /** A kept file, whole. Bytes that no longer match their name are never given out. */
    request: z.strictObject({ sha256: sha256HexSchema }),
    value: z.strictObject({ bytes: bytesSchema }),
    failure: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('AttachmentMissing') }),
      z.strictObject({ type: z.literal('AttachmentDamaged') }),
      z.strictObject({ type: z.literal('FileUnreadable'), ...code }),
    ]),
  }),
  'attachment.list': call({
    /** The names of all kept files. Whether the bytes are sound is known when they are read. */
    request: empty,
    value: z.strictObject({ files: z.array(sha256HexSchema) }),
    failure: z.discriminatedUnion('type', [z.strictObject({ type: z.literal('FileUnreadable'), ...code })]),
  }),
  'paper.print': call({
    /**
     * Prints a whole HTML page through the system's dialog, or straight to a printer where `direct` names one. `sent` only where the system said that it took the page;
     * a browser tells nothing of what becomes of its window, and answers `shown`.
     */
    request: z.strictObject({ html: z.string().min(1), title: z.string(), direct: directPrintSchema.optional() }),
    value: z.strictObject({ outcome: z.enum(['sent', 'shown', 'cancelled']) }),
    failure: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('PrinterUnavailable'), reason: z.string() }),
      /** The printer that was chosen is not among those of the system now. Nothing was printed. */
      z.strictObject({ type: z.literal('PrinterGone'), printer: z.string() }),
      /** The browser draws no type smaller than so many CSS pixels, and the paper has smaller: it would come out crooked. */
      z.strictObject({ type: z.literal('TypeEnlarged'), leastPx: z.number() }),
    ]),
  }),
  'paper.pdf': call({
    /** The same page as PDF bytes. The browser shell cannot make one: its users print to PDF. */
    request: z.strictObject({ html: z.string().min(1), title: z.string() }),
    value: z.strictObject({ bytes: bytesSchema }),
    failure: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('OnlyInDesktop') }),
      z.strictObject({ type: z.literal('PdfFailed'), reason: z.string() }),
    ]),
  }),
  'paper.printers': call({
    /** The printers of the system now. A browser tells nothing of them. */
    request: empty,
    value: z.strictObject({ printers: z.array(z.strictObject({ name: z.string(), label: z.string() })) }),
    failure: z.discriminatedUnion('type', [z.strictObject({ type: z.literal('OnlyInDesktop') })]),
  }),
  'incident.write': call({
    /** Puts a defect on record; `text` carries no names or telephone numbers. Answers the number to tell support. */
    request: z.strictObject({ text: z.string().max(20_000) }),
    value: z.strictObject({ incident: z.string() }),
    failure: none,
  }),
} as const satisfies { readonly [C in Channel]: { request: z.ZodType; value: z.ZodType; failure: z.ZodType } }

export type IpcContract = typeof ipcContract
export type IpcRequest<C extends Channel> = z.infer<IpcContract[C]['request']>
export type IpcValue<C extends Channel> = z.infer<IpcContract[C]['value']>
export type IpcFailure<C extends Channel> = z.infer<IpcContract[C]['failure']>
export type IpcResult<C extends Channel> = Result<IpcValue<C>, IpcFailure<C> | BorderFailure>

/** The host as a shell implements it: one function per channel. */
export type HostServices = {
  readonly [C in Channel]: (request: IpcRequest<C>) => Promise<Result<IpcValue<C>, IpcFailure<C>>>
}
