import { describe, expect, it } from 'vitest'
import { bundleFileName } from '#shared/bundle/bundle-file-name'
import { isWorthOffering, parseBundleName, planStickOffer, type StickGround, type StickPeer } from '#shared/merge/plan-stick-offer'
import { day } from '#tests/support/builders'

const [own, b, c] = ['0a11aaaaaaaaaaaa', '8dc1f10d5a79a810', 'fc49d6236d3257d3']

const ledgerName = (from: string, to: string, seq: number, on = '2026-11-23') => bundleFileName(day(on), { fromOffice: 'qing-shan', fromDevice: from, toOffice: 'qing-shan', toDevice: to, type: 'ledger', seq })
const assignmentName = (to = 'qing-shan', seq = 17) => bundleFileName(day('2026-11-23'), { fromOffice: 'hotline-centre', fromDevice: 'x', toOffice: to, type: 'assignment', seq })
const file = (name: string, modifiedAt = 1) => ({ token: `t ${name}`, name, modifiedAt })
const quiet = (deviceId: string): StickPeer => ({ deviceId, lastTaken: undefined, unsent: 0, isDue: false })

const plan = (change: Partial<StickGround>) =>
  planStickOffer({ files: [], officeCode: 'qing-shan', deviceId: own, peers: [quiet(b), quiet(c)], importedNames: new Set(), writtenNames: new Set(), ...change })
const ledgerNames = (change: Partial<StickGround>) => plan(change).ledgers.map(({ file: { name } }) => name)

describe('the name of a bundle file', () => {
  it('is read back as it was composed, also with a number for a taken name', () => {
    expect(parseBundleName(ledgerName(b, own, 3))).toEqual({ type: 'ledger', day: '2026-11-23', office: 'qing-shan', from: '8dc1', to: '0a11', seq: 3 })
    expect(parseBundleName(ledgerName(b, own, 3).replace('.hlb', '-2.hlb'))).toMatchObject({ type: 'ledger', seq: 3 })
    expect(parseBundleName(assignmentName())).toEqual({ type: 'assignment', day: '2026-11-23', from: 'hotline-centre', to: 'qing-shan', seq: 17 })
  })

  it.each(['样例交办包.hlb', '2026-13-41_a-to-b_assignment_000001.hlb', '2026-11-23_qingshan-to-8dc1_backup_000001.hlb', `${ledgerName(b, own, 3)}.part`])('says nothing of %s', (name) => {
    expect(parseBundleName(name)).toBeUndefined()
  })
})

describe('what a stick offers', () => {
  it('is nothing on a stick with nothing for this PC and nothing to send', () => {
    const offer = plan({ files: [file('照片.hlb'), file(ledgerName(b, c, 1)), file(assignmentName('other-town'))] })
    expect(offer).toEqual({ ledgers: [], assignments: [], exportTo: [] })
    expect(isWorthOffering(offer)).toBe(false)
  })

  it('is of each sender the newest bundle, for that carries what the older ones did', () => {
    expect(ledgerNames({ files: [file(ledgerName(b, own, 4), 20), file(ledgerName(b, own, 5), 30), file(ledgerName(c, own, 1), 10)] })).toEqual([ledgerName(b, own, 5), ledgerName(c, own, 1)])
  })

  it('leaves out what was taken in, what is older than that, and what this PC wrote itself', () => {
    const files = [file(ledgerName(b, own, 2, '2026-11-20')), file(ledgerName(c, own, 9)), file(ledgerName(own, b, 1))]
    const peers = [{ ...quiet(b), lastTaken: { seq: 3, day: day('2026-11-21') } }, quiet(c)]
    expect(ledgerNames({ files, peers, importedNames: new Set([ledgerName(c, own, 9)]) })).toEqual([])
    // A PC that was restored counts anew: a lower number of a later day is news.
    expect(ledgerNames({ files: [file(ledgerName(b, own, 1, '2026-11-23'))], peers })).toEqual([ledgerName(b, own, 1, '2026-11-23')])
  })

  it('writes for whom there is something new, for whom it is due, and for who is heard of just now', () => {
    const peers = [{ ...quiet(b), unsent: 3 }, quiet(c)]
    expect(plan({ peers }).exportTo).toEqual([b])
    expect(plan({ peers: [quiet(b), { ...quiet(c), isDue: true }] }).exportTo).toEqual([c])
    expect(plan({ files: [file(ledgerName(c, own, 1))] }).exportTo).toEqual([c])
  })

  it('names the centre’s bundles apart: they are looked at on their own screen', () => {
    expect(plan({ files: [file(assignmentName()), file(assignmentName('qing-shan', 18))] }).assignments).toHaveLength(2)
    expect(plan({ files: [file(assignmentName())], importedNames: new Set([assignmentName()]) }).assignments).toEqual([])
  })
})
