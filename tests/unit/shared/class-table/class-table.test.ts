import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentCategories } from '#shared/case/taxonomy'
import { cleanPath, pathToNames } from '#shared/class-table/class-entry'
import {
  classesInForce,
  classesOffered,
  createClassStanding,
  recordsToClassTable,
  shippedClassTable,
} from '#shared/class-table/class-table'
import { createClassMerging, leadsBack } from '#shared/class-table/merge-classes'
import { findNamedClass } from '#shared/class-table/named-class'
import { planClasses, type ClassForm } from '#shared/class-table/plan-classes'
import { day } from '#tests/support/builders'
import { aClass, aTable, writesToRecords } from '#tests/support/class-table/tables'

const today = day('2026-11-23')
const form: ClassForm = { name: '路灯', code: '', aliases: [], from: '', to: '', becomes: '' }

describe('the classes of an office', () => {
  it('are those of the program until it has its own, and each name has one place at each level', () => {
    expect(recordsToClassTable([])).toEqual(shippedClassTable)
    const leaves = contentCategories.flatMap(({ name, children }) => children.map((child) => `${name}/${child}`))
    expect(classesOffered(shippedClassTable, today).map(({ path }) => path)).toEqual(leaves)
    expect(pathToNames(' 甲 /乙/ 丙/丁 ')).toEqual(['甲', '乙', '丙/丁'])
    expect(cleanPath('甲//')).toBe('甲')
  })

  it('end with what stands above them, are offered within their days, and show what has become of them', () => {
    const table = aTable(
      aClass('乡村建设', { to: day('2026-10-31') }),
      aClass('城乡建设', { from: day('2026-11-01') }),
      aClass('城乡建设/照明/路灯', { from: day('2026-12-01') }),
    )
    const offered = classesOffered(table, today).map(({ path }) => path)
    expect(offered).not.toContain('乡村建设/路灯')
    expect(offered).toContain('城乡建设/照明')
    expect(classesOffered(table, day('2026-12-01')).map(({ path }) => path)).toContain('城乡建设/照明/路灯')
    const standingOf = createClassStanding(table, today)
    expect(['乡村建设/路灯', '城乡建设/照明', '城乡建设/照明/路灯', '别处来的'].map(standingOf)).toEqual([
      'ended',
      'in-force',
      'to-come',
      'unknown',
    ])
  })

  it('come back when what the office wrote is taken back, and are the same in whatever order records stand', () => {
    const writes = [
      aClass('乡村建设/路灯', { active: false }),
      aClass('甲', { active: false }),
      aClass('乙/丙', { order: 3 }),
    ]
    const records = writesToRecords(writes)
    expect(recordsToClassTable(records)).toEqual(recordsToClassTable(records.toReversed()))
    const table = recordsToClassTable(records)
    expect(table.classes.find(({ path }) => path === '乡村建设/路灯')?.own).toBe(false)
    expect(table.classes.some(({ path }) => path === '甲')).toBe(false)
    expect(table.classes.some(({ path }) => path === '乙')).toBe(true)
  })

  it('are found by other words of the same levels, and not where several could be meant', () => {
    const classes = aTable(aClass('城管/市政/其他'), aClass('城管/环卫/其他')).classes
    expect(findNamedClass('城管-环卫-其他', classes)).toBe('城管/环卫/其他')
    expect(findNamedClass('城管＞市政＞其他', classes)).toBe('城管/市政/其他')
    expect(findNamedClass('乡村建设类 路灯', classes)).toBe('乡村建设/路灯')
    expect(findNamedClass('说不清的', classes)).toBeUndefined()
  })
})

