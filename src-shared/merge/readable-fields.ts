import { z } from 'zod'
import { deviceCardSchema } from '../bundle/device-card'
import {
  approvalSchema,
  assignmentOrderSchema,
  feedbackSchema,
  instructionSchema,
  registrationSchema,
  submissionSchema,
} from '../case/case'
import { replyDraftSchema } from '../case/reply-draft'
import { sheetSchema } from '../case/sheet'
import { stageSchema } from '../case/stage'
import { numberingSchema } from '../numbering/numbering-record'
import { departmentSchema, officeSchema, personSchema } from '../office/office'
import { createValueReader, type ValueReader } from '../prelude/value-reader'
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
  ['device/card', createValueReader(deviceCardSchema)],
])

/** Whether this program can read a value as its field's. Fields that it does not know are left alone. */
export const isReadableField: IsReadable = (of, field, value) => {
  const read = readers.get(`${of}/${field}`)
  return read === undefined || read(value) !== undefined
}
