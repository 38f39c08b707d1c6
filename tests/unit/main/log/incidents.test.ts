import { readdir, readFile, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createIncidents, describeError } from '#main/log/incidents'
import { redactIncident } from '#main/log/redact-incident'
import { temporaryFolder } from '../temporary-folder'

const at = () => new Date('2026-11-23T01:02:03Z')

test('writes an incident under the number that it answers', async () => {
  const folder = join(await temporaryFolder(), 'incidents')
  const incident = createIncidents({ folder, now: at, program: 'hotline-ledger 0.1.0' }).write(
    describeError(new TypeError('x is undefined')),
  )
  expect(incident).toMatch(/^E20261123-[0-9A-F]{4}$/)
  expect(await readFile(join(folder, `${incident}.txt`), 'utf8')).toContain(
    'hotline-ledger 0.1.0\n\nTypeError: x is undefined',
  )
})

test('keeps the 200 newest and touches no other file', async () => {
  const folder = await temporaryFolder()
  for (let nth = 0; nth < 250; nth += 1)
    await writeFile(join(folder, `E20250101-${nth.toString(16).toUpperCase().padStart(4, '0')}.txt`), '')
  await writeFile(join(folder, '说明.txt'), '')
  const incident = createIncidents({ folder, now: at, program: '' }).write('x')
  const names = await readdir(folder)
  expect(names).toHaveLength(201)
  expect(names).toContain(`${incident}.txt`)
  expect(names).toContain('说明.txt')
})

test('answers a number even when nothing can be written', () => {
  expect(createIncidents({ folder: '/dev/null/x', now: at, program: '' }).write('x')).toMatch(/^E20261123-/)
})

test('takes out names, telephone and identity numbers and the account’s folder', () => {
  const text = `Error: 张三 13800138000 at ${homedir()}/x.js:12:34\nid 11010519900101123X seq 1234`
  expect(redactIncident(text, homedir() === '/' ? '/nobody' : homedir())).not.toMatch(/张三|13800138000|110105/)
  expect(redactIncident('at C:\\Users\\zhang\\app.js:12:34', 'C:\\Users\\zhang')).toBe('at ~\\app.js:12:34')
  expect(redactIncident('at file:///home/%E5%BC%A0/app.js:1:2', '/home/张')).toBe('at file:///~/app.js:1:2')
  expect(redactIncident('seq 1234 of 999999')).toBe('seq 1234 of 999999')
})

test.each([
  ['138-0013-8000', 'a telephone with dashes'],
  ['138 0013 8000', 'a telephone with blanks'],
  ['１３８００１３８０００', 'full-width digits'],
  ['138\u200b0013\u200b8000', 'digits with invisible characters between'],
  ['AGE-SECRET-KEY-1QQPQPZQQPQPZQQPQPZQQPQPZQQPQPZQQPQPZQQPQPZQQPQPZQQPQPZ', 'an age identity'],
  ['age-secret-key-1qqpqpzqqpqpz', 'the same in small letters'],
  ['0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 'a seed'],
  ['RWRTY0IyAbCdEf0123456789AbCdEf0123456789AbCdEf0123456789', 'a key in base64'],
  ['⼭⾥', 'radicals that look like hanzi'],
])('takes out %s: %s', (secret) => {
  const told = redactIncident(`Error: at ${secret} while reading`)
  expect(told).toMatch(/^Error: at (?:#|\[key\]|□) while reading$/u)
})
