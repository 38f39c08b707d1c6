import '#shared/prelude/zod-setup'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBundleCommand } from '#main/command-line/bundle-command'
import { parseDeviceCard } from '#shared/bundle/device-card'
import { parseKeyFile } from '#shared/bundle/key-file'
import { hashBytes } from '#shared/bundle/text'
import { webPorts } from '#shared/codec/web-ports'
import { anAssignment, mondayMorning } from '#tests/support/builders'
import { aReply, bundleIdOf, photo, photoAttachment } from '#tests/support/bundles/drafts'
import { textToGb18030 } from '#tests/support/text-to-gb18030'
import { skipWithReason } from '#tests/support/skip-with-reason'

const folder = mkdtempSync(join(tmpdir(), 'bundle-command-'))
const at = (...parts: readonly string[]): string => join(folder, ...parts)
const text = (...parts: readonly string[]): string => readFileSync(at(...parts), 'utf8')

async function bundle(...args: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runBundleCommand(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    now: () => mondayMorning,
    newId: () => bundleIdOf(5),
    appVersion: '0.1.0',
  })
  return { code, out, err }
}
const keygen = (name: string, role: string, office: string) =>
  bundle('keygen', '--out', at('keys'), '--name', name, '--role', role, '--office', office, '--office-name', '某单位')
const make = (job: string, ...more: readonly string[]) =>
  bundle(
    'make',
    '--json',
    at(job),
    '--signer',
    at('keys', 'centre.keys.json'),
    '--to',
    at('keys', 'office.card.json'),
    ...more,
  )
const trust = ['--identity', at('keys', 'office.age.key'), '--signer', at('keys', 'centre.minisign.pub')]

