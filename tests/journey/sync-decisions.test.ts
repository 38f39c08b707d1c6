import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { composeSyncBundle } from '#renderer/features/sync/compose-sync-bundle'
import { sendSync, type SaveBundle } from '#renderer/features/sync/send-sync'
import type { SyncDesk } from '#renderer/features/sync/sync-desk'
import { lookIntoSync, takeIn } from '#renderer/features/sync/take-in'
import { commitCard } from '#renderer/ledger-store/commit/commit-card'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { readCase } from '#renderer/ledger-store/read/read-cases'
import { countConflictedRecords } from '#renderer/ledger-store/read/read-conflicts'
import { readOutgoing } from '#renderer/ledger-store/read/read-outgoing'
import { readPeers } from '#renderer/ledger-store/read/read-peers'
import type { CaseStep } from '#shared/case/case-step'
import { privateText } from '#shared/case/private-text'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { makeBundle } from '#shared/bundle/make-bundle'
import { openBundleFiles } from '#shared/bundle/open-bundle'
import { hashBytes } from '#shared/bundle/text'
import { webPorts } from '#shared/codec/web-ports'
import { ok } from '#shared/prelude/result'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { day, instant, wholeWay } from '#tests/support/builders'
import { editText, resignTags } from '#tests/support/bundles/hostile-bundle'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { goToScreen } from '#tests/support/main-job/first-run'
import { openCase, openStep, submit } from '#tests/support/main-job/handle-case'
import { manyAssignments } from '#tests/support/many-assignments'
import { officePc, type OfficePc } from '#tests/support/merge/office-pc'
import { makeSeededPc, seedOfficePc, type SeededPc } from '#tests/support/two-pcs/seed-office-pcs'
import { pcToSyncDesk } from '#tests/support/two-pcs/sync-desk'
import { readSyncExpectations } from '#renderer/features/sync/open-sync'

const shots = process.env['SYNC_SHOTS']
const office = { code: 'qingshan', name: '青山镇人民政府' }
const cases = manyAssignments(12, 7)

let place = ''
let stick = ''
let own: SeededPc
let b: OfficePc
let shell: ShellUnderTest | undefined

beforeAll(() => ensureBuilt())

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'sync-decisions-'))
  stick = join(place, 'stick')
  mkdirSync(stick)
  mkdirSync(join(place, 'a'))
  own = await makeSeededPc('一楼登记室')
  b = await officePc()
  seedOfficePc(join(place, 'a'), own, [{ keys: b.keys, card: b.card, name: '二楼督办科' }], 12)
  const enrolled = await commitCard(b.ledger, own.card, 'clerk')
  if (!enrolled.ok) throw new Error(enrolled.failure.type)
})

afterEach(async () => {
  await shell?.kill()
  shell = undefined
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

async function start(): Promise<ShellUnderTest> {
  const started = await launchElectronOnChromium({ dataDir: join(place, 'a') })
  shell = started
  await started.page.setViewportSize({ width: 1366, height: 768 })
  await started.page.getByRole('heading', { name: '今日工作' }).waitFor()
  await goToScreen(started.page, '同步')
  return started
}

const shoot = async ({ page }: ShellUnderTest, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) })
}

/** Exports everything to the other PC, which takes it in. */
async function giveToB(a: ShellUnderTest, deskB: SyncDesk): Promise<void> {
  const path = join(stick, `to-b-${readdirSync(stick).length}.hlb`)
  await a.page.getByRole('button', { name: '导出给二楼督办科' }).click()
  a.queueSave(path)
  await a.page.getByRole('dialog').getByRole('button', { name: '导出给二楼督办科' }).click()
  await a.page.getByText('已写入并读回核对').waitFor()
  await a.page.getByRole('button', { name: '收起' }).click()
  const looked = await lookIntoSync(deskB, new Uint8Array(readFileSync(path)), path)
  if (!looked.ok || !(await takeIn(deskB, looked.value)).ok) throw new Error('B does not take it')
}

const saveAs =
  (path: string): SaveBundle =>
  async ({ name, bytes }) => {
    writeFileSync(path, bytes)
    return ok({ saved: { name, place: stick, sha256: hashBytes(bytes), readBack: true } })
  }

/** Writes a bundle of the other PC for this one. */
async function sendFromB(deskB: SyncDesk, name: string): Promise<string> {
  const path = join(stick, name)
  const sent = await sendSync(deskB, saveAs(path), { toDevice: own.keys.deviceId, whole: false, drive: null })
  if (!sent.ok) throw new Error(sent.failure.at)
  return path
}

