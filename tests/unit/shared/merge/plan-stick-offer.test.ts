import { describe, expect, it } from 'vitest'
import { bundleFileName } from '#shared/bundle/bundle-file-name'
import { parseBundleName } from '#shared/bundle/parse-bundle-name'
import { isWorthOffering, planStickOffer, type StickGround, type StickPeer } from '#shared/merge/plan-stick-offer'
import { day } from '#tests/support/builders'

const [own, b, c] = ['0a11aaaaaaaaaaaa', '8dc1f10d5a79a810', 'fc49d6236d3257d3']

const town = '青山镇人民政府'

const ledgerName = (from: string, to: string, seq: number, on = '2026-11-23', goesOn = false) =>
  bundleFileName(
    day(on),
    { fromOffice: 'qing-shan', fromDevice: from, toOffice: 'qing-shan', toDevice: to, type: 'ledger', seq },
    { fromName: town, toName: town, goesOn },
  )
const assignmentName = (toName = town, seq = 17) =>
  bundleFileName(
    day('2026-11-23'),
    { fromOffice: 'hotline-centre', fromDevice: 'x', toOffice: 'y', type: 'assignment', seq },
    { fromName: '受理中心', toName },
  )
/** As builds named bundles before. */
const olderAssignment = '2026-11-23_hotline-centre-to-qing-shan_assignment_000017.hlb'
const olderLedger = '2026-11-23_qing-shan-8dc1-to-0a11_ledger_000003.hlb'
const file = (name: string) => ({ token: `t ${name}`, name })
const quiet = (deviceId: string): StickPeer => ({ deviceId, lastTaken: undefined, unsent: 0, isDue: false })

const plan = (change: Partial<StickGround>) =>
  planStickOffer({
    files: [],
    officeCode: 'qing-shan',
    officeNames: [town, '青山镇'],
    deviceId: own,
    peers: [quiet(b), quiet(c)],
    importedNames: new Set(),
    writtenNames: new Set(),
    today: day('2026-11-24'),
    ...change,
  })
const ledgerNames = (change: Partial<StickGround>) => plan(change).ledgers.map(({ file: { name } }) => name)

describe('the name of a bundle file', () => {
  it('is read as older builds wrote it', () => {
    expect(parseBundleName(olderLedger)).toEqual({
      type: 'ledger',
      day: '2026-11-23',
      office: { code: 'qing-shan' },
      from: '8dc1',
      to: '0a11',
      seq: 3,
      goesOn: false,
    })
    expect(parseBundleName(olderAssignment)).toEqual({
      type: 'assignment',
      day: '2026-11-23',
      from: { code: 'hotline-centre' },
      to: { code: 'qing-shan' },
      seq: 17,
    })
    expect(parseBundleName('2026-11-23_qing-shan-to-hotline-centre_reply_000002-13.hlb')).toMatchObject({
      type: 'reply',
      seq: 2,
    })
  })

  it('tells the office and the PC apart at the last hyphen, whatever the case of the letters', () => {
    expect(parseBundleName('2026-11-23_Q-8DC1-to-0A11_LEDGER_123456789.HLB')).toEqual({
      type: 'ledger',
      day: '2026-11-23',
      office: { code: 'q' },
      from: '8dc1',
      to: '0a11',
      seq: 123_456_789,
      goesOn: false,
    })
  })

  it.each(['-2', ' (1)', '(1)', '（2）', ' - 副本', ' - 副本 (3)'])('is read under the mark %s of a copy', (mark) => {
    for (const name of [assignmentName(), ledgerName(b, own, 3), olderAssignment])
      expect([name, parseBundleName(name.replace('.hlb', `${mark}.hlb`))]).toEqual([name, parseBundleName(name)])
  })

  const assignment = olderAssignment
  it.each([
    '',
    `x${assignment}`,
    `${assignment}x`,
    assignment.replace('.hlb', '-.hlb'),
    assignment.replace('.hlb', '-x.hlb'),
    assignment.replace('.hlb', 'hlb'),
    assignment.replace('_000017', '_00017'),
    assignment.replace('_000017', '_1234567890'),
    assignment.replace('hotline', '1hotline'),
    '2026-11-23_qingshan-to-8dc1_ledger_000001.hlb',
    assignmentName().replace('第0017号', '第017号'),
    assignmentName().replace('2026-11-23', '2026-13-41'),
    assignmentName().replace('交办', '批办'),
    ledgerName(b, own, 3).replace('电脑8dc1', '8dc1'),
    '-交办-青山镇-第0017号-2026-11-23.hlb',
  ])('is none as %s', (name) => {
    expect(parseBundleName(name)).toBeUndefined()
  })

  it.each([
    '样例交办包.hlb',
    '2026-13-41_a-to-b_assignment_000001.hlb',
    '2026-11-23_qingshan-to-8dc1_backup_000001.hlb',
    `${ledgerName(b, own, 3)}.part`,
  ])('says nothing of %s', (name) => {
    expect(parseBundleName(name)).toBeUndefined()
  })
})

