import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { commitOfficeForm } from '#renderer/ledger-store/commit/commit-office-form'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import {
  readCoverForm,
  readDepartmentForm,
  readOfficeForm,
  readPersonForm,
  readVillageForm,
} from '#renderer/features/settings/read-office-forms'
import { readCovers, readRota, readVillages } from '#renderer/ledger-store/read/read-arrangements'
import { readDepartments, readOffice, readPeople } from '#renderer/ledger-store/read/read-office'
import { officeFormFailureToWords } from '#renderer/messages/office-words'
import type { Cover } from '#shared/office/cover'
import { coverAsForm, departmentAsForm, officeAsForm, personAsForm } from '#shared/office/profile-as-form'
import { officeSchema, type Department, type Office, type Person } from '#shared/office/office'
import type { OfficeForm, OfficeProfiles } from '#shared/office/merge-office'
import type { RotaWeek } from '#shared/office/rota'
import type { Village } from '#shared/office/village'
import { day } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'

const person: Person = {
  id: 'wang',
  name: '王芳',
  post: '副镇长',
  departmentId: 'letters',
  // As an older program wrote them: not in the order of the form.
  roles: ['reviewer', 'supervisor'],
  telephone: '0570-1',
  active: true,
}
const cover: Cover = {
  id: 'leave',
  absentId: 'wang',
  coverId: 'clerk',
  from: day('2026-11-30'),
  to: day('2026-12-04'),
  reason: '年休',
}
const village: Village = { id: 'stone', name: '石桥村', contact: '赵明', telephone: '0570-2', active: true }
const department: Department = { id: 'roads', name: '城建办', active: true }
const week: RotaWeek = { monday: day('2026-11-30'), leaderId: 'wang' }
const office: Office = { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '0570-3' }

/** A form with what it shows, and in it what somebody changes: `null` unticks a box. */
function fill(shown: Readonly<Record<string, unknown>>, change: Readonly<Record<string, string | null>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(shown)) {
    if (name === 'roles' && Array.isArray(value)) for (const role of value) form.set(`role.${String(role)}`, 'on')
    else if (typeof value === 'boolean') {
      if (value) form.set(name, 'on')
    } else form.set(name, String(value))
  }
  for (const [name, value] of Object.entries(change))
    if (value === null) form.delete(name)
    else form.set(name, value)
  return form
}

const ledgerWith = async (profiles: OfficeProfiles): Promise<Ledger> => {
  const ledger = await openStaffedLedger(memoryJournal())
  await commitOffice(ledger, profiles, 'clerk')
  return ledger
}
const save = async (ledger: Ledger, form: OfficeForm): Promise<string> => {
  const done = await commitOfficeForm(ledger, form, 'clerk')
  return done.ok ? 'saved' : officeFormFailureToWords(done.failure).what
}
/** What another window or PC writes while the form stands open. */
const meanwhile = (ledger: Ledger, profiles: OfficeProfiles): Promise<unknown> =>
  commitOffice(ledger, profiles, 'clerk')

