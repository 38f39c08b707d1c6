import type { BundleExpectations } from '#shared/bundle/expectations'
import { defaultBundleLimits } from '#shared/bundle/limits'
import type { BundleDraft } from '#shared/bundle/make-bundle'
import { replyRecordSchema, type ReplyRecord } from '#shared/bundle/reply-record'
import { hashBytes, textToUtf8 } from '#shared/bundle/text'
import { aCaseId, anAssignment, day, mondayMorning } from '../builders'
import { centre, qingshan, signerOf } from './test-offices'

export const bundleIdOf = (n: number): string => `018f0000-0000-7000-9000-${String(n).padStart(12, '0')}`

export const photo = textToUtf8('not really a photo, but bytes are bytes')
export const photoAttachment = { sha256: hashBytes(photo), name: '现场照片.jpg', bytes: photo.length }

export function aReply(n = 1, change: Partial<ReplyRecord> = {}): ReplyRecord {
  return replyRecordSchema.parse({
    caseId: aCaseId(n),
    sheetNumber: `2026110${String(n).padStart(3, '0')}`,
    sheetRevision: 1,
    ledgerNumber: `2026-${String(n).padStart(3, '0')}`,
    round: 1,
    outcome: 'resolved',
    outcomeText: '路灯已修复',
    findings: '经查，线路短路。',
    basis: [{ law: '城市道路照明设施管理规定', article: '第十八条', clause: '' }],
    opinion: '已更换线路，恢复照明。',
    handlerName: '王建国',
    reviewerName: '陈立',
    investigatedOn: '2026-11-23',
    repliedOn: '2026-11-24',
    reviewedOn: '2026-11-24',
    stubNumber: '2026-001',
    callerContacted: true,
    callerContactedOn: '2026-11-24',
    callerView: 'satisfied',
    format: 'report',
    document: null,
    ...change,
  })
}

/** The centre assigns two cases to Qingshan, one with a photo. */
export function anAssignmentDraft(change: Partial<BundleDraft> = {}): BundleDraft {
  return {
    bundleId: bundleIdOf(1),
    fromOffice: centre.card.officeCode,
    fromDevice: centre.card.deviceId,
    toOffice: qingshan.card.officeCode,
    seq: 1,
    prev: '',
    acks: [],
    createdAt: mondayMorning,
    appVersion: '0.1.0',
    title: '11 月第 4 批',
    fromName: centre.card.officeName,
    toName: qingshan.card.officeName,
    issuedOn: day('2026-11-23'),
    content: {
      type: 'assignment',
      assignments: [anAssignment(1), anAssignment(2, { attachments: [photoAttachment] })],
    },
    files: [photo],
    ...change,
  }
}

/** Qingshan answers one case, with the document. */
export function aReplyDraft(change: Partial<BundleDraft> = {}): BundleDraft {
  return {
    ...anAssignmentDraft(),
    bundleId: bundleIdOf(2),
    fromOffice: qingshan.card.officeCode,
    fromDevice: qingshan.card.deviceId,
    toOffice: centre.card.officeCode,
    acks: [{ stream: 'assignment/hotline-centre/qingshan', upTo: 1, also: [3, 4] }],
    title: '',
    fromName: qingshan.card.officeName,
    toName: centre.card.officeName,
    content: { type: 'reply', replies: [aReply(1, { document: photoAttachment })] },
    ...change,
  }
}

/** What Qingshan's PC expects: its identity, the centre enrolled, nothing received yet. */
export function qingshanExpects(change: Partial<BundleExpectations> = {}): BundleExpectations {
  return {
    identities: [qingshan.keys.ageIdentity],
    signers: [signerOf(centre), signerOf(qingshan)],
    me: 'qingshan',
    accepts: ['assignment'],
    streams: {},
    importedBundles: {},
    limits: defaultBundleLimits,
    ...change,
  }
}

/** What the centre's PC expects. */
export function centreExpects(change: Partial<BundleExpectations> = {}): BundleExpectations {
  return {
    ...qingshanExpects(),
    identities: [centre.keys.ageIdentity],
    me: 'hotline-centre',
    accepts: ['reply'],
    ...change,
  }
}
