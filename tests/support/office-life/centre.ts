import { readFileSync, writeFileSync } from 'node:fs'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { makeBundle } from '#shared/bundle/make-bundle'
import { openBundle } from '#shared/bundle/open-bundle'
import type { ReplyRecord } from '#shared/bundle/reply-record'
import type { AnswerRecord, RequestRecord } from '#shared/bundle/request-record'
import { webPorts } from '#shared/codec/web-ports'
import { sheetSchema, type Assignment, type Sheet } from '#shared/case/sheet'
import { instantSchema, instantToLocalDate } from '#shared/prelude/instant'
import { addDays } from '#shared/prelude/local-date'
import { aCaseId } from '../builders'
import { bundleIdOf } from '../bundles/drafts'
import type { DemoKeys } from '../../../build/demo-keys'

export const now = instantSchema.parse(Date.now())
export const today = instantToLocalDate(now)

/** A hotline centre as an office knows it: by the bundles that come from it and go to it. */
export interface PlayedCentre {
  /** Writes the next bundle of its stream: sheets, and answers to what the office asked. */
  send(path: string, assignments: readonly Assignment[], answers?: readonly AnswerRecord[]): Promise<string>
  /** What a reply bundle of the office holds, opened with the centre's key and trusting only this office. */
  read(path: string): Promise<{ readonly replies: readonly ReplyRecord[]; readonly requests: readonly RequestRecord[] }>
}

export function playCentre({ centre, centreCard, officeCard }: DemoKeys): PlayedCentre {
  let [seq, prev] = [0, '']
  return {
    send: async (path, assignments, answers = []) => {
      seq += 1
      const made = await makeBundle(
        {
          bundleId: bundleIdOf(700 + seq),
          fromOffice: centreCard.officeCode,
          fromDevice: centre.deviceId,
          toOffice: officeCard.officeCode,
          seq,
          prev,
          acks: [],
          createdAt: now,
          appVersion: '0.1.0',
          title: `第 ${seq} 批`,
          fromName: centreCard.officeName,
          toName: officeCard.officeName,
          issuedOn: today,
          content: {
            type: 'assignment',
            assignments: [...assignments],
            ...(answers.length === 0 ? {} : { answers: [...answers] }),
          },
          files: [],
        },
        centre.minisign,
        [officeCard.ageRecipient],
        defaultBundleLimits,
        webPorts,
      )
      if (!made.ok) throw new Error(JSON.stringify(made.failure))
      prev = made.value.tagmanifest
      writeFileSync(path, made.value.bytes)
      return path
    },
    read: async (path) => {
      const { officeCode, officeName, role, minisignPublicKey } = officeCard
      const opened = await openBundle(
        new Uint8Array(readFileSync(path)),
        {
          identities: [centre.ageIdentity],
          signers: [{ officeCode, officeName, role, publicKey: minisignPublicKey }],
          me: centreCard.officeCode,
          accepts: ['reply'],
          streams: {},
          importedBundles: {},
          limits: defaultBundleLimits,
        },
        webPorts,
      )
      if (!opened.ok) throw new Error(`the centre refuses the reply: ${opened.failure.type}`)
      const { content } = opened.value.payload
      if (content.type !== 'reply') throw new Error(`the office sent a bundle of ${content.type}`)
      return { replies: content.replies, requests: content.requests ?? [] }
    },
  }
}

/** A sheet that the centre issues today, due in ten days. */
export const issueSheet = (
  n: number,
  change: Pick<Sheet, 'title' | 'content' | 'category' | 'place'> & Partial<Sheet>,
): Assignment => ({
  caseId: aCaseId(700 + n),
  sheet: sheetSchema.parse({
    sheetNumber: `2026${String(70_000 + n)}`,
    revision: 1,
    caller: { name: '赵明', phone: `138000007${String(n).padStart(2, '0')}`, address: '' },
    confidential: false,
    channel: 'phone',
    demand: 'complaint',
    urgency: 'normal',
    calledOn: today,
    issuedOn: today,
    dueOn: addDays(today, 10),
    dueRule: '受理中心限定',
    remark: '',
    attachments: [],
    ...change,
  }),
})

/** What the centre answers to a request: it grants it as it was asked for. */
export const grant = (
  { requestId, caseId, kind, askedDueOn }: RequestRecord,
  change: Partial<AnswerRecord> = {},
): AnswerRecord => ({
  requestId,
  caseId,
  kind,
  state: 'granted',
  answeredOn: today,
  said: '同意。',
  dueOn: askedDueOn,
  newUnit: '',
  ...change,
})
