import { describe, expect, test } from 'vitest'
import { orderBackups, type ListedBackup } from '#shared/backup/order-backups'
import { instant, mondayMorning } from '#tests/support/builders'

const day = 86_400_000

const listed = (daysAgo: number, device = '', commits = 0): ListedBackup => ({
  madeAt: instant(mondayMorning - daysAgo * day),
  mark: device === '' ? undefined : { deviceId: device, incarnation: 1, commits, nth: 0 },
})
const ordered = (all: Readonly<Record<string, ListedBackup>>): string[] =>
  orderBackups(Object.entries(all), ([, facts]) => facts).map(([name]) => name)

describe('backups in a list', () => {
  test('stand in the order of their PC’s log, the one made while the clock was behind or ahead in its place', () => {
    expect(
      ordered({ first: listed(9, 'pca', 10), behind: listed(6000, 'pca', 30), ahead: listed(-300, 'pca', 20) }),
    ).toEqual(['behind', 'ahead', 'first'])
  })

  test('of several PCs, and those never looked into, stand by the time they bear', () => {
    expect(ordered({ a: listed(3, 'pca', 10), b: listed(2, 'pcb', 5), unknown: listed(1), old: listed(8) })).toEqual([
      'unknown',
      'b',
      'a',
      'old',
    ])
  })
})