beforeAll(async () => {
  await keygen('centre', 'centre', 'hotline-centre')
  await keygen('office', 'unit', 'qingshan')
  writeFileSync(
    at('job.json'),
    JSON.stringify({ title: '第 4 批', assignments: [anAssignment(1, { attachments: [photoAttachment] })] }),
  )
  writeFileSync(at('bare.json'), JSON.stringify({ assignments: [anAssignment(1)] }))
  mkdirSync(at('attachments'))
  writeFileSync(at('attachments', '照片.jpg'), photo)
  writeFileSync(at('attachments', 'unrelated.txt'), 'x')
  await make('job.json', '--files', at('attachments'), '--out', at('one.hlb'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('bundle keygen', () => {
  it('writes keys in the formats of age, minisign and this program', () => {
    expect(text('keys', 'office.age.key')).toMatch(
      /^# created: 2026-11-23T01:00:00.000Z\n# public key: age1\S+\nAGE-SECRET-KEY-1\S+\n$/,
    )
    expect(text('keys', 'office.minisign.pub')).toMatch(
      /^untrusted comment: minisign public key [0-9A-F]{16}\nRW\S+\n$/,
    )
    const keys = parseKeyFile(text('keys', 'office.keys.json'))
    const card = parseDeviceCard(text('keys', 'office.card.json'))
    expect(keys.ok && card.ok && keys.value.deviceId === card.value.deviceId).toBe(true)
    expect(card).toMatchObject({ ok: true, value: { officeCode: 'qingshan', role: 'unit', officeName: '某单位' } })
  })
  it('keeps the secret ones from other accounts', (context) => {
    if (process.platform === 'win32') return skipWithReason(context, 'Windows has no such file modes')
    const modes = ['age.key', 'keys.json'].map((ending) => statSync(at('keys', `office.${ending}`)).mode & 0o077)
    expect(modes).toEqual([0, 0])
  })
  it('never writes over keys', async () => {
    const before = text('keys', 'office.keys.json')
    expect(await keygen('office', 'unit', 'qingshan')).toMatchObject({
      code: 1,
      err: ['FileExists', expect.stringContaining('没有覆盖')],
    })
    expect(text('keys', 'office.keys.json')).toBe(before)
  })
  it.each([
    ['--role', 'mayor'],
    ['--office', '青山'],
    ['--name', '../x'],
    ['--office-name', ''],
  ])('is called wrongly with %s %s', async (option, value) => {
    const args = new Map([
      ['--out', at('none')],
      ['--name', 'x'],
      ['--role', 'unit'],
      ['--office', 'qingshan'],
      ['--office-name', '某单位'],
    ]).set(option, value)
    expect(await bundle('keygen', ...[...args].flat())).toMatchObject({
      code: 2,
      err: expect.arrayContaining(['Usage']),
    })
  })
})

describe('bundle make', () => {
  it('makes a bundle that verifies, with the attachments that are named', async () => {
    const verified = await bundle('verify', at('one.hlb'), ...trust, '--me', 'qingshan')
    expect(verified).toMatchObject({ code: 0, err: [] })
    expect(verified.out.join('\n')).toContain('内容 1 件，附件 1 个，第 4 批')
    expect(verified.out.join('\n')).toContain('序列 assignment/hotline-centre/qingshan 第 1 号，2026-11-23 09:00 生成')
  })
  it('chooses the file’s name in a folder and never writes over it', async () => {
    expect((await make('bare.json', '--out', folder)).out[0]).toBe(at('某单位-交办-某单位-第0001号-2026-11-23.hlb'))
    expect(await make('bare.json', '--out', folder)).toMatchObject({ code: 1, err: ['FileExists', expect.anything()] })
  })
  it('continues a stream', async () => {
    const prev = hashBytes(photo)
    await make('bare.json', '--out', at('two.hlb'), '--seq', '2', '--prev', prev)
    const report: unknown = JSON.parse((await bundle('verify', at('two.hlb'), ...trust, '--json')).out.join('\n'))
    expect(report).toMatchObject({ ok: true, info: { seq: 2, prev }, lines: 1, files: 0 })
  })
  it('reads JSON in GB18030 as in UTF-8, and refuses what it would have to guess', async () => {
    const job = JSON.stringify({ title: '第 4 批', assignments: [anAssignment(1)] })
    writeFileSync(at('gbk.json'), textToGb18030(job))
    expect((await make('gbk.json', '--out', at('gbk.hlb'))).code).toBe(0)
    expect((await bundle('open', at('gbk.hlb'), ...trust, '--out', at('gbk'))).code).toBe(0)
    expect(text('gbk', 'bundle', 'data', 'assignments.ndjson')).toContain(anAssignment(1).sheet.title)

    writeFileSync(at('cut.json'), Buffer.concat([textToGb18030(job), Uint8Array.of(0x81)]))
    expect(await make('cut.json', '--out', at('none.hlb'))).toMatchObject({
      code: 1,
      err: ['TextUndecodable', expect.stringContaining('既不是 UTF-8 也不是 GB18030')],
    })
    writeFileSync(at('utf16.json'), Buffer.from(`\ufeff${job}`, 'utf16le'))
    expect(await make('utf16.json', '--out', at('none.hlb'))).toMatchObject({
      code: 1,
      err: ['TextUndecodable', expect.stringContaining('UTF-16')],
    })
    writeFileSync(at('lossy.json'), job.replace('批', '\ufffd'))
    expect(await make('lossy.json', '--out', at('none.hlb'))).toMatchObject({
      code: 1,
      err: ['TextUndecodable', expect.stringContaining('丢了字')],
    })
  })
  it('lets texts pass the border before they are signed, and names what nobody can read', async () => {
    const title = '\u200b石\u2028⻓桥\ud83d村\ue4c6'
    writeFileSync(at('dirty.json'), JSON.stringify({ assignments: [anAssignment(1, { title })] }))
    const made = await make('dirty.json', '--out', at('dirty.hlb'))
    expect(made).toMatchObject({
      code: 0,
      err: [expect.stringContaining('assignments.0.sheet.title 里有认不出的字符 U+E4C6')],
    })
    await bundle('open', at('dirty.hlb'), ...trust, '--out', at('dirty'))
    expect(text('dirty', 'bundle', 'data', 'assignments.ndjson')).toContain('石\\n长桥村\ue4c6')
  })
  it('makes replies from an office’s keys', async () => {
    writeFileSync(at('replies.json'), JSON.stringify({ replies: [aReply(1)] }))
    const made = await bundle(
      'make',
      '--json',
      at('replies.json'),
      '--signer',
      at('keys', 'office.keys.json'),
      '--to',
      at('keys', 'centre.card.json'),
      '--out',
      at('reply.hlb'),
    )
    expect(made.code).toBe(0)
    const verified = await bundle(
      'verify',
      at('reply.hlb'),
      '--identity',
      at('keys', 'centre.keys.json'),
      '--signer',
      at('keys', 'office.card.json'),
    )
    expect(verified.out[0]).toBe('回复包，签名有效，内容完整')
  })
  it('fails by name when an attachment is not given', async () => {
    expect(await make('job.json', '--out', at('none.hlb'))).toMatchObject({
      code: 1,
      err: ['WouldBeRefused', expect.stringContaining('不在包内'), expect.anything()],
    })
    expect(readdirSync(folder)).not.toContain('none.hlb')
  })
  it.each([
    ['not json', 'json'],
    [JSON.stringify({ assignments: [{ ...anAssignment(1), caseId: 'x' }] }), 'assignments.0.caseId'],
    [JSON.stringify({ assignments: [], replies: [] }), ''],
  ])('names what is wrong with its JSON', async (job, field) => {
    writeFileSync(at('wrong.json'), job)
    expect(await make('wrong.json', '--out', at('none.hlb'))).toMatchObject({
      code: 1,
      err: ['JobMalformed', expect.stringContaining(field)],
    })
  })
})

describe('bundle verify', () => {
  it('ends with a refusal’s name and Chinese words on standard error', async () => {
    const refused = await bundle(
      'verify',
      at('one.hlb'),
      '--identity',
      at('keys', 'office.age.key'),
      '--signer',
      at('keys', 'office.minisign.pub'),
    )
    expect(refused).toMatchObject({
      code: 1,
      out: [],
      err: [
        'SignerUnknown',
        expect.stringContaining('没有登记'),
        expect.stringContaining('没有任何改动'),
        expect.anything(),
      ],
    })
  })
  it('names the refusal in JSON as well', async () => {
    const refused = await bundle('verify', at('one.hlb'), ...trust, '--me', 'lvshui', '--json')
    expect(refused).toMatchObject({ code: 1, err: expect.arrayContaining(['AddressedElsewhere']) })
    expect(JSON.parse(refused.out.join('\n'))).toEqual({
      ok: false,
      failure: { type: 'AddressedElsewhere', to: 'qingshan' },
    })
  })
  it('opens a bundle whose name was altered on its way, and says so', async () => {
    for (const [name, ending] of [
      ['one.hlb.txt', '.txt'],
      ['one.hlb(1)', '(1)'],
    ] as const) {
      copyFileSync(at('one.hlb'), at(name))
      const verified = await bundle('verify', at(name), ...trust)
      expect(verified.code, name).toBe(0)
      expect(verified.out.at(-1)).toBe(`文件名后面多了“${ending}”，内容是交换包；转存时请保持以 .hlb 结尾。`)
    }
  })
  it('names a zip with a bundle in it for what it is', async () => {
    const bytes = new Uint8Array(readFileSync(at('one.hlb')))
    writeFileSync(at('sent.zip'), await webPorts.archive.pack([{ name: '交办/one.hlb', bytes }]))
    const refused = await bundle('verify', at('sent.zip'), ...trust)
    expect(refused).toMatchObject({ code: 1, out: [] })
    expect(refused.err.join('\n')).toContain('所选的文件是压缩包，里面有交换包“one.hlb”')
  })
  it('holds a card’s key to its office and role', async () => {
    const card = JSON.parse(text('keys', 'centre.card.json'))
    writeFileSync(at('unit.card.json'), JSON.stringify({ ...card, role: 'unit' }))
    const refused = await bundle(
      'verify',
      at('one.hlb'),
      '--identity',
      at('keys', 'office.age.key'),
      '--signer',
      at('unit.card.json'),
    )
    expect(refused.err[0]).toBe('SignerRoleWrong')
  })
  it.each([
    ['a file that is not there', ['nothing.hlb', ...trust], 'FileUnreadable'],
    ['no bundle', ['job.json', ...trust], 'NotABundle'],
    [
      'an identity that is none',
      ['one.hlb', '--identity', at('job.json'), '--signer', at('keys', 'centre.minisign.pub')],
      'IdentityMalformed',
    ],
    [
      'a signer that is none',
      ['one.hlb', '--identity', at('keys', 'office.age.key'), '--signer', at('job.json')],
      'SignerMalformed',
    ],
  ])('fails by name on %s', async (_what, [file = '', ...args], name) => {
    expect(await bundle('verify', at(file), ...args)).toMatchObject({ code: 1, err: expect.arrayContaining([name]) })
  })
  it.each([
    [[]],
    [['--identity', at('keys', 'office.age.key')]],
    [[...trust, '--colour', 'red']],
    [[...trust, '--me', '青山']],
    [[...trust, 'second.hlb']],
  ])('is called wrongly with %j', async (args) => {
    const answer = await bundle('verify', at('one.hlb'), ...args)
    expect(answer).toMatchObject({ code: 2, out: [] })
    expect(answer.err[0]).toBe('Usage')
  })
})

describe('bundle open', () => {
  it('unpacks what was proved, once', async () => {
    expect((await bundle('open', at('one.hlb'), ...trust, '--out', at('unpacked'))).code).toBe(0)
    expect(readdirSync(at('unpacked', 'bundle')).sort()).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data',
      'manifest-sha256.txt',
      'signature.minisig',
      'tagmanifest-sha256.txt',
    ])
    expect(new Uint8Array(readFileSync(at('unpacked', 'bundle', 'data', 'files', photoAttachment.sha256)))).toEqual(
      photo,
    )
    expect(await bundle('open', at('one.hlb'), ...trust, '--out', at('unpacked'))).toMatchObject({
      code: 1,
      err: ['FileExists', expect.anything()],
    })
  })
  it('writes nothing when the bundle is refused', async () => {
    const refused = await bundle('open', at('one.hlb'), ...trust, '--me', 'lvshui', '--out', at('refused'))
    expect(refused.err[0]).toBe('AddressedElsewhere')
    expect(readdirSync(folder)).not.toContain('refused')
  })
})

describe('bundle', () => {
  it('explains itself when asked, and when it was called wrongly', async () => {
    expect(await bundle('help')).toMatchObject({ code: 0, err: [] })
    for (const args of [[], ['frobnicate'], ['constructor']]) expect((await bundle(...args)).code).toBe(2)
  })
})
