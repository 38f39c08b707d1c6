import { describe, expect, it } from 'vitest'
import {
  isSignedBy,
  parsePublicKey,
  parseSignature,
  publicKeyToText,
  renderPublicKeyFile,
  renderSignature,
  signingKeySchema,
  signingKeyToPublicKey,
} from '#shared/bundle/minisign'
import { textToUtf8 } from '#shared/bundle/text'
import { centre, qingshan } from '#tests/support/bundles/test-offices'

// Made with minisign 0.11: `minisign -G -W`, `minisign -S`, and `minisign -S -l` for the old kind.
const foreignKeyFile =
  'untrusted comment: minisign public key C26BD590A4CFBD15\nRWQVvc+kkNVrwv6zkfnTgmoWLZIEgz3fnDxkZ8qXIB9jDtSvTqp8BLP6\n'
const foreignMessage = textToUtf8('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  bagit.txt\n')
const foreignSignature = `untrusted comment: signature from minisign secret key
RUQVvc+kkNVrwonasWtXlLm/3KnMB/uaHVJ+/Oq0LjhFec+TYqbtWgQd1bQcYHZ4VUuc7gYWEJVguAFD0kcgtO1qZ5jwZKilNQQ=
trusted comment: made by hand
0Dp/EnyRjzbZRaxtUCK6TQIe5xj7M41ml1kp+YlGkA/AnTqTs+g8OFUitspGx+9bJkCyrblpvPQOkpZeTxwrBw==
`
const unhashedSignature = `untrusted comment: signature from minisign secret key
RWQVvc+kkNVrwlF3bhkUd/OM7xgk0GZDR312HQE1ywmj0cQReGRGvzmbBlfDbfLLL44dNhehgvJuuftfFsjEy0dUQtQNnHYQDwo=
trusted comment: old kind
yHHmbWQSo7d2pGDHf55qkjRDRMq50o451+Yc9m8NsWuBTut5RJ/P+D0+ZMtyO9oxCP4K9GZWPaGskZnlkdbzDQ==
`

const parsed = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('did not parse')
  return value
}
const centreKey = parsed(parsePublicKey(signingKeyToPublicKey(centre.keys.minisign)))
const message = textToUtf8('signed bytes')
const ownSignature = renderSignature(message, centre.keys.minisign, 'a comment')

describe('a public key', () => {
  it('is read from minisign’s own file and from its base64 line alone', () => {
    const fromFile = parsed(parsePublicKey(foreignKeyFile))
    expect(fromFile.keyId).toBe('C26BD590A4CFBD15')
    expect(parsePublicKey(publicKeyToText(fromFile))).toEqual(fromFile)
  })
  it('written as a file is read back the same, with the number minisign prints', () => {
    const line = signingKeyToPublicKey(centre.keys.minisign)
    expect(line).toBe(centre.card.minisignPublicKey)
    expect(renderPublicKeyFile(line)).toBe(`untrusted comment: minisign public key 288B34BB40DF7BD9\n${line}\n`)
    expect(parsePublicKey(renderPublicKeyFile(line))).toEqual(centreKey)
  })
  it.each(['', 'RWQ', 'AAAA', foreignSignature, `${centre.card.minisignPublicKey}\n${centre.card.minisignPublicKey}`])(
    'is not read from other text: %s',
    (text) => {
      expect(parsePublicKey(text)).toBeUndefined()
    },
  )
})

