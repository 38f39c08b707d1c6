import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { makeBundle } from '#shared/bundle/make-bundle'
import { openBundle } from '#shared/bundle/open-bundle'
import type { Bytes } from '#shared/bundle/ports'
import { replyDraftSchema, type ReplyFormat } from '#shared/case/reply-draft'
import { assignmentSchema, type Assignment } from '#shared/case/sheet'
import { webPorts } from '#shared/codec/web-ports'
import { instantSchema, instantToLocalDate } from '#shared/prelude/instant'
import type { Open } from '#shared/prelude/open-choice'
import { addDays, localDateToDayNumber } from '#shared/prelude/local-date'
import type { CaseStory } from '../tests/support/main-job/handle-case'
import type { DemoKeys } from './demo-keys'

const samples = z.looseObject({ assignments: z.array(assignmentSchema) })

/** The sample assignments from the demo's centre to its office, moved by whole weeks so that the last were issued lately. */
export async function makeDemoBundle({ centre, centreCard, officeCard }: DemoKeys): Promise<Bytes> {
  const now = instantSchema.parse(Date.now())
  const today = instantToLocalDate(now)
  const { assignments } = samples.parse(
    JSON.parse(readFileSync(new URL('../resources/samples/assignments.json', import.meta.url), 'utf8')),
  )
  const last = assignments.map(({ sheet }) => sheet.issuedOn).reduce((a, b) => (a > b ? a : b))
  const shift = Math.floor((localDateToDayNumber(today) - localDateToDayNumber(last)) / 7) * 7
  const moved = assignments.map(({ caseId, sheet }) => ({
    caseId,
    sheet: {
      ...sheet,
      calledOn: addDays(sheet.calledOn, shift),
      issuedOn: addDays(sheet.issuedOn, shift),
      dueOn: addDays(sheet.dueOn, shift),
    },
  }))
  const made = await makeBundle(
    {
      bundleId: randomUUID(),
      fromOffice: centreCard.officeCode,
      fromDevice: centre.deviceId,
      toOffice: officeCard.officeCode,
      seq: 1,
      prev: '',
      acks: [],
      createdAt: now,
      appVersion: '0.1.0',
      title: '样例交办包',
      fromName: centreCard.officeName,
      toName: officeCard.officeName,
      issuedOn: today,
      content: { type: 'assignment', assignments: moved },
      files: [],
    },
    centre.minisign,
    [officeCard.ageRecipient, centreCard.ageRecipient],
    defaultBundleLimits,
    webPorts,
  )
  if (!made.ok) throw new Error(`the demo's bundle was not made: ${made.failure.type}`)
  return made.value.bytes
}

/** What the bundle that was imported holds, read apart from the program, to choose cases from. */
export async function readGivenAssignments(path: string, keys: DemoKeys): Promise<readonly Assignment[]> {
  const { officeCode, officeName, role, minisignPublicKey } = keys.centreCard
  const opened = await openBundle(
    new Uint8Array(readFileSync(path)),
    {
      identities: [keys.office.ageIdentity],
      signers: [{ officeCode, officeName, role, publicKey: minisignPublicKey }],
      me: keys.officeCard.officeCode,
      accepts: ['assignment'],
      streams: {},
      importedBundles: {},
      limits: defaultBundleLimits,
    },
    webPorts,
  )
  if (!opened.ok) throw new Error(`the program imported what the reader refuses: ${opened.failure.type}`)
  return opened.value.payload.content.type === 'assignment' ? opened.value.payload.content.assignments : []
}

const handlingSchema = z.object({
  handled: z.array(
    z.object({ sheetNumber: z.string(), steps: z.array(z.object({ step: z.looseObject({ step: z.string() }) })) }),
  ),
})

/** Two cases to answer, one in each form: those with a sample reply first, confidential ones last. */
export function chooseStories(
  assignments: readonly Assignment[],
  handling: unknown,
): readonly [CaseStory, CaseStory | undefined] {
  const replies = readReplies(handling)
  const formatOf = ({ sheet }: Assignment): Open<ReplyFormat> | undefined => replies.get(sheet.sheetNumber)?.format
  const open = assignments.toSorted((a, b) => Number(a.sheet.confidential) - Number(b.sheet.confidential))
  const report =
    open.find((one) => formatOf(one) === 'report' && (replies.get(one.sheet.sheetNumber)?.basis.length ?? 0) > 0) ??
    open[0]
  if (report === undefined) throw new Error('the bundle holds no assignment')
  const letter = open.find((one) => one !== report && formatOf(one) === 'letter') ?? open.find((one) => one !== report)
  return [
    assignmentToStory(report, 'report', replies),
    letter === undefined ? undefined : assignmentToStory(letter, 'letter', replies),
  ]
}

type Replies = ReadonlyMap<string, z.infer<typeof replyDraftSchema>>

function readReplies(handling: unknown): Replies {
  const { handled } = handlingSchema.parse(handling)
  return new Map(
    handled.flatMap(({ sheetNumber, steps }) => {
      const draft = steps.findLast(({ step }) => step.step === 'draft')?.step
      const reply = replyDraftSchema.safeParse(draft?.['reply'])
      return reply.success ? [[sheetNumber, reply.data] as const] : []
    }),
  )
}

function assignmentToStory({ sheet }: Assignment, format: ReplyFormat, replies: Replies): CaseStory {
  const reply = replies.get(sheet.sheetNumber)
  const basis = reply?.basis[0]
  return {
    sheetNumber: sheet.sheetNumber,
    department: '村镇建设办公室',
    format,
    subject: reply?.subject ?? sheet.title.replace(/^(反映|咨询|举报|建议|求助|请求)/, ''),
    investigators: reply?.investigators ?? '村镇建设办公室郑建军',
    findings:
      reply?.findings ??
      `经查，来电人反映的情况基本属实。${sheet.place === '' ? '' : `地点为${sheet.place}。`}\n我单位已安排人员现场核实，并听取了周边群众的意见。`,
    opinion: reply?.opinion ?? '一、立即组织整改，限期完成。\n二、完成后回访来电人，接受群众监督。',
    ...(basis === undefined ? {} : { basis: { law: basis.law, article: basis.article, clause: basis.clause } }),
  }
}
