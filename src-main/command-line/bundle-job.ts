import { z } from 'zod'
import { officeCodeSchema } from '#shared/bundle/field-schemas'
import { bundleDraftSchema } from '#shared/bundle/make-bundle'
import { replyRecordSchema } from '#shared/bundle/reply-record'
import { assignmentSchema } from '#shared/case/sheet'
import { localDateSchema } from '#shared/prelude/local-date'

const partySchema = z.strictObject({ office: officeCodeSchema, name: z.string().min(1).max(60) })

const job = {
  from: partySchema.optional(),
  to: partySchema.optional(),
  title: z.string().max(120).default(''),
  issuedOn: localDateSchema.optional(),
  bundleId: z.uuid().optional(),
  acks: bundleDraftSchema.shape.acks.default([]),
}

/** The JSON that `bundle make` takes: the lines of an assignment or of a reply bundle, and what to say of them. */
export const bundleJobSchema = z.union([
  z.strictObject({ ...job, assignments: z.array(assignmentSchema) }),
  z.strictObject({ ...job, replies: z.array(replyRecordSchema) }),
])
export type BundleJob = z.infer<typeof bundleJobSchema>