const note = (pc: OfficePc, caseId: string, text: string) =>
  pc.ledger.act('clerk', async () =>
    ok([{ op: 'append', of: 'case', id: caseId, field: 'acts', value: { act: 'noted', on: '2026-11-23', text } }]),
  )
const caseIdOf = (number: number): string => cases[number]?.caseId ?? ''

async function open(a: ShellUnderTest, path: string): Promise<void> {
  a.queueOpen(path)
  await a.page.getByRole('button', { name: '选择文件导入…' }).click()
}

const today = day('2026-11-23')

async function step(pc: OfficePc, number: number, actorId: string, taken: CaseStep): Promise<void> {
  const done = await commitCaseStep(pc.ledger, { caseId: caseIdOf(number), step: taken, actorId, today })
  if (!done.ok) throw new Error(`${taken.step}: ${done.failure.type}`)
}

async function registerHere({ page }: ShellUnderTest, number: number): Promise<void> {
  await openCase(page, cases[number]?.sheet.sheetNumber ?? '')
  const dialog = await openStep(page, '登记')
  // The day of all the steps that follow here.
  await dialog.getByLabel('登记日期').fill(today)
  await submit(dialog, '登记')
}

async function importAll({ page }: ShellUnderTest): Promise<void> {
  await page.getByRole('button', { name: /^导入 \d+ 条操作$/ }).click()
  await page.getByRole('heading', { name: /^已导入 \d+ 条操作$/ }).waitFor()
}

describe('what two PCs wrote differently', () => {
  it('is shown with who, where, when and what each had seen, decided once for both, and lets the reply out again', async () => {
    const a = await start()
    const { page } = a
    const deskB = pcToSyncDesk(b)
    // The PC on which the office was set up gives the numbers.
    await registerHere(a, 3)
    await goToScreen(page, '同步')
    await giveToB(a, deskB)

    // B and a third PC feed the same case back, each with its own stub.
    const c = await officePc()
    await b.enrol(c)
    await c.enrol(b)
    // The sheets' own limits have passed: then the office's ends today.
    for (const { by, step: one } of wholeWay.slice(1, -1))
      await step(b, 3, by, one.step === 'assign' ? { ...one, dueOn: today } : one)
    await c.take(await b.send(c))
    for (const [pc, stubNumber] of [
      [b, '2026-001'],
      [c, '2026-002'],
    ] as const)
      await step(pc, 3, 'clerk', { step: 'feed-back', stubNumber, method: 'both', on: today })
    await b.take(await c.send(b))
    // A registers two cases with the summaries that it suggests, B with its own words.
    for (const number of [0, 1]) {
      await registerHere(a, number)
      await step(b, number, 'clerk', {
        step: 'register',
        ledgerNumber: '',
        registeredOn: today,
        summary: `乙机的摘要 ${number}`,
        key: false,
      })
    }
    await goToScreen(page, '同步')
    await open(a, await sendFromB(deskB, 'conflicts.hlb'))
    await importAll(a)
    await shoot(a, 'conflicts-receipt')
    await page.getByRole('button', { name: '核对 3 项' }).first().click()

    const rows = page.getByRole('table', { name: '需要核对的内容' }).getByRole('row')
    await rows.filter({ hasText: '乙机的摘要 0' }).waitFor()
    await shoot(a, 'reconcile')
    await expect.poll(() => rows.count()).toBe(4)
    const first = rows.filter({ hasText: '乙机的摘要 0' })
    for (const told of ['登记', '李敏', '本机', '二楼督办科', '2026-11-23', '写的时候这一项还是空的', '暂按此显示'])
      await expect.poll(() => first.textContent()).toContain(told)
    await goToScreen(page, '导出')
    await page.getByText('两台电脑写得不一样').first().waitFor()
    await shoot(a, 'reply-barred')
    await expect.poll(() => page.getByText('没有待导出的回复').count()).toBe(1)

    await goToScreen(page, '需要核对')
    // Sides stand in the order of their clocks: B's clock is the earlier one.
    await rows
      .filter({ hasText: '乙机的摘要 0' })
      .getByRole('button', { name: /采用甲$/ })
      .click()
    await rows.filter({ hasText: '乙机的摘要 0' }).waitFor({ state: 'detached' })
    await rows
      .filter({ hasText: '乙机的摘要 1' })
      .getByRole('button', { name: /另写…$/ })
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('内容摘要').fill('两边商定的摘要')
    await shoot(a, 'reconcile-other')
    await dialog.getByRole('button', { name: '以此为准' }).click()
    await rows.filter({ hasText: '乙机的摘要 1' }).waitFor({ state: 'detached' })
    await rows
      .filter({ hasText: '存根号' })
      .getByRole('button', { name: /采用乙$/ })
      .click()
    await page.getByText('没有需要核对的内容').waitFor()
    await goToScreen(page, '导出')
    await page.getByText('没有待导出的回复').waitFor({ state: 'detached' })
    await expect.poll(() => page.getByText('两台电脑写得不一样').count()).toBe(0)
    await shoot(a, 'reply-free')

    await goToScreen(page, '同步')
    await giveToB(a, deskB)
    expect(await countConflictedRecords(b.ledger.database)).toBe(0)
    const summaryOf = async (number: number) =>
      (await readCase(b.ledger.database, caseIdOf(number)))?.one.registration?.summary
    expect([await summaryOf(0), await summaryOf(1)]).toEqual(['乙机的摘要 0', '两边商定的摘要'].map(privateText))
    const decided = (await readCase(b.ledger.database, caseIdOf(3)))?.one
    expect(decided?.feedback?.stubNumber).toMatch(/^2026-00[12]$/)
    expect((await readOutgoing(b.ledger.database)).fresh.map(({ id }) => id)).toEqual([caseIdOf(3)])
  })
})

