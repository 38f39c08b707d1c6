import { z } from 'zod'
import { bundleExpectationsSchema } from '#shared/bundle/expectations'
import { bundleLimitsSchema } from '#shared/bundle/limits'
import { bundleDraftSchema, bundleUnmadeSchema, madeBundleSchema } from '#shared/bundle/make-bundle'
import { signingKeySchema } from '#shared/bundle/minisign'
import { bundleRefusedSchema } from '#shared/bundle/bundle-refused'
import { verifiedBundleSchema } from '#shared/bundle/open-bundle'
import type { Bytes } from '#shared/bundle/ports'
import type { LoggedCommit } from '#shared/record/commit'

const bytesSchema = z.custom<Bytes>((value) => value instanceof Uint8Array, 'not bytes')

/** A file that goes into an archive as it is. */
const archiveFileSchema = z.strictObject({ name: z.string(), bytes: bytesSchema, deflate: z.boolean() })

/** What the window may ask of the worker. */
export const workerRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('open'),
    sealed: bytesSchema,
    expectations: bundleExpectationsSchema,
  }),
  z.strictObject({
    kind: z.literal('make'),
    draft: bundleDraftSchema,
    signer: signingKeySchema,
    recipients: z.array(z.string()).readonly(),
    limits: bundleLimitsSchema,
  }),
  z.strictObject({ kind: z.literal('pack'), files: z.array(archiveFileSchema).readonly() }),
])
export type WorkerRequest = Readonly<z.infer<typeof workerRequestSchema>>

/** Commit lines of a `make` on their way, ahead of it; see `splitRequest`. */
export const requestPartSchema = z.strictObject({
  kind: z.literal('lines'),
  lines: z.array(z.string()).readonly(),
})
export type RequestPart = Readonly<z.infer<typeof requestPartSchema>>

const answer = <Value extends z.ZodType, Failure extends z.ZodType>(value: Value, failure: Failure) =>
  z.union([z.strictObject({ ok: z.literal(true), value }), z.strictObject({ ok: z.literal(false), failure })])

/** What the worker answers: a refusal is an answer too. */
export const workerReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('opened'),
    result: answer(verifiedBundleSchema, bundleRefusedSchema),
  }),
  z.strictObject({ kind: z.literal('made'), result: answer(madeBundleSchema, bundleUnmadeSchema) }),
  z.strictObject({ kind: z.literal('packed'), result: answer(z.strictObject({ bytes: bytesSchema }), z.never()) }),
])
export type WorkerReply = Readonly<z.infer<typeof workerReplySchema>>

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null

/** A part of a reply that is on its way; see `splitReply`. The commits were proved in the worker. */
export const workerPartSchema = z.strictObject({
  kind: z.literal('commits'),
  commits: z.array(z.custom<LoggedCommit>(isRecord)).readonly(),
})
export type WorkerPart = Readonly<z.infer<typeof workerPartSchema>>
