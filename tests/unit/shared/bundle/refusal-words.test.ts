import { describe, expect, it } from 'vitest'
import { archiveReasons, bundleRefusedSchema, nameReasons, refusalNames } from '#shared/bundle/bundle-refused'
import { bundleTypes } from '#shared/bundle/bundle-type'
import { refusalToWords, unmadeToWords } from '#shared/bundle/refusal-words'

const anything = {
  bytes: 700 * 1024 * 1024,
  limit: 512 * 1024 * 1024,
  reason: 'ratio',
  name: 'bundle/x',
  keyId: '288B34BB40DF7BD9',
  officeName: '绿水镇人民政府',
  role: 'unit',
  bundleType: 'assignment',
  from: 'lvshui',
  signer: '绿水镇人民政府',
  file: 'data/head.json',
  line: 3,
  said: '1.1',
  found: '2.2',
  to: 'lvshui',
  format: 'x/9',
  needs: '2.0',
  suite: 'sm',
  field: 'Seq',
  stream: 'a/b/c',
  seq: 3,
  known: 9,
  device: 'fc49d6236d3257d3',
  nature: 'zip-of-bundles',
  bundle: '交办.hlb',
  what: 'lines',
}

/** A refusal of that name, with some value in each of its fields. */
function aRefusal(type: string, change: object = {}) {
  const option = bundleRefusedSchema.options.find((one) => one.shape.type.value === type)
  const given = Object.fromEntries(
    Object.entries({ ...anything, ...change }).filter(([key]) => Object.hasOwn(option?.shape ?? {}, key)),
  )
  return bundleRefusedSchema.parse({
    ...(type === 'EntryNameRefused' ? { ...given, reason: 'device', ...change } : given),
    type,
  })
}

/** The parts of some words that do not say anything, say it wrongly, or are no sentence; `parts` when they are not the four. */
function findGaps(words: object): string[] {
  if (Object.keys(words).sort().join() !== 'safe,title,todo,what') return ['parts']
  const bad = ([part, text]: [string, unknown]): boolean =>
    typeof text !== 'string' ||
    !/[\u4e00-\u9fff]/.test(text) ||
    /undefined|NaN|\[object|[\u4e00-\u9fff][,:;]/.test(text) ||
    (part !== 'title' && !text.endsWith('。'))
  return Object.entries(words)
    .filter(bad)
    .map(([part]) => part)
}

describe('the words of a refusal', () => {
  it.each(refusalNames)('say for %s what happened, what is safe and what to do', (type) => {
    expect(findGaps(refusalToWords(aRefusal(type)))).toEqual([])
  })
  it('differ between any two refusals', () => {
    const titles = refusalNames.map((type) => refusalToWords(aRefusal(type)).title)
    expect(new Set(titles).size).toBe(titles.length)
  })
  it('always say that the ledger is unchanged', () => {
    for (const type of refusalNames) expect(refusalToWords(aRefusal(type)).safe).toContain('台账没有任何改动')
  })
  it.each(archiveReasons)('explain an archive that is %s', (reason) => {
    expect(findGaps(refusalToWords(aRefusal('ArchiveRefused', { reason })))).toEqual([])
  })
  it.each(nameReasons)('explain a name that is %s', (reason) => {
    expect(findGaps(refusalToWords(aRefusal('EntryNameRefused', { reason })))).toEqual([])
  })
  it.each(bundleTypes)('name the type %s', (bundleType) => {
    expect(findGaps(refusalToWords(aRefusal('TypeNotReadable', { bundleType })))).toEqual([])
  })
  it('give the number of the line and the sizes', () => {
    expect(refusalToWords(aRefusal('PayloadMalformed')).what).toContain('第 3 行')
    expect(refusalToWords(aRefusal('BundleTooLarge')).what).toContain('700.0 MB')
  })
})

describe('the words for a bundle that was not made', () => {
  it('say why, and that nothing was written', () => {
    expect(findGaps(unmadeToWords({ type: 'DraftMalformed', field: 'seq' }))).toEqual([])
    expect(findGaps(unmadeToWords({ type: 'RecipientsMissing' }))).toEqual([])
    expect(findGaps(unmadeToWords({ type: 'RecipientMalformed', recipient: 'age1x' }))).toEqual([])
    const words = unmadeToWords({ type: 'WouldBeRefused', refusal: { type: 'FileMissing', name: 'data/files/x' } })
    expect(findGaps(words)).toEqual([])
    expect(words.what).toContain('清单或案件里提到的一个文件不在包内')
  })
})