describe('cases that PCs merged into one another', () => {
  it('are open and due, stand in 需要核对 with both, and are settled there by saying which of them answers', async () => {
    const a = await start()
    const { page } = a
    const deskB = pcToSyncDesk(b)
    await giveToB(a, deskB)
    const c = await officePc()
    await b.enrol(c)
    await c.enrol(b)
    await c.take(await b.send(c))
    const [first, second] = [0, 1].map((number) => cases[number]?.sheet.sheetNumber ?? '')
    const merge = (intoNumber: string | undefined, reason: string): CaseStep => ({
      step: 'merge',
      on: today,
      intoNumber: intoNumber ?? '',
      reason,
    })
    await step(b, 0, 'clerk', merge(second, '同一处的同一件事'))
    await step(c, 1, 'clerk', merge(first, '后来的并入先来的'))
    await b.take(await c.send(b))
    await goToScreen(page, '同步')
    await open(a, await sendFromB(deskB, 'ring.hlb'))
    await importAll(a)

    await openCase(page, first ?? '')
    await page.getByText(`和 ${second} 互相并单，要定由哪一件答复`).waitFor()
    await shoot(a, 'ring-case')
    await page.getByRole('button', { name: '去核对' }).click()
    const table = page.getByRole('table', { name: '互相并单' })
    await expect.poll(() => table.locator('tbody tr').count()).toBe(2)
    for (const told of [first, second, '同一处的同一件事', '后来的并入先来的', '二楼督办科'])
      await expect.poll(() => table.textContent()).toContain(told)
    await shoot(a, 'ring-reconcile')
    await table.getByRole('button', { name: `由 ${first} 答复` }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('理由').fill('商定由先来的一件答复')
    await shoot(a, 'ring-dialog')
    await dialog.getByRole('button', { name: `由 ${first} 答复` }).click()
    await page.getByText('没有前后不符的案件').waitFor()
    await openCase(page, second ?? '')
    await page.getByText(`并入 ${first}`).first().waitFor()
    await goToScreen(page, '同步')
    await giveToB(a, deskB)
    expect((await readCase(b.ledger.database, caseIdOf(0)))?.one.ending).toBeUndefined()
    expect((await readCase(b.ledger.database, caseIdOf(1)))?.one.ending?.how).toBe('merged')
  })
})

describe('an import that needs a second look', () => {
  it('asks twice where much would be struck out, says what waits and which clock is wrong, and keeps what only a newer program reads', async () => {
    const a = await start()
    const deskB = pcToSyncDesk(b)
    await giveToB(a, deskB)

    for (const number of [0, 1, 2])
      await step(b, number, 'clerk', { step: 'void', reason: '重复登记', knowingSent: false })
    await open(
      a,
      await sendFromB({ ...deskB, clock: { now: () => instant(Date.now() + 40 * 86_400_000) } }, 'brake.hlb'),
    )
    await a.page.getByText('对方电脑的时钟不对').waitFor()
    await a.page.getByText('这次导入一次就要作废 3 件（现在在办 12 件），比平常多得多。').waitFor()
    await shoot(a, 'sync-brake-plan')
    await a.page.getByRole('button', { name: /^导入 \d+ 条操作$/ }).click()
    await a.page.getByRole('dialog', { name: '这次导入改动较大，确定导入吗？' }).waitFor()
    await shoot(a, 'sync-brake-ask')
    await a.page.getByRole('button', { name: '先不导入' }).click()
    await a.page.getByRole('heading', { name: '导入后会怎样' }).waitFor()
    await a.page.getByRole('button', { name: /^导入 \d+ 条操作$/ }).click()
    await a.page.getByRole('button', { name: '先备份，再导入' }).click()
    await a.page.getByRole('heading', { name: /^已导入 \d+ 条操作$/ }).waitFor()
    await shoot(a, 'sync-receipt')
    await a.page.getByRole('button', { name: '打印回执' }).first().click()
    await expect.poll(() => a.printed().length).toBe(1)
    await goToScreen(a.page, '操作日志')
    await a.page.getByText('打印台账同步回执').waitFor()
    await shoot(a, 'sync-receipt-logged')
    await goToScreen(a.page, '同步')

    // B believes that this PC has more of it than it has: what comes has to wait.
    await note(b, caseIdOf(3), '没有送到的一条')
    const seen = (await b.ledger.database.state.get('view'))?.chains[b.ledger.replica]?.seq ?? 0
    await note(b, caseIdOf(3), '先到的一条')
    const [peer] = await readPeers(b.ledger.database, { officeCode: office.code, replica: b.ledger.replica })
    if (peer === undefined) throw new Error('B knows no peer')
    const { draft } = await composeSyncBundle(
      deskB,
      b.files.store,
      office,
      { ...peer, acknowledged: { ...peer.acknowledged, [b.ledger.replica]: seen } },
      { whole: false },
    )
    const made = await makeBundle(draft, b.keys.minisign, [own.card.ageRecipient], defaultBundleLimits, webPorts)
    if (!made.ok) throw new Error(made.failure.type)
    const heldFile = join(stick, 'held.hlb')
    writeFileSync(heldFile, made.value.bytes)
    await open(a, heldFile)
    await a.page
      .getByText(/等待来自“二楼督办科”的第 \d+(–\d+)? 条/)
      .first()
      .waitFor()
    await shoot(a, 'sync-held-plan')
    await a.page.getByRole('button', { name: /^先存下 \d+ 条$/ }).click()
    await a.page.getByRole('heading', { name: '已收包，台账没有新内容' }).waitFor()
    await a.page.getByRole('button', { name: '返回', exact: true }).click()
    await a.page.getByRole('heading', { name: '等待中' }).waitFor()
    await shoot(a, 'sync-held')

    // The same bundle as a newer program would write it.
    const opened = await openBundleFiles(
      made.value.bytes,
      { ...(await readSyncExpectations(b.ledger, b.keys, office)), identities: [own.keys.ageIdentity], me: null },
      webPorts,
    )
    if (!opened.ok) throw new Error(opened.failure.type)
    const bag = new Map(opened.value.bag)
    editText(bag, 'bag-info.txt', (text) => text.replace(/^Min-Reader: .*$/m, 'Min-Reader: 9.0'))
    const zip = await webPorts.archive.pack(
      [...resignTags(bag, b.keys.minisign)].map(([path, bytes]) => ({ name: `bundle/${path}`, bytes })),
    )
    const sealed = await webPorts.seal.seal(zip, [own.card.ageRecipient])
    if (!sealed.ok) throw new Error(sealed.failure)
    const newer = join(stick, 'newer.hlb')
    writeFileSync(newer, sealed.value)
    const journal = readFileSync(join(place, 'a', 'ledger', 'journal.hlj'))
    await open(a, newer)
    await a.page.locator('[data-reason="ReaderTooOld"]').waitFor()
    await a.page.getByText('等待升级：newer.hlb').waitFor()
    await shoot(a, 'sync-newer')
    expect(readFileSync(join(place, 'a', 'ledger', 'journal.hlj'))).toEqual(journal)
    rmSync(newer)
    await a.page.getByRole('button', { name: '再试一次' }).click()
    await a.page.locator('[data-reason="ReaderTooOld"]').waitFor()
    await a.page.getByRole('button', { name: '返回', exact: true }).click()

    // A bundle under a backup's name is led to where it belongs.
    const renamed = join(stick, '备份.hlbak')
    cpSync(await sendFromB(deskB, 'rest.hlb'), renamed)
    await goToScreen(a.page, '备份与恢复')
    await a.page.getByRole('button', { name: '恢复台账…' }).click()
    a.queueOpen(renamed)
    await a.page.getByRole('button', { name: '打开其他备份文件…' }).click()
    await a.page.getByText('这是交换包，不是备份').waitFor()
    await shoot(a, 'sync-named-backup')
    await a.page.getByRole('button', { name: '在“导入”里打开' }).click()
    await a.page.getByRole('button', { name: /^导入 \d+ 条操作$/ }).click()
    await a.page.getByRole('heading', { name: /^已导入 \d+ 条操作$/ }).waitFor()
    await expect.poll(() => a.page.getByText(/等待来自/).count()).toBe(0)
  })

  it('takes a new number on a PC that was set back, and sets apart what a copied PC wrote', async () => {
    let a = await start()
    const deskB = pcToSyncDesk(b)
    await giveToB(a, deskB)
    await shell?.close()
    cpSync(join(place, 'a'), join(place, 'yesterday'), { recursive: true })
    a = await start()
    await openCase(a.page, cases[0]?.sheet.sheetNumber ?? '')
    await submit(await openStep(a.page, '登记'), '登记')
    await goToScreen(a.page, '同步')
    await giveToB(a, deskB)
    await shell?.close()
    rmSync(join(place, 'a'), { recursive: true })
    cpSync(join(place, 'yesterday'), join(place, 'a'), { recursive: true })

    a = await start()
    await open(a, await sendFromB(deskB, 'own.hlb'))
    await a.page.getByRole('button', { name: '换新编号并继续' }).waitFor()
    await shoot(a, 'sync-own-name')
    await a.page.getByRole('button', { name: '换新编号并继续' }).click()
    await a.page.getByRole('button', { name: /^(导入 \d+ 条操作|登记收包)$/ }).click({ timeout: 60_000 })
    await a.page.getByRole('heading', { name: /^已导入 \d+ 条操作$|^已收包/ }).waitFor()
    await shoot(a, 'sync-renewed')
    await a.page.getByRole('button', { name: '返回', exact: true }).click()
    await giveToB(a, deskB)
    await open(a, await sendFromB(deskB, 'own-again.hlb'))
    await a.page.getByRole('button', { name: /^导入 \d+ 条操作$/ }).click()
    await a.page.getByRole('heading', { name: /^已导入 \d+ 条操作$/ }).waitFor()
    await openCase(a.page, cases[0]?.sheet.sheetNumber ?? '')
    await a.page.getByRole('main').getByRole('button', { name: '呈报', exact: true }).waitFor()

    // B is copied as it stands, and both go on.
    const copy = await officePc(0, { keys: b.keys, journalBytes: b.journal.bytes().slice() })
    await note(b, caseIdOf(5), '原机')
    await note(copy, caseIdOf(5), '副本')
    await goToScreen(a.page, '同步')
    await open(a, await sendFromB(deskB, 'original.hlb'))
    await a.page.getByRole('button', { name: /^导入 \d+ 条操作$/ }).click()
    await a.page.getByRole('heading', { name: /^已导入 \d+ 条操作$/ }).waitFor()
    await a.page.getByRole('button', { name: '返回', exact: true }).click()
    await open(a, await sendFromB(pcToSyncDesk(copy), 'copy.hlb'))
    await a.page.getByText('警报：“二楼督办科”的编号被两台电脑同时使用').waitFor()
    await shoot(a, 'sync-clone-plan')
    await a.page.getByRole('button', { name: /^(先存下 \d+ 条|登记收包|导入 \d+ 条操作|隔离 \d+ 条)$/ }).click()
    await a.page.getByRole('button', { name: '返回', exact: true }).click()
    await expect.poll(() => a.page.getByText(/条操作已隔离，等待核对/).count()).toBe(1)
    await shoot(a, 'sync-clone')
    await goToScreen(a.page, '需要核对')
    await a.page.getByRole('tab', { name: /副本警报/ }).click()
    await a.page.getByRole('table', { name: '隔离的操作' }).getByText('办理记录').waitFor()
    await shoot(a, 'reconcile-alarm')
  })
})
