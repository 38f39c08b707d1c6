import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bytes } from '#shared/bundle/ports'
import { hashBytes, textToUtf8 } from '#shared/bundle/text'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { anAssignment } from '#tests/support/builders'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { makeCentreBundle } from '#tests/support/main-job/centre-bundle'
import { openCase } from '#tests/support/main-job/handle-case'
import { importPlanned, openBundleFile } from '#tests/support/main-job/import-bundle'
import { seedDataFolder } from '#tests/support/seeded/seed-data-folder'

const shots = process.env['ATTACHMENT_SHOTS']

/** A picture of one colour as PNG, 320 by 200. */
function makePng([red, green, blue]: readonly [number, number, number]): Bytes {
  const [width, height] = [320, 200]
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.from([0, ...Array.from({ length: width }, () => [red, green, blue]).flat()])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
      chunk('IEND', new Uint8Array(0)),
    ]),
  )
}

const colour = [30, 140, 70] as const
const picture = makePng(colour)
const paper = textToUtf8('%PDF-1.4\n% 路灯分布图，样例\n%%EOF\n')
const program = textToUtf8('MZ, a program')
const nameFile = (name: string, bytes: Bytes) => ({ sha256: hashBytes(bytes), name, bytes: bytes.length })
const files = [nameFile('现场照片.png', picture), nameFile('路灯分布图.pdf', paper), nameFile('查看器.exe', program)]
const sheetNumber = 'B2026110901'

const makeBundleWithFiles = (): Promise<Bytes> =>
  makeCentreBundle(900_001, [anAssignment(901, { sheetNumber, attachments: files })], [picture, paper, program])

let place = ''
let data = ''
let bundle = ''
let shell: ShellUnderTest | undefined

beforeAll(() => ensureBuilt())

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'attachments-'))
  data = join(place, 'data')
  mkdirSync(data)
  seedDataFolder(data, 3)
  bundle = join(place, '交办包-有附件.hlb')
  writeFileSync(bundle, await makeBundleWithFiles())
})

afterEach(async () => {
  await shell?.kill()
  shell = undefined
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

async function start(args: readonly string[] = []): Promise<ShellUnderTest> {
  shell = await launchElectronOnChromium({ dataDir: data, args })
  await shell.page.setViewportSize({ width: 1366, height: 768 })
  await shell.page.getByRole('navigation', { name: '主菜单' }).waitFor()
  return shell
}

const shoot = async ({ page }: ShellUnderTest, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) })
}

const keptFolder = (): string => join(data, 'ledger', 'files')

describe('attachments of a sheet', () => {
  it('come with the import, are looked at and saved, and are brought back from the same bundle when damaged', async () => {
    const running = await start()
    const { page } = running
    expect(await openBundleFile(running, bundle)).toEqual({ type: 'planned' })
    expect(await importPlanned(running)).toBe(1)
    expect(readdirSync(keptFolder()).sort()).toEqual(files.map((file) => file.sha256).sort())

    await openCase(page, sheetNumber)
    const list = page.getByRole('list', { name: '附件' })
    await expect.poll(() => list.getByRole('listitem').count()).toBe(3)
    await expect.poll(() => list.textContent()).toMatch(/现场照片\.png.*路灯分布图\.pdf.*查看器\.exe/)
    await expect.poll(() => list.getByRole('button', { name: /^查看 / }).count()).toBe(1)
    await list.scrollIntoViewIfNeeded()
    await shoot(running, 'attachment-list')
    await list.getByRole('button', { name: '查看 现场照片.png' }).click()
    const dialog = page.getByRole('dialog', { name: '现场照片.png' })
    const pixel = await dialog
      .getByRole('img', { name: '现场照片.png' })
      .evaluate((canvas) =>
        canvas instanceof HTMLCanvasElement
          ? [canvas.width, canvas.height, ...(canvas.getContext('2d')?.getImageData(100, 100, 1, 1).data ?? [])]
          : [],
      )
    expect(pixel).toEqual([320, 200, ...colour, 255])
    await shoot(running, 'attachment-dialog')
    await dialog.getByRole('button', { name: '关闭' }).click()

    const saved = join(place, '另存的图.pdf')
    running.queueSave(saved)
    await list.getByRole('button', { name: '另存为… 路灯分布图.pdf' }).click()
    await page.getByText('已另存并核对：另存的图.pdf').waitFor()
    expect(new Uint8Array(readFileSync(saved))).toEqual(paper)
    await list.getByRole('button', { name: '另存为… 查看器.exe' }).click()
    await page.getByText('这一类附件不能另存').waitFor()

    const stored = join(keptFolder(), hashBytes(picture))
    writeFileSync(
      stored,
      picture.map((byte, at) => (at === 60 ? byte ^ 1 : byte)),
    )
    rmSync(join(keptFolder(), hashBytes(paper)))
    await list.getByRole('button', { name: '查看 现场照片.png' }).click()
    await page.getByText('附件已损坏').waitFor()
    await expect.poll(() => page.getByRole('main').getByRole('alert').textContent()).toContain('交办包-有附件.hlb')
    await page.getByText('附件已损坏').scrollIntoViewIfNeeded()
    await shoot(running, 'attachment-damaged')
    await list.getByRole('button', { name: '另存为… 路灯分布图.pdf' }).click()
    await page.getByText('本机没有这个附件').waitFor()

    const journal = readFileSync(join(data, 'ledger', 'journal.hlj'))
    // Double-clicked while the program runs: the second start hands it over and ends.
    await expect(launchElectronOnChromium({ dataDir: data, args: [bundle] })).rejects.toThrow('ended with 0')
    await page.getByText('导入后会怎样').waitFor()
    await shoot(running, 'attachment-restore')
    await page.getByRole('button', { name: '补回附件 2 个' }).click()
    await page.getByText('已补回附件 2 个').waitFor()
    await page.getByRole('button', { name: '没有要写入的内容' }).waitFor()
    expect(new Uint8Array(readFileSync(stored))).toEqual(picture)
    expect(readFileSync(join(data, 'ledger', 'journal.hlj'))).toEqual(journal)
    await openCase(page, sheetNumber)
    await list.getByRole('button', { name: '查看 现场照片.png' }).click()
    await dialog.waitFor()
    await dialog.getByRole('button', { name: '关闭' }).click()
    rmSync(bundle)
    await expect(launchElectronOnChromium({ dataDir: data, args: [bundle] })).rejects.toThrow('ended with 0')
    await page.getByRole('dialog', { name: '打不开“交办包-有附件.hlb”' }).waitFor()
    await shoot(running, 'given-and-gone')
  })

  it('that cannot be kept stop the import with words, and it goes on once they can', async () => {
    // A file where the folder belongs: no attachment can be kept.
    writeFileSync(keptFolder(), 'in the way')
    // The bundle was double-clicked, and the program with it.
    const running = await start([bundle])
    const { page } = running
    await page.getByText('导入后会怎样').waitFor()
    await shoot(running, 'given-at-start')
    const journal = readFileSync(join(data, 'ledger', 'journal.hlj'))
    await page.getByRole('button', { name: '导入 1 件' }).click()
    await page.getByText(/^附件没有存下来/).waitFor()
    await expect.poll(() => page.getByRole('alert').first().textContent()).toContain('台账没有写入任何内容')
    await page.getByText('导入后会怎样').waitFor()
    await shoot(running, 'attachment-not-kept')
    expect(readFileSync(join(data, 'ledger', 'journal.hlj'))).toEqual(journal)
    rmSync(keptFolder())
    expect(await importPlanned(running)).toBe(1)
  })
})