describe('old classes told under new ones', () => {
  it('go all the way, take what is below them along, and stay where none is named', () => {
    const table = aTable(
      aClass('乡村建设', {}, '城乡建设'),
      aClass('城乡建设', {}, '住建'),
      aClass('住建'),
      aClass('住建/路灯'),
      aClass('旧类', {}, '住建/路灯'),
    )
    const merge = createClassMerging(table)
    expect(merge('乡村建设/路灯')).toBe('住建/路灯')
    expect(merge('乡村建设/沟渠')).toBe('住建')
    expect(merge('旧类')).toBe('住建/路灯')
    expect(merge('交通/公共交通')).toBe('交通/公共交通')
    expect(merge('')).toBe('')
  })

  it('are told once and no further, whatever two PCs mapped to each other', () => {
    const paths = ['甲', '乙', '丙', '甲/一', '乙/一', '丙/一/二']
    const maps = fc.array(fc.tuple(fc.constantFrom(...paths), fc.constantFrom('', ...paths)), { maxLength: 8 })
    fc.assert(
      fc.property(maps, (pairs) => {
        const merge = createClassMerging(
          aTable(...paths.map((path) => aClass(path)), ...pairs.map(([a, b]) => aClass(a, {}, b))),
        )
        for (const path of paths) expect(merge(merge(path))).toBe(merge(path))
      }),
    )
  })

  it('are never planned in a ring', () => {
    const paths = ['甲', '乙', '丙', '丁']
    const wishes = fc.array(fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...paths)), { maxLength: 12 })
    fc.assert(
      fc.property(wishes, (pairs) => {
        let records = writesToRecords(paths.map((path) => aClass(path)))
        for (const [path, becomes] of pairs) {
          const table = recordsToClassTable(records)
          const planned = planClasses({ want: 'change', path, form: { ...form, name: path, becomes } }, table, today)
          expect(planned.ok).toBe(!leadsBack(table, path, becomes))
          if (planned.ok) records = writesToRecords(planned.value.writes, records)
        }
        const { classes } = recordsToClassTable(records)
        const merge = createClassMerging({ classes })
        for (const { path, becomes } of classes) if (becomes !== '') expect(merge(path)).not.toBe(path)
      }),
    )
  })
})

describe('a change of a single class', () => {
  it('renames by ending the old name with all below it, each becoming the new one', () => {
    const planned = planClasses(
      { want: 'change', path: '交通', form: { ...form, name: '交通运输' } },
      shippedClassTable,
      today,
    )
    if (!planned.ok) throw new Error(planned.failure.type)
    const table = recordsToClassTable(writesToRecords(planned.value.writes))
    expect(planned.value.act).toBe('renamed')
    expect(createClassMerging(table)('交通/公共交通')).toBe('交通运输/公共交通')
    const inForce = classesInForce(table, today).map(({ path }) => path)
    expect(inForce).toContain('交通运输/公共交通')
    expect(inForce).not.toContain('交通/公共交通')
    expect(table.classes.some(({ path }) => path === '交通/公共交通')).toBe(true)
  })

  it.each([
    [{ name: '' }, 'ClassNameUnfit'],
    [{ name: '甲/乙' }, 'ClassNameUnfit'],
    [{ name: '路灯' }, 'ClassKnown'],
    [{ name: '甲', becomes: '没有的' }, 'ClassUnknown'],
    [{ name: '甲', code: '1'.repeat(21) }, 'ClassCodeUnfit'],
    [{ name: '甲', aliases: ['长'.repeat(21)] }, 'ClassAliasesUnfit'],
    [{ name: '甲', from: day('2026-02-01'), to: day('2026-01-31') }, 'ClassDaysReversed'],
  ])('refuses %j as %s', (differs, type) => {
    const wish = { want: 'add', parent: '乡村建设', form: { ...form, ...differs } } as const
    const planned = planClasses(wish, shippedClassTable, today)
    expect(planned.ok ? 'done' : planned.failure.type).toBe(type)
  })

  it('goes no deeper than three levels', () => {
    const table = aTable(aClass('甲/乙/丙'))
    const planned = planClasses({ want: 'add', parent: '甲/乙/丙', form }, table, today)
    expect(planned.ok ? 'done' : planned.failure.type).toBe('ClassTooDeep')
  })
})
