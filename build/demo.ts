import '#shared/prelude/zod-setup'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Assignment } from '#shared/case/sheet'
import { ensureBuilt } from './ensure-built'
import { makeDemoKeys, readGivenKeys, type DemoKeys } from './demo-keys'
import { chooseStories, makeDemoBundle, readGivenAssignments } from './demo-bundle'
import {
  launchElectronOnChromium,
  type ElectronOnChromium,
} from '../tests/support/electron-on-chromium/launch-electron-on-chromium'
import { finishFirstRun, goToScreen, qingshanEntries, type Shoot } from '../tests/support/main-job/first-run'
import {
  chooseFormat,
  feedBack,
  fillReply,
  openCase,
  review,
  sendForReview,
  takeToHandling,
  type CaseStory,
} from '../tests/support/main-job/handle-case'
import { importPlanned, openBundleFile } from '../tests/support/main-job/import-bundle'
import { exportReplies, printPaper, savePaper } from '../tests/support/main-job/papers-and-export'
import { playFirstDay } from '../tests/support/office-life/first-day'
import { showHandedIn } from '../tests/support/office-life/show-handed-in'
import { showOffice } from '../tests/support/office-life/show-office'
import { showYear } from '../tests/support/office-life/show-year'
import { writeForms } from '../tests/support/papers/write-forms'
import { convertDocx, whyNoLibreOffice } from '../tests/support/papers/convert-docx'

// As in the tests: the offices' civil time.
process.env['TZ'] = 'Asia/Shanghai'

// `npm run demo -- --out DIR [--bundle FILE --identity FILE --signer FILE]`: drives the built program through the whole
// main job, as a clerk would, and leaves in DIR what it made; then through the first day of an office without a centre, through
// what an office has beside its main line, in the sample ledger, and through the figures and reports of a whole year and what is handed in
// beside them, of which it leaves one of each kind as Word file and PDF, and so of every 单据 of a made-up case. The window is a headless Chromium on the stand-in for Electron.

const usage = '用法:npm run demo -- --out 目录 [--bundle 交办包 --identity age私钥 --signer minisign公钥]'

