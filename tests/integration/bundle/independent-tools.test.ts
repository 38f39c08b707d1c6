import '#shared/prelude/zod-setup'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderPublicKeyFile } from '#shared/bundle/minisign'
import { openBundle } from '#shared/bundle/open-bundle'
import { webPorts } from '#shared/codec/web-ports'
import { anAssignment } from '#tests/support/builders'
import {
  aReplyDraft,
  anAssignmentDraft,
  bundleIdOf,
  photo,
  photoAttachment,
  qingshanExpects,
} from '#tests/support/bundles/drafts'
import { makeOrThrow } from '#tests/support/bundles/hostile-bundle'
import { centre, qingshan } from '#tests/support/bundles/test-offices'
import { toolMissing } from '#tests/support/bundles/tools'
import { skipWithReason } from '#tests/support/skip-with-reason'

const folder = mkdtempSync(join(tmpdir(), 'bundle-tools-'))
const at = (...parts: readonly string[]): string => join(folder, ...parts)
const run = (tool: string, args: readonly string[], cwd = folder): string =>
  execFileSync(tool, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const shell = (script: string, cwd: string): string => run('bash', ['-euo', 'pipefail', '-c', script], cwd)
const missing = toolMissing(['age', 'age-keygen', 'minisign', 'unzip', 'zip', 'sha256sum', 'bash'])

beforeAll(() => {
  writeFileSync(at('qingshan.key'), `${qingshan.keys.ageIdentity}\n`)
  writeFileSync(at('centre.key'), `${centre.keys.ageIdentity}\n`)
  writeFileSync(at('qingshan.pub'), renderPublicKeyFile(qingshan.card.minisignPublicKey))
  writeFileSync(at('centre.pub'), renderPublicKeyFile(centre.card.minisignPublicKey))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a bundle made here', () => {
  it.for([
    ['assignment', anAssignmentDraft(), centre, qingshan, 'qingshan.key', 'centre.pub'] as const,
    ['reply', aReplyDraft(), qingshan, centre, 'centre.key', 'qingshan.pub'] as const,
  ])(
    'of type %s opens with age, unzip, minisign and sha256sum alone',
    async ([type, draft, from, to, identity, signer], context) => {
      if (missing !== undefined) return skipWithReason(context, missing)
      writeFileSync(at(`${type}.hlb`), (await makeOrThrow(draft, from, [to])).bytes)
      run('age', ['-d', '-i', identity, '-o', `${type}.zip`, `${type}.hlb`])
      expect(run('unzip', ['-t', `${type}.zip`])).toContain('No errors detected')
      run('unzip', ['-q', `${type}.zip`, '-d', type])
      const bundle = at(type, 'bundle')
      expect(
        run('minisign', ['-Vm', 'tagmanifest-sha256.txt', '-x', 'signature.minisig', '-p', at(signer)], bundle),
      ).toContain('Signature and comment signature verified')
      expect(
        run('sha256sum', ['-c', '--strict', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], bundle).match(/: OK$/gm)
          ?.length,
      ).toBe(6)
      const present = shell(
        "find . -type f ! -name tagmanifest-sha256.txt ! -name signature.minisig | sed 's|^./||' | LC_ALL=C sort",
        bundle,
      )
      expect(
        shell("cat manifest-sha256.txt tagmanifest-sha256.txt | sed 's/^[0-9a-f]*  //' | LC_ALL=C sort", bundle),
      ).toBe(present)
    },
  )
})

describe('a bundle made with age, zip, minisign and sha256sum alone', () => {
  it('opens here', async (context) => {
    if (missing !== undefined) return skipWithReason(context, missing)
    const bundle = at('hand', 'bundle')
    mkdirSync(join(bundle, 'data', 'files'), { recursive: true })
    const assignment = anAssignment(1, { attachments: [photoAttachment] })
    writeFileSync(join(bundle, 'data', 'assignments.ndjson'), `${JSON.stringify(assignment)}\n`)
    writeFileSync(
      join(bundle, 'data', 'head.json'),
      JSON.stringify({
        type: 'assignment',
        count: 1,
        title: '',
        fromName: '中心',
        toName: '青山镇',
        issuedOn: '2026-11-23',
      }),
    )
    writeFileSync(join(bundle, 'data', 'files', photoAttachment.sha256), photo)
    writeFileSync(join(bundle, 'bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
    run('minisign', ['-G', '-W', '-f', '-p', 'hand.pub', '-s', 'hand.key'])
    run('age-keygen', ['-o', 'hand-reader.key'])
    const recipient = run('age-keygen', ['-y', 'hand-reader.key']).trim()
    shell(
      `oxum=$(find data -type f -printf '%s\\n' | awk '{ bytes += $1 } END { print bytes "." NR }')
      cat > bag-info.txt <<END
Format: hotline-bundle/1.0
Min-Reader: 1.0
Suite: age-x25519+ed25519
Type: assignment
Bundle-Id: ${bundleIdOf(7)}
From-Office: hotline-centre
From-Device: ${centre.card.deviceId}
To-Office: qingshan
Stream: assignment/hotline-centre/qingshan
Seq: 1
Prev:
Created: $(date -u +%FT%TZ)
App-Version: by hand
Payload-Oxum: $oxum
END
      find data -type f -print0 | xargs -0 sha256sum > manifest-sha256.txt
      sha256sum bagit.txt bag-info.txt manifest-sha256.txt > tagmanifest-sha256.txt
      minisign -Sm tagmanifest-sha256.txt -x signature.minisig -s ../../hand.key -t 'made by hand'
      cd .. && zip -qr ../hand.zip bundle && cd .. && age -r ${recipient} -o hand.hlb hand.zip`,
      bundle,
    )
    const identity = readFileSync(at('hand-reader.key'), 'utf8').match(/^AGE-SECRET-KEY-.*$/m)?.[0] ?? ''
    const signer = {
      officeCode: 'hotline-centre',
      officeName: '中心',
      role: 'centre',
      publicKey: readFileSync(at('hand.pub'), 'utf8').split('\n')[1] ?? '',
    } as const
    const opened = await openBundle(
      new Uint8Array(readFileSync(at('hand.hlb'))),
      qingshanExpects({ identities: [identity], signers: [signer] }),
      webPorts,
    )
    expect(opened).toMatchObject({
      ok: true,
      value: {
        signer: { trustedComment: 'made by hand' },
        payload: { content: { assignments: [assignment] }, files: [{ sha256: photoAttachment.sha256, bytes: photo }] },
      },
    })
  })
})