describe('a signature', () => {
  it('made by minisign is accepted, and shows its trusted comment', () => {
    const signature = parsed(parseSignature(foreignSignature))
    expect(signature.trustedComment).toBe('made by hand')
    expect(isSignedBy(parsed(parsePublicKey(foreignKeyFile)), foreignMessage, signature)).toBe(true)
  })
  it('made here is accepted for exactly the bytes it was made over', () => {
    const signature = parsed(parseSignature(ownSignature))
    expect(isSignedBy(centreKey, message, signature)).toBe(true)
    expect(isSignedBy(centreKey, textToUtf8('signed bytes '), signature)).toBe(false)
  })
  it('is made the same every time', () => {
    expect(renderSignature(message, centre.keys.minisign, 'a comment')).toBe(ownSignature)
  })
  it('is not accepted for another key, nor for another key under the same number, nor under another number', () => {
    const signature = parsed(parseSignature(ownSignature))
    const other = parsed(parsePublicKey(qingshan.card.minisignPublicKey))
    expect(isSignedBy(other, message, signature)).toBe(false)
    expect(isSignedBy({ ...other, keyId: centreKey.keyId }, message, signature)).toBe(false)
    expect(isSignedBy({ ...centreKey, keyId: other.keyId }, message, signature)).toBe(false)
  })
  it('is not accepted when its trusted comment was changed', () => {
    const signature = parsed(
      parseSignature(ownSignature.replace('trusted comment: a comment', 'trusted comment: b comment')),
    )
    expect(isSignedBy(centreKey, message, signature)).toBe(false)
  })
  it('of minisign’s old unhashed kind is not read', () => {
    expect(parseSignature(unhashedSignature)).toBeUndefined()
  })
  it.each([
    ['a line missing', ownSignature.split('\n').slice(0, 3).join('\n')],
    ['a line more', `${ownSignature}more\n`],
    ['no trusted comment', ownSignature.replace('trusted comment: a comment', 'a comment')],
    ['a global signature cut short', ownSignature.replace(/[^\n]{8}\n$/, '\n')],
    ['line ends of Windows', ownSignature.replaceAll('\n', '\r\n')],
  ])('with %s is not read', (_what, text) => {
    expect(text).not.toBe(ownSignature)
    expect(parseSignature(text)).toBeUndefined()
  })
  it('says whose key it is, and may end without a line end', () => {
    expect(ownSignature.split('\n')[0]).toBe('untrusted comment: signature from hotline-ledger key 288B34BB40DF7BD9')
    expect(parseSignature(ownSignature.trimEnd())).toEqual(parseSignature(ownSignature))
  })
  it.each([
    ['no untrusted comment', ownSignature.replace('untrusted comment: ', 'comment: ')],
    ['its two comments after other words', ownSignature.replace('untrusted', 'x untrusted')],
    ['its trusted comment after other words', ownSignature.replace('\ntrusted', '\nx trusted')],
    ['a body that is no base64', ownSignature.replace(/\nR/, '\n!')],
    ['a body cut short', ownSignature.replace(/\nRU([^\n]*)[^\n]{4}\n/, '\nRU$1\n')],
    ['a global signature that is no base64', ownSignature.replace(/[^\n]\n$/, '!\n')],
    ['nothing in it', ''],
    ['words behind its last line end', `${ownSignature}more`],
    ['a second empty line at its end', `${ownSignature}\n`],
  ])('with %s is not read', (_what, text) => {
    expect(text).not.toBe(ownSignature)
    expect(parseSignature(text)).toBeUndefined()
  })
  it('is not accepted of the key under which anything would hold, as laxer readers of RFC 8032 have it', () => {
    const neutral = Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 1 : 0))
    const everything = Uint8Array.from([...neutral, ...new Uint8Array(32)])
    expect(
      isSignedBy({ keyId: centreKey.keyId, key: neutral }, message, {
        keyId: centreKey.keyId,
        signature: everything,
        trustedComment: '',
        globalSignature: everything,
      }),
    ).toBe(false)
  })
  it('is not accepted where only its first or only its second part holds', () => {
    const signature = parsed(parseSignature(ownSignature))
    const broken = (bytes: Uint8Array): Uint8Array => bytes.map((byte, at) => (at === 3 ? byte ^ 1 : byte))
    expect(isSignedBy(centreKey, message, { ...signature, globalSignature: broken(signature.globalSignature) })).toBe(
      false,
    )
    expect(isSignedBy(centreKey, message, { ...signature, signature: broken(signature.signature) })).toBe(false)
  })
})

describe('a public key file', () => {
  const line = centre.card.minisignPublicKey
  it('may have line ends of Windows, or none at its end', () => {
    for (const text of [`untrusted comment: x\r\n${line}\r\n`, `untrusted comment: x\n${line}`, `${line}\n`])
      expect(parsePublicKey(text)).toEqual(centreKey)
  })
  it.each([
    ['another first line', `comment: x\n${line}`],
    ['a third line', `untrusted comment: x\n${line}\n${line}`],
    ['another algorithm', line.replace(/^RW/, 'RU')],
    ['a byte too many', `${line.slice(0, -4)}AAAAAAAA`],
    ['an empty second line', `${line}\n\n${line}`],
  ])('with %s is none', (_what, text) => {
    expect(parsePublicKey(text)).toBeUndefined()
  })
  it('of no key names no number', () => {
    expect(renderPublicKeyFile('x')).toBe('untrusted comment: minisign public key \nx\n')
  })
  it('is written again from what was read', () => {
    expect(publicKeyToText(centreKey)).toBe(line)
  })
})

describe('a signing key', () => {
  it('has a number of 16 capital hex digits and a seed of 64 small ones', () => {
    const { keyId, seed } = centre.keys.minisign
    const takes = (key: unknown) => signingKeySchema.safeParse(key).success
    expect(takes({ keyId, seed })).toBe(true)
    for (const wrong of [seed.slice(1), `${seed}0`, `0${seed}`, seed.toUpperCase(), `${seed.slice(1)}g`])
      expect(takes({ keyId, seed: wrong }), wrong).toBe(false)
    for (const wrong of [keyId.toLowerCase(), keyId.slice(1), undefined])
      expect(takes({ keyId: wrong, seed })).toBe(false)
  })
})