async function demo(): Promise<number> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      bundle: { type: 'string' },
      identity: { type: 'string' },
      signer: { type: 'string' },
    },
  })
  const given = [values.bundle, values.identity, values.signer].filter((value) => value !== undefined)
  if (values.out === undefined || (given.length > 0 && given.length < 3)) {
    console.error(usage)
    return 2
  }
  await ensureBuilt()
  const out = fromHere(values.out)
  mkdirSync(out, { recursive: true })
  const work = mkdtempSync(join(tmpdir(), 'hotline-demo-'))
  try {
    const { bundle, identity, signer } = values
    const keys =
      bundle !== undefined && identity !== undefined && signer !== undefined
        ? await readGivenKeys(fromHere(identity), fromHere(signer))
        : await makeDemoKeys()
    keys.writeTo(join(out, 'keys'))
    keys.writeForProgram(work)
    const bundlePath = join(out, 'assignment.hlb')
    if (bundle === undefined) writeFileSync(bundlePath, await makeDemoBundle(keys))
    else if (fromHere(bundle) !== bundlePath) copyFileSync(fromHere(bundle), bundlePath)
    const driven = await drive(out, work, keys)
    if (driven !== 0) return driven
    await walk(join(out, 'first-day'), join(work, 'first-day'), (shell, shoot) =>
      playFirstDay(shell, { keys: join(work, 'first-day.keys.json'), caseFolder: join(out, 'case.zip') }, shoot),
    )
    await walk(join(out, 'office'), join(work, 'office'), showOffice)
    await showReports(join(out, 'year'), join(out, 'reports'), join(work, 'year'))
    console.log(`单据 ${await writeForms(join(out, 'forms'))} 种`)
    console.log(`已写入 ${readdirSync(out).join('、')}`)
    return 0
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Paths are meant from where the command was typed, not from the project's folder. */
const fromHere = (path: string): string =>
  isAbsolute(path) ? path : resolve(process.env['INIT_CWD'] ?? process.cwd(), path)

/** Takes pictures into a folder, numbered as they come. */
function shootInto(folder: string, { page }: ElectronOnChromium): Shoot {
  mkdirSync(folder, { recursive: true })
  let shots = 0
  return async (name) => {
    shots += 1
    // Buttons that were just pressed fade for a moment; the picture waits for that.
    await page.waitForTimeout(250)
    await page.screenshot({ path: join(folder, `${String(shots).padStart(2, '0')}-${name}.png`) })
  }
}

/** Plays something in a program of its own and leaves its pictures in a folder, that of where it failed too. */
async function walk(
  pictures: string,
  dataDir: string,
  play: (shell: ElectronOnChromium, shoot: Shoot) => Promise<void>,
): Promise<void> {
  const shell = await launchElectronOnChromium({ dataDir })
  const shoot = shootInto(pictures, shell)
  try {
    await shell.page.setViewportSize({ width: 1366, height: 768 })
    await play(shell, shoot)
  } catch (error) {
    await shoot('failed').catch(() => undefined)
    throw error
  } finally {
    await shell.close()
  }
}

/** Goes through a whole year's figures, reports and what is handed in beside them, and leaves one of each kind as Word file and PDF. */
async function showReports(pictures: string, reports: string, dataDir: string): Promise<void> {
  mkdirSync(reports, { recursive: true })
  await walk(pictures, dataDir, async (shell, shoot) => {
    await showYear(shell, reports, shoot)
    await showHandedIn(shell, reports, shoot)
  })
  const whyNot = whyNoLibreOffice()
  if (whyNot !== undefined) return console.log(`没有把报告转成 PDF：${whyNot}`)
  const files = readdirSync(reports).filter((name) => name.endsWith('.docx'))
  for (const [nth, pdf] of convertDocx(files.map((name) => readFileSync(join(reports, name)))).entries())
    writeFileSync(join(reports, (files[nth] ?? '').replace(/\.docx$/u, '.pdf')), pdf)
}

async function drive(out: string, work: string, keys: DemoKeys): Promise<number> {
  const stick = join(work, 'stick')
  mkdirSync(stick)
  const bundlePath = join(out, 'assignment.hlb')
  copyFileSync(bundlePath, join(stick, 'assignment.hlb'))
  const shell = await launchElectronOnChromium({ dataDir: join(work, 'data'), drivesDir: stick })
  const shoot = shootInto(join(out, 'screens'), shell)
  try {
    await shell.page.setViewportSize({ width: 1366, height: 768 })
    await finishFirstRun(
      shell,
      qingshanEntries,
      { keys: join(work, 'office.keys.json'), card: join(work, 'centre.card.json') },
      shoot,
    )
    await goToScreen(shell.page, '导入')
    await shoot('import-stick')
    const opened = await openBundleFile(shell, join(stick, 'assignment.hlb'))
    if (opened.type === 'refused') {
      await shoot('import-refused')
      console.error(opened.name)
      return 1
    }
    const count = await importPlanned(shell, shoot)
    console.log(`导入 ${count} 件`)
    await doTheJob(shell, out, shoot, await readGivenAssignments(bundlePath, keys))
    await exportReplies(shell, shoot)
    const written = readdirSync(join(stick, '市长热线')).find((name) => name.endsWith('.hlb'))
    if (written === undefined) throw new Error('no reply bundle on the stick')
    copyFileSync(join(stick, '市长热线', written), join(out, 'reply.hlb'))
    await goToScreen(shell.page, '台账')
    await shoot('ledger')
    await goToScreen(shell.page, '今日工作')
    await shoot('today')
    return 0
  } catch (error) {
    await shell.page.screenshot({ path: join(out, 'screens', 'failed.png') }).catch(() => undefined)
    throw error
  } finally {
    await shell.close()
  }
}

/** Takes one case through all steps with a report, another with a letter; a bundle of one case gives both papers of it. */
async function doTheJob(
  shell: ElectronOnChromium,
  out: string,
  shoot: Shoot,
  assignments: readonly Assignment[],
): Promise<void> {
  const [report, letter] = chooseStories(assignments, readSampleHandling())
  // One case has one reply: while it is being written it can be laid out in either form, and both are saved.
  const letterOfSameCase = async (): Promise<void> => {
    await chooseFormat(shell.page, 'letter')
    await savePapers(shell, out, 'letter')
    await chooseFormat(shell.page, 'report')
  }
  await answerCase(shell, report, shoot, {
    sendBackWith: '请写明回访情况',
    ...(letter === undefined ? { whileWriting: letterOfSameCase } : {}),
  })
  await savePapers(shell, out, 'report')
  await shell.page.getByRole('tab', { name: '存根' }).click()
  copyFileSync(await printPaper(shell, '打印存根'), join(out, 'stub.pdf'))
  await shoot('stub')
  if (letter === undefined) return
  await answerCase(shell, letter, async () => undefined, {})
  await savePapers(shell, out, 'letter')
  await shoot('reply-letter')
}

interface AnswerExtras {
  /** The reviewer's comment with which the reply goes back once. */
  readonly sendBackWith?: string
  readonly whileWriting?: () => Promise<void>
}

async function answerCase(
  shell: ElectronOnChromium,
  story: CaseStory,
  shoot: Shoot,
  { sendBackWith, whileWriting }: AnswerExtras,
): Promise<void> {
  const { page } = shell
  await takeToHandling(page, story, qingshanEntries, shoot)
  await fillReply(page, story)
  await whileWriting?.()
  await page.waitForTimeout(600)
  await shoot('reply-writing')
  await sendForReview(page)
  await review(page, qingshanEntries, shoot, sendBackWith === undefined ? undefined : { comment: sendBackWith })
  await feedBack(page, qingshanEntries, shoot)
  await openCase(page, story.sheetNumber)
  await page.getByRole('button', { name: '查看、打印回复' }).click()
  await page.getByRole('button', { name: '存为 Word' }).waitFor()
}

async function savePapers(shell: ElectronOnChromium, out: string, format: 'report' | 'letter'): Promise<void> {
  await savePaper(shell, '存为 Word', join(out, `reply-${format}.docx`))
  await savePaper(shell, '存为 PDF', join(out, `reply-${format}.pdf`))
}

function readSampleHandling(): unknown {
  return JSON.parse(readFileSync(new URL('../resources/samples/handling.json', import.meta.url), 'utf8'))
}

process.exitCode = await demo()
