import { z } from 'zod'
import { deviceCardSchema, revokedAtSchema } from '../bundle/device-card'
import { inboxSchema, outboxSchema } from '../bundle/receipt-record'
import { recoverySchema } from '../bundle/recovery-record'
import {
  approvalSchema,
  assignmentOrderSchema,
  feedbackSchema,
  instructionSchema,
  registrationSchema,
  submissionSchema,
} from '../case/case'
import { entryRefOf } from '../case/read-entries'
import { replyDraftSchema } from '../case/reply-draft'
import { sheetSchema } from '../case/sheet'
import { stageSchema } from '../case/stage'
import { leaseSchema, numberingSchema, returnedSchema } from '../numbering/numbering-record'
import { departmentSchema, officeSchema, personSchema } from '../office/office'
import { createValueReader, type ValueReader } from '../prelude/value-reader'
import { syncReceivedSchema, syncSentSchema } from './sync-record'
import type { IsReadable } from '../record/fold-commit'

const readers: ReadonlyMap<string, ValueReader<unknown>> = new Map<string, ValueReader<unknown>>([
  ['case/sheet', createValueReader(sheetSchema)],
  ['case/stage', createValueReader(stageSchema)],
  ['case/ledgerNumber', createValueReader(z.string())],
  ['case/registration', createValueReader(registrationSchema)],
  ['case/submission', createValueReader(submissionSchema)],
  ['case/instruction', createValueReader(instructionSchema)],
  ['case/assignment', createValueReader(assignmentOrderSchema)],
  ['case/approval', createValueReader(approvalSchema)],
  ['case/feedback', createValueReader(feedbackSchema)],
  ...replyDraftSchema
    .keyof()
    .options.map((field): [string, ValueReader<unknown>] => [
      `case/reply.${field}`,
      createValueReader<unknown>(replyDraftSchema.shape[field]),
    ]),
  ['office/profile', createValueReader(officeSchema)],
  ['office/numbering', createValueReader(numberingSchema)],
  ['person/profile', createValueReader(personSchema.omit({ id: true }))],
  ['department/profile', createValueReader(departmentSchema.omit({ id: true }))],
  ['office/sample', createValueReader(z.boolean())],
  ['office/recovery', createValueReader(recoverySchema)],
  ['device/card', createValueReader(deviceCardSchema)],
  ['device/name', createValueReader(z.string())],
  ['device/revokedAt', createValueReader(revokedAtSchema)],
  ['block/lease', createValueReader(leaseSchema)],
  ['block/returned', createValueReader(returnedSchema)],
  ['inbox/receipt', createValueReader(inboxSchema)],
  ['outbox/sent', createValueReader(outboxSchema)],
  ['sync/received', createValueReader(syncReceivedSchema)],
  ['sync/sent', createValueReader(syncSentSchema)],
])

/** Every field whose values this program reads, as `kind/field`, without those that are named for an entry of a case. */
export const readableFields: readonly string[] = [...readers.keys()]

/** What a field of an entry holds: the entry as corrected, or that it was taken back. */
const readEntryField = createValueReader(z.looseObject({}))

/** Whether this program can read a value as its field's. Fields that it does not know are left alone. */
export const isReadableField: IsReadable = (of, field, value) => {
  const read = of === 'case' && entryRefOf(field) !== undefined ? readEntryField : readers.get(`${of}/${field}`)
  return read === undefined || read(value) !== undefined
}
