import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { instantSchema } from '../prelude/instant'

/** What somebody wrote and has not saved. It belongs to this PC and this person, and is no part of the ledger. */
export const draftSchema = z.looseObject({
  v: z.literal(1),
  /** Who wrote it; '' before anybody sits at the desk. */
  personId: z.string(),
  /** The form's name; kept as text, so that one of a newer program is told of and left alone. */
  form: z.string(),
  about: z.string(),
  /** When it was last written at. */
  at: instantSchema,
  /** The written words, to be read where their form can no longer be opened. */
  text: z.string(),
  /** What the form is filled from again; its meaning is the form's own. */
  value: z.unknown(),
})
export type Draft = z.infer<typeof draftSchema>

/** Longest draft that the host takes, in UTF-16 units of its file's text. */
export const maxDraftLength = 2_000_000

/** The name under which a draft is kept: the same person, form and matter give the same name on every start. */
export function draftId({ personId, form, about }: Pick<Draft, 'personId' | 'form' | 'about'>): string {
  return bytesToHex(sha256(new TextEncoder().encode(JSON.stringify([personId, form, about]))))
}

/** A kept draft's text as a draft; undefined where it is none, or lies under another's name. */
export function parseDraft(id: string, text: string): Draft | undefined {
  const parsed = draftSchema.safeParse(readJson(text))
  return parsed.success && draftId(parsed.data) === id ? parsed.data : undefined
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