describe('what a stick offers', () => {
  it('is nothing on a stick with nothing for this PC and nothing to send', () => {
    const offer = plan({ files: [file('照片.hlb'), file(ledgerName(b, c, 1)), file(assignmentName('绿水乡人民政府'))] })
    expect(offer).toEqual({ ledgers: [], assignments: [], exportTo: [] })
    expect(isWorthOffering(offer)).toBe(false)
  })

  it('is of each sender the newest bundle, for that carries what the older ones did', () => {
    expect(
      ledgerNames({
        files: [file(ledgerName(b, own, 4)), file(ledgerName(b, own, 5)), file(ledgerName(c, own, 1))],
      }),
    ).toEqual([ledgerName(b, own, 5), ledgerName(c, own, 1)])
  })

  it('is with one that goes on from others also those, the first of them first', () => {
    const further = (seq: number) => ledgerName(b, own, seq, '2026-11-23', true)
    expect(parseBundleName(further(5))).toMatchObject({ seq: 5, goesOn: true })
    expect(parseBundleName(further(5).replace('.hlb', ' (1).hlb'))).toMatchObject({ seq: 5, goesOn: true })
    const [first, second, third] = [file(ledgerName(b, own, 4)), file(further(5)), file(further(6))]
    const before = file(ledgerName(b, own, 3))
    expect(ledgerNames({ files: [third, before, first, second] })).toEqual([first.name, second.name, third.name])
    // What was taken in of them is not taken in again, and one that is missing stops nothing.
    expect(ledgerNames({ files: [third, first, second], importedNames: new Set([first.name]) })).toEqual([
      second.name,
      third.name,
    ])
    expect(ledgerNames({ files: [third, first] })).toEqual([third.name])
  })

  it('is for this PC of this office alone, and never what it wrote', () => {
    const others = [
      ledgerName(b, c, 1),
      ledgerName(own, own, 1),
      ledgerName(b, own, 2).replace('青山镇', '绿水乡'),
      assignmentName('0a11'),
      `2026-11-23_qing-shan-to-0a11_reply_000001.hlb`,
      '2026-11-23_qing-shan-to-qing-shan_reply_000001.hlb',
    ]
    expect(plan({ files: others.map((name) => file(name)) })).toEqual({ ledgers: [], assignments: [], exportTo: [] })
    const written = [ledgerName(b, own, 1), assignmentName()]
    expect(plan({ files: written.map((name) => file(name)), writtenNames: new Set(written) })).toEqual({
      ledgers: [],
      assignments: [],
      exportTo: [],
    })
  })

  it('is of several of one sender the one with the highest number, in whatever order they lie', () => {
    const [low, high] = [file(ledgerName(b, own, 4, '2026-11-20')), file(ledgerName(b, own, 12, '2026-11-23'))]
    for (const files of [
      [low, high],
      [high, low],
    ])
      expect(ledgerNames({ files })).toEqual([high.name])
  })

  it('is all of them in the order of their numbers where the days on them say otherwise: the clock was wrong, or the PC was set back', () => {
    const [anew, low, high] = [
      file(ledgerName(b, own, 1, '2026-11-23')),
      file(ledgerName(b, own, 4, '2026-11-20')),
      file(ledgerName(b, own, 5, '2026-11-21')),
    ]
    for (const files of [
      [low, anew, high],
      [high, low, anew],
    ])
      expect(ledgerNames({ files })).toEqual([anew.name, low.name, high.name])
  })

  it('passes nothing over by a day that lies ahead: what was taken in under a wrong clock tells nothing of what is older', () => {
    const taken = (on: string): StickPeer[] => [{ ...quiet(b), lastTaken: { seq: 9, day: day(on) } }]
    const files = [file(ledgerName(b, own, 2, '2026-11-24'))]
    expect(ledgerNames({ files, peers: taken('2036-01-01') })).toEqual([files[0]?.name])
    expect(ledgerNames({ files, peers: taken('2026-11-24') })).toEqual([])
  })

  it('is the bundle of a PC whose card is not here too, without a PC to write for', () => {
    const stranger = file(ledgerName('99990000aaaaaaaa', own, 1))
    expect(plan({ files: [stranger] })).toEqual({
      ledgers: [{ file: stranger, fromDevice: undefined }],
      assignments: [],
      exportTo: [],
    })
    expect(plan({ files: [file(ledgerName(b, own, 1))] }).ledgers).toMatchObject([{ fromDevice: b }])
  })

  it('is worth a call for one bundle, one sheet or one PC to write for', () => {
    const nothing = { ledgers: [], assignments: [], exportTo: [] }
    expect(
      [
        nothing,
        { ...nothing, ledgers: [{ file: file('x'), fromDevice: undefined }] },
        { ...nothing, assignments: [file('x')] },
        { ...nothing, exportTo: [b] },
      ].map(isWorthOffering),
    ).toEqual([false, true, true, true])
  })

  it('is no bundle of the number and day last taken in, and one of either later', () => {
    const peers = [{ ...quiet(b), lastTaken: { seq: 3, day: day('2026-11-21') } }]
    const offered = (seq: number, on: string) =>
      ledgerNames({ peers, files: [file(ledgerName(b, own, seq, on))] }).length
    expect([
      offered(3, '2026-11-21'),
      offered(2, '2026-11-20'),
      offered(4, '2026-11-21'),
      offered(4, '2026-11-20'),
      offered(3, '2026-11-22'),
    ]).toEqual([0, 0, 1, 1, 1])
  })

  it('leaves out what was taken in, what is older than that, and what this PC wrote itself', () => {
    const files = [file(ledgerName(b, own, 2, '2026-11-20')), file(ledgerName(c, own, 9)), file(ledgerName(own, b, 1))]
    const peers = [{ ...quiet(b), lastTaken: { seq: 3, day: day('2026-11-21') } }, quiet(c)]
    expect(ledgerNames({ files, peers, importedNames: new Set([ledgerName(c, own, 9)]) })).toEqual([])
    // A PC that was restored counts anew: a lower number of a later day is news.
    expect(ledgerNames({ files: [file(ledgerName(b, own, 1, '2026-11-23'))], peers })).toEqual([
      ledgerName(b, own, 1, '2026-11-23'),
    ])
  })

  it('writes for whom there is something new, for whom it is due, and for who is heard of just now', () => {
    const peers = [{ ...quiet(b), unsent: 3 }, quiet(c)]
    expect(plan({ peers }).exportTo).toEqual([b])
    expect(plan({ peers: [quiet(b), { ...quiet(c), isDue: true }] }).exportTo).toEqual([c])
    expect(plan({ files: [file(ledgerName(c, own, 1))] }).exportTo).toEqual([c])
  })

  it('names the centre’s bundles apart: they are looked at on their own screen', () => {
    expect(
      plan({ files: [file(assignmentName()), file(assignmentName('青山镇', 18)), file(olderAssignment)] }).assignments,
    ).toHaveLength(3)
    expect(plan({ files: [file(assignmentName())], importedNames: new Set([assignmentName()]) }).assignments).toEqual(
      [],
    )
  })
})
