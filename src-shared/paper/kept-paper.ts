import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { canonicalJson } from '../prelude/canonical-json'
import type { PaperDocument } from './paper-document'

const paragraphSchema = z.object({
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  lead: z.string(),
  text: z.string(),
})

const paperDocumentSchema = z.strictObject({
  head: z.object({ mark: z.string(), number: z.string(), signer: z.string() }).optional(),
  letterHead: z.object({ mark: z.string(), number: z.string() }).optional(),
  imprint: z.object({ copyTo: z.string(), organ: z.string(), dateText: z.string() }).optional(),
  titleLines: z.array(z.string()),
  addressee: z.string(),
  body: z.array(paragraphSchema),
  staffLines: z.array(z.array(z.string())),
  attachments: z.array(z.string()),
  signature: z.object({ organ: z.string(), dateText: z.string(), sealed: z.boolean() }),
  annotation: z.string(),
})

/** A paper as it was approved, printed or saved. Its text is left out where an earlier act of the same case has it under the same digest. */
export interface KeptPaper {
  /** SHA-256 of the composed paper with its choices of style, in lower-case hex. */
  readonly digest: string
  readonly paper?: PaperDocument | undefined
  /** What the office wrote otherwise than the program when it was composed, by the names of the wordings; left out where nothing was. */
  readonly wording?: Readonly<Record<string, string>> | undefined
}

const keptPaperSchema = z.object({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  // What a newer program composed otherwise is not drawn here, but its digest still tells it from others.
  paper: paperDocumentSchema.optional().catch(undefined),
  wording: z.record(z.string(), z.string()).optional().catch(undefined),
})

/** The same for print, PDF and Word of one paper: over all that is on it and how it is to look, whatever faces a PC draws it in. */
export const paperDigest = (paper: PaperDocument): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(paper))))

export const keepPaper = (paper: PaperDocument, wording: Readonly<Record<string, string>> = {}): KeptPaper => ({
  digest: paperDigest(paper),
  paper,
  ...(Object.keys(wording).length === 0 ? {} : { wording }),
})

/** Reads what an act kept; undefined where it kept none, or what it kept is damaged: the act itself stands all the same. */
export const readKeptPaper = (value: unknown): KeptPaper | undefined => keptPaperSchema.safeParse(value).data

/**
 * What a paper says, as lines: title, 主送机关, 正文 and 附件. Without the names and the day at its end, which change as the reply
 * goes its way without a word of it being written anew.
 */
export const linesOfPaper = ({ titleLines, addressee, body, attachments }: PaperDocument): readonly string[] =>
  [titleLines.join(''), addressee, ...body.map(({ lead, text }) => lead + text), ...attachments].filter(
    (line) => line !== '',
  )
