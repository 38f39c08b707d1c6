import { z } from 'zod'
import { calendarKind } from '../calendar/calendar-record'
import { noteKind, noteSchema } from '../centre-figures/note'
import { importKind, importLogSchema } from '../excel-import/import-record'
import { localDaysSchema } from '../calendar/local-days'
import { leaseSchema } from '../numbering/numbering-record'
import { roundSchema } from '../round/round'
import { isOfCalendar } from '../calendar/calendar-stream'
import { tellActivity, type OfficePart, type ToldActivity } from './activity-event'
import { kindOfDeskAct } from './activity-kind'
import { deskActSchema } from './desk-act'

const countsSchema = z.looseObject({ new: z.number(), changed: z.number(), problem: z.number() })
const streamSchema = z.string().default('')
const importedSchema = z.looseObject({
  stream: streamSchema,
  fromName: z.string(),
  fileName: z.string(),
  counts: countsSchema,
})
const sentSchema = z.looseObject({
  stream: streamSchema,
  toName: z.string(),
  fileName: z.string(),
  caseIds: z.array(z.string()),
})
const syncReceivedSchema = z.looseObject({
  fromDevice: z.string(),
  fileName: z.string(),
  counts: z.looseObject({ fresh: z.number(), conflicts: z.number() }),
})
const syncSentSchema = z.looseObject({ toDevice: z.string(), fileName: z.string(), commits: z.number() })
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
    case 'outbox':
      return tellSent(value)
    case 'sync':
      return tellSync(field, value)
    case 'alarm':
      return tellActivity(
        '',
        'sync',
        field === 'adopted' ? { type: 'branch-adopted', replica: id } : { type: 'fork-found', replica: id },
      )
    case calendarKind:
      return tellCalendar(field, value)
    case noteKind: {
      const note = noteSchema.safeParse(value)
      return note.success ? tellActivity('', 'handle', { type: 'centre-note', note: note.data }) : undefined
    }
    case importKind: {
      const entry = importLogSchema.safeParse(value).data
      return entry === undefined ? undefined : tellActivity('', 'import', { type: 'old-ledger', entry })
    }
    case 'office':
      return tellOffice(field, value)
    case 'rounds':
      return tellRound(value)
    case 'village':
    case 'cover':
    case 'rota':
      return tellOfficePart(of)
    case 'device':
      return tellDevice(id, field, value)
    case 'rules':
      return tellRules(id, field, value)
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
  if (receipt === undefined) return undefined
  const { fromName, fileName, counts, stream } = receipt
  return isOfCalendar(stream)
    ? tellActivity('', 'import', {
        type: 'calendar-received',
        fromName,
        fileName,
        taken: counts.new + counts.changed,
        problems: counts.problem,
      })
    : tellActivity('', 'import', {
        type: 'imported',
        fromName,
        fileName,
        added: counts.new,
        changed: counts.changed,
        problems: counts.problem,
      })
}

function tellSent(value: unknown): ToldActivity | undefined {
  const sent = sentSchema.safeParse(value).data
  if (sent === undefined) return undefined
  const { toName, fileName, caseIds, stream } = sent
  return isOfCalendar(stream)
    ? tellActivity('', 'export', { type: 'calendar-sent', toName, fileName })
    : tellActivity('', 'export', { type: 'sent', toName, fileName, cases: caseIds.length })
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

const toldTableSchema = z.looseObject({ year: z.number(), active: z.boolean() })

function tellCalendar(field: string, value: unknown): ToldActivity | undefined {
  const table = field === 'table' ? toldTableSchema.safeParse(value).data : undefined
  const days = field === 'local' ? localDaysSchema.safeParse(value).data : undefined
  if (table === undefined && days === undefined) return undefined
  return tellActivity('', 'settings', {
    type: 'calendar-changed',
    tables: table === undefined ? [] : [{ year: table.year, active: table.active }],
    local: days === undefined ? [] : [days],
  })
}

const officeParts: readonly OfficePart[] = ['profile', 'sample', 'recovery', 'numbering', 'rules']

function tellRound(value: unknown): ToldActivity | undefined {
  const round = roundSchema.safeParse(value).data
  return round === undefined
    ? undefined
    : tellActivity('', 'round', { type: 'round', half: round.half, stood: round.stood })
}

function tellOffice(field: string, value: unknown): ToldActivity {
  const round = field === 'rounds' ? tellRound(value) : undefined
  if (round !== undefined) return round
  const part = officeParts.find((one) => one === field) ?? 'other'
  return tellOfficePart(part)
}

const tellOfficePart = (part: OfficePart): ToldActivity =>
  tellActivity('', part === 'recovery' ? 'keys' : 'settings', {
    type: 'office-changed',
    what: [part],
    people: [],
    departments: [],
  })

/** Its name as the version was kept; its number from the record's name, which is there when only its use ends. */
function tellRules(id: string, field: string, value: unknown): ToldActivity | undefined {
  const version = id.slice(id.lastIndexOf('@') + 1)
  if (field === 'withdrawn')
    return tellActivity('', 'settings', { type: 'rules-changed', name: '', version, withdrawn: true })
  const named = field === 'version' ? z.looseObject({ name: z.string() }).safeParse(value).data : undefined
  return named === undefined
    ? undefined
    : tellActivity('', 'settings', { type: 'rules-changed', name: named.name, version, withdrawn: false })
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
