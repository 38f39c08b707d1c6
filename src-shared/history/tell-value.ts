import { z } from 'zod'
import { leaseSchema } from '../numbering/numbering-record'
import { localDateSchema } from '../prelude/local-date'
import { tellActivity, type OfficePart, type ToldActivity } from './activity-event'
import { kindOfDeskAct } from './activity-kind'
import { deskActSchema } from './desk-act'

const countsSchema = z.looseObject({ new: z.number(), changed: z.number(), problem: z.number() })
const importedSchema = z.looseObject({ fromName: z.string(), fileName: z.string(), counts: countsSchema })
const sentSchema = z.looseObject({ toName: z.string(), fileName: z.string(), caseIds: z.array(z.string()) })
const syncReceivedSchema = z.looseObject({
  fromDevice: z.string(),
  fileName: z.string(),
  counts: z.looseObject({ fresh: z.number(), conflicts: z.number() }),
})
const syncSentSchema = z.looseObject({ toDevice: z.string(), fileName: z.string(), commits: z.number() })
const roundSchema = z.looseObject({ on: localDateSchema, half: z.enum(['am', 'pm']) })
const salvageSchema = z.looseObject({
  kept: z.number(),
  waiting: z.number(),
  apart: z.number(),
  damagedBytes: z.number(),
})
const cardSchema = z.looseObject({ officeName: z.string() })

/** What a value written to a record that is no case tells; undefined for what only a newer program knows. */
export function tellValue(of: string, id: string, field: string, value: unknown): ToldActivity | undefined {
  switch (of) {
    case 'inbox':
      return tellImport(value)
    case 'outbox': {
      const sent = sentSchema.safeParse(value).data
      return sent === undefined
        ? undefined
        : tellActivity('', 'export', {
            type: 'sent',
            toName: sent.toName,
            fileName: sent.fileName,
            cases: sent.caseIds.length,
          })
    }
    case 'sync':
      return tellSync(field, value)
    case 'alarm':
      return tellActivity(
        '',
        'sync',
        field === 'adopted' ? { type: 'branch-adopted', replica: id } : { type: 'fork-found', replica: id },
      )
    case 'office':
      return tellOffice(field, value)
    case 'device':
      return tellDevice(id, field, value)
    case 'block':
      return tellBlock(field, value)
    case 'activity': {
      const act = deskActSchema.safeParse(value).data
      return act === undefined ? undefined : tellActivity('', kindOfDeskAct[act.act], { type: 'desk-act', act })
    }
    case 'salvage': {
      const told = salvageSchema.safeParse(value).data
      return told === undefined
        ? undefined
        : tellActivity('', 'backup', {
            type: 'salvaged',
            kept: told.kept,
            waiting: told.waiting,
            apart: told.apart,
            damagedBytes: told.damagedBytes,
          })
    }
    default:
      return undefined
  }
}

function tellImport(value: unknown): ToldActivity | undefined {
  const receipt = importedSchema.safeParse(value).data
  return receipt === undefined
    ? undefined
    : tellActivity('', 'import', {
        type: 'imported',
        fromName: receipt.fromName,
        fileName: receipt.fileName,
        added: receipt.counts.new,
        changed: receipt.counts.changed,
        problems: receipt.counts.problem,
      })
}

function tellSync(field: string, value: unknown): ToldActivity | undefined {
  if (field === 'received') {
    const received = syncReceivedSchema.safeParse(value).data
    return received === undefined
      ? undefined
      : tellActivity('', 'sync', {
          type: 'sync-received',
          device: received.fromDevice,
          fileName: received.fileName,
          commits: received.counts.fresh,
          conflicts: received.counts.conflicts,
          forks: 0,
        })
  }
  const sent = syncSentSchema.safeParse(value).data
  return sent === undefined
    ? undefined
    : tellActivity('', 'sync', {
        type: 'sync-sent',
        device: sent.toDevice,
        fileName: sent.fileName,
        commits: sent.commits,
      })
}

const officeParts: readonly OfficePart[] = ['profile', 'sample', 'recovery', 'numbering']

function tellOffice(field: string, value: unknown): ToldActivity {
  const round = field === 'rounds' ? roundSchema.safeParse(value).data : undefined
  if (round !== undefined) return tellActivity('', 'round', { type: 'round', half: round.half })
  const part = officeParts.find((one) => one === field) ?? 'other'
  return tellActivity('', part === 'recovery' ? 'keys' : 'settings', {
    type: 'office-changed',
    what: [part],
    people: [],
    departments: [],
  })
}

function tellDevice(id: string, field: string, value: unknown): ToldActivity | undefined {
  if (field === 'revokedAt') return tellActivity('', 'keys', { type: 'card-revoked', ids: [id] })
  const name = field === 'name' ? z.string().safeParse(value).data : undefined
  if (name !== undefined) return tellActivity('', 'settings', { type: 'pc-named', id, name })
  const card = field === 'card' ? cardSchema.safeParse(value).data : undefined
  return card === undefined
    ? undefined
    : tellActivity('', 'keys', { type: 'card-enrolled', officeName: card.officeName })
}

function tellBlock(field: string, value: unknown): ToldActivity | undefined {
  if (field === 'returned') return tellActivity('', 'settings', { type: 'run-returned' })
  const lease = field === 'lease' ? leaseSchema.safeParse(value).data : undefined
  return lease === undefined
    ? undefined
    : tellActivity('', 'settings', {
        type: 'run-lent',
        device: lease.deviceId,
        year: lease.year,
        from: lease.from,
        to: lease.to,
      })
}
