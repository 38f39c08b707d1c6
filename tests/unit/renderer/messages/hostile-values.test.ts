import { expect, test } from 'vitest'
import { entryValueToText } from '#shared/case/act-entry-words'
import { valueToText } from '#renderer/messages/history-words'
import { recordValueToText } from '#renderer/features/reconcile/record-words'

const names = { person: (id: string) => id, department: (id: string) => id }
const pcs = { callingByDevice: new Map(), ownDevice: '' }
/** `String` throws at it. */
const hostile: unknown = JSON.parse('{"toString":7,"valueOf":7}')

test.each(['leaderId', 'handlerId', 'reviewerId', 'departmentId', 'assistingDepartmentIds', 'outcome', 'on'])(
  'an object in the place of %s is told and stops no history',
  (part) => {
    for (const value of [hostile, [hostile]]) {
      for (const field of ['approval', 'assignment', 'feedback', 'reply.outcome'])
        expect(() => [valueToText(field, { [part]: value }, names), valueToText(field, value, names)]).not.toThrow()
      expect(() => entryValueToText({ act: value, [part]: value }, names)).not.toThrow()
      for (const of of ['person', 'office', 'block'])
        expect(() => recordValueToText(of, 'profile', { [part]: value, deviceId: value }, names, pcs)).not.toThrow()
    }
  },
)
