import { describe, expect, it } from 'vitest'
import { probeOps } from '#renderer/ledger-store/view/probe-log'
import { foldProbe, hashShape, viewShape } from '#renderer/ledger-store/view/view-shape'
import { readableFields } from '#shared/merge/readable-fields'
import { viewTables } from '#renderer/ledger-store/view/view-tables'
import { viewVersion } from '#renderer/ledger-store/view/ledger-database'
import type { CaseRow } from '#shared/case/case-row'
import { canonicalJson } from '#shared/prelude/canonical-json'
import type { KnownOp } from '#shared/record/commit'

const folded = await foldProbe()
const columns = Object.keys(folded.cases[0] ?? {})
const withRows = (change: (row: object) => object) => ({
  ...folded,
  // The row of another program, which our type does not know.
  cases: folded.cases.map((row) => change(row)),
})

describe('the shape of the view', () => {
  it('is the same at every look, and is of the tables and of what they hold', async () => {
    expect(await viewShape()).toBe(hashShape(viewTables, await foldProbe()))
    expect(await viewShape()).toMatch(/^[0-9a-f]{64}$/)
  })
  it('changes with a new column, whatever stands in it', async () => {
    for (const value of ['', 0, false, null, [], '新'])
      expect(
        hashShape(
          viewTables,
          withRows((row) => ({ ...row, added: value })),
        ),
      ).not.toBe(await viewShape())
  })
  it.each(columns)('changes when the column %s goes, is called otherwise or is folded otherwise', async (column) => {
    const without = withRows((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== column)))
    const renamed = withRows((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name === column ? 'other' : name, value])),
    )
    const otherwise = withRows((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, name === column ? [value] : value])),
    )
    for (const change of [without, renamed, otherwise])
      expect(hashShape(viewTables, change)).not.toBe(await viewShape())
  })
  it('changes with a table or an index', async () => {
    expect(hashShape({ ...viewTables, drafts: '&key' }, folded)).not.toBe(await viewShape())
    expect(hashShape({ ...viewTables, cases: `${viewTables.cases}, closedOn` }, folded)).not.toBe(await viewShape())
  })
})

describe('the probe log', () => {
  it('writes over every field that is read what nobody can read, so that a field more or less, or one read otherwise, shows', () => {
    const covered = folded.records
      .filter(({ id }) => id === 'unreadable')
      .flatMap(({ of, registers }) =>
        Object.entries(registers).flatMap(([field, heads]) =>
          heads.some((head) => head.saw !== undefined) ? [`${of}/${field}`] : [],
        ),
      )
    expect(covered.toSorted()).toEqual([...readableFields].toSorted())
    // What was written before stands on, in the row as well.
    expect(folded.cases.find(({ id }) => id === 'unreadable')).toMatchObject({ stage: 'closed', inConflict: true })
  })
  it('gives every column of a case at least two values, so that a change in how it is folded shows', () => {
    const values = (column: string): Set<string> =>
      new Set(folded.cases.map((row) => canonicalJson(Object.entries(row).find(([name]) => name === column)?.[1])))
    expect(columns.filter((column) => values(column).size < 2)).toEqual([])
    // Every row has every column: none is told by a few cases alone.
    const complete = folded.cases.map((row: CaseRow) => Object.keys(row).toSorted())
    expect(complete.every((names) => canonicalJson(names) === canonicalJson(columns.toSorted()))).toBe(true)
  })
  it('meets every kind of op, a conflict, what waits, what is set apart and what was taken over', () => {
    const kinds: { readonly [O in KnownOp['op']]: true } = {
      set: true,
      append: true,
      add: true,
      remove: true,
      void: true,
      lift: true,
    }
    expect(new Set(probeOps.map(({ op }) => op))).toEqual(new Set(Object.keys(kinds)))
    expect(folded.records.some(({ conflict }) => conflict === 1)).toBe(true)
    expect(folded.held).toHaveLength(1)
    expect(folded.quarantined).toHaveLength(1)
    expect(canonicalJson(folded.records)).toContain('"adopted"')
  })
})

describe('the version of the view', () => {
  it('is raised with its tables: Dexie makes an index only for a higher one', () => {
    expect([viewVersion, viewTables]).toEqual([
      9,
      {
        commits: '&ref, [replica+seq], at',
        records: '&key, of, conflict',
        cases: [
          '&id, sheetNumber, [ledgerYear+ledgerSerial], [stubYear+stubSerial], *aliases, *stubAliases, *archiveKeys, *paperNumbers, stage, *sides',
          '[open+dueOn], [open+pressing+dueOn], [stage+dueOn], closedOn, [stage+feedbackMethod], *doubts, *files',
        ].join(', '),
        state: '&name',
        held: '&hash',
        quarantine: '&hash',
        rowChanges: '++stamp',
        packs: '[generation+nth]',
        packHeads: '&name',
      },
    ])
  })
})