describe('a form of the settings that stood open while somebody else wrote', () => {
  it('of a person changes what was changed in it, of the 职责 too', async () => {
    const ledger = await ledgerWith({ people: [person] })
    const opened = personAsForm(person)
    const of = (change: Readonly<Record<string, string | null>>): OfficeForm => ({
      opened: { people: [person] },
      written: { people: [readPersonForm(fill(opened, change), person, person.id)] },
    })
    await meanwhile(ledger, { people: [{ ...person, telephone: '0570-9', isHead: true, roles: ['reviewer'] }] })
    expect(await save(ledger, of({ post: '镇长', 'role.admin': 'on' }))).toBe('saved')
    const stands = (await readPeople(ledger.database)).find(({ id }) => id === 'wang')
    expect(stands).toMatchObject({ post: '镇长', telephone: '0570-9', isHead: true })
    expect(stands?.roles.toSorted()).toEqual(['admin', 'reviewer'])
    expect(await save(ledger, of({ telephone: '0570-7', post: '书记' }))).toContain('已经改了：职务、电话。')
    // A mark that was never set, and that nobody else has set meanwhile, is no clash.
    const deputy = (await readPeople(ledger.database)).find(({ id }) => id === 'deputy')
    if (deputy === undefined) throw new Error('no deputy')
    const marked = readPersonForm(fill(personAsForm(deputy), { isHead: 'on' }), deputy, deputy.id)
    expect(await save(ledger, { opened: { people: [deputy] }, written: { people: [marked] } })).toBe('saved')
    const commits = ledger.saved().commits
    expect(await save(ledger, of({}))).toBe('saved')
    expect(ledger.saved().commits).toBe(commits)
  })

  it('of a cover keeps the days that somebody else brought forward, and takes a 作废 back', async () => {
    const ledger = await ledgerWith({ covers: [cover] })
    const opened = coverAsForm(cover)
    const read = (form: FormData, of: Cover): Cover => {
      const { from, to, ...rest } = readCoverForm(form, of, of.id)
      if (from === '' || to === '') throw new Error('no days')
      return { ...rest, from, to }
    }
    await meanwhile(ledger, { covers: [{ ...cover, to: day('2026-12-02') }] })
    expect(
      await save(ledger, {
        opened: { covers: [cover] },
        written: { covers: [read(fill(opened, { reason: '出差' }), cover)] },
      }),
    ).toBe('saved')
    const [stands] = await readCovers(ledger.database)
    expect(stands).toMatchObject({ reason: '出差', to: '2026-12-02' })
    const withdrawn = coverAsForm({ ...cover, to: day('2026-12-02'), withdrawn: true })
    await meanwhile(ledger, { covers: [{ ...withdrawn, reason: '出差' }] })
    const back = read(fill(withdrawn, { withdrawn: null }), withdrawn)
    expect(await save(ledger, { opened: { covers: [withdrawn] }, written: { covers: [back] } })).toBe('saved')
    expect((await readCovers(ledger.database))[0]).toMatchObject({ withdrawn: false, reason: '出差' })
  })

  it('of the office changes its one field and keeps what it never set', async () => {
    const ledger = await ledgerWith({ office })
    const opened = officeAsForm(office)
    const written = officeSchema.parse(readOfficeForm(fill(opened, { telephone: '0570-8' }), office))
    await meanwhile(ledger, { office: { ...office, lateDays: 30, checksReplies: true, shortName: '青山' } })
    expect(await save(ledger, { opened: { office }, written: { office: written } })).toBe('saved')
    expect(await readOffice(ledger.database)).toMatchObject({
      telephone: '0570-8',
      lateDays: 30,
      checksReplies: true,
      shortName: '青山',
    })
  })

  it('of a department and of a village changes what was changed in it', async () => {
    const ledger = await ledgerWith({ departments: [department], villages: [village] })
    const opened = departmentAsForm(department)
    await meanwhile(ledger, {
      departments: [{ ...department, headId: 'wang' }],
      villages: [{ ...village, contact: '孙秀英' }],
    })
    const named = readDepartmentForm(fill(opened, { name: '城乡建设办' }), department, department.id)
    const moved = readVillageForm(fill({ ...village }, { telephone: '0570-5' }), village, village.id)
    expect(
      await save(ledger, {
        opened: { departments: [department], villages: [village] },
        written: { departments: [named], villages: [moved] },
      }),
    ).toBe('saved')
    expect((await readDepartments(ledger.database)).find(({ id }) => id === 'roads')).toMatchObject({
      name: '城乡建设办',
      headId: 'wang',
    })
    expect((await readVillages(ledger.database))[0]).toMatchObject({ contact: '孙秀英', telephone: '0570-5' })
  })

  it('of the rota does not put another over a week that was arranged meanwhile, and lays no torn plan', async () => {
    const ledger = await ledgerWith({ rota: [week] })
    const next = day('2026-12-07')
    await meanwhile(ledger, { rota: [{ ...week, leaderId: 'deputy' }] })
    expect(
      await save(ledger, { opened: { rota: [week] }, written: { rota: [{ ...week, leaderId: 'secretary' }] } }),
    ).toContain('2026-11-30 那一周的轮值领导')
    expect(await save(ledger, { opened: { rota: [week] }, written: { rota: [week] } })).toBe('saved')
    const turns: OfficeForm = {
      opened: { rota: [week, { monday: next, leaderId: '' }] },
      written: { rota: [week, { monday: next, leaderId: 'secretary' }] },
      whole: true,
    }
    expect(await save(ledger, turns)).toContain('2026-11-30 那一周的轮值领导')
    expect(await readRota(ledger.database)).toEqual([{ ...week, leaderId: 'deputy' }])
  })
})
