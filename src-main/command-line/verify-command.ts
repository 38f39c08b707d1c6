import { bundleRemarkToWords, findBundleRemarks } from '#shared/bundle/bundle-remarks'
import { bundleTypeWords } from '#shared/bundle/refusal-words'
import type { VerifiedBundle } from '#shared/bundle/open-bundle'
import { countLines } from '#shared/bundle/payload'
import { instantToMinuteText } from '#shared/prelude/instant'
import { ok } from '#shared/prelude/result'
import { cleanLine } from '#shared/text/clean-text'
import type { CommandIo, CommandResult } from './command-io'
import { oddNameLine, openFile, openingKinds } from './open-file'
import { readOptions } from './read-options'

const kinds = { ...openingKinds, json: 'flag' } as const

/** Proves a bundle and says what it is; writes nothing. */
export async function runVerify(args: readonly string[], io: CommandIo): Promise<CommandResult> {
  const options = readOptions(args, kinds)
  if (!options.ok) return options
  const asJson = options.value.has('json')
  const opened = await openFile(options.value)
  if (!opened.ok) {
    if (asJson && opened.failure.detail !== undefined)
      io.out(valueToJson({ ok: false, failure: opened.failure.detail }))
    return opened
  }
  if (asJson) io.out(valueToJson({ ok: true, ...bundleToReport(opened.value.bundle) }))
  else
    for (const line of [...bundleToLines(opened.value.bundle), oddNameLine(options.value)])
      if (line !== undefined) io.out(cleanLine(line))
  return ok(undefined)
}

function bundleToReport(bundle: VerifiedBundle) {
  const { info, signer, tagmanifest, payload } = bundle
  const { content, head, files } = payload
  const lines = countLines(content)
  return { info, signer, tagmanifest, head, lines, files: files.length, remarks: findBundleRemarks(bundle) }
}

function bundleToLines(bundle: VerifiedBundle): string[] {
  const { info, signer, tagmanifest, head, lines, files, remarks } = bundleToReport(bundle)
  return [
    `${bundleTypeWords[info.type]}，签名有效，内容完整`,
    `发送 ${head.fromName}（${info.fromOffice}），签名密钥 ${signer.keyId}`,
    ...remarks.map((remark) => `注意 ${bundleRemarkToWords(remark)}`),
    `接收 ${head.toName}（${info.toOffice}）`,
    `序列 ${info.stream} 第 ${info.seq} 号，${instantToMinuteText(info.createdAt)} 生成`,
    `内容 ${lines} 件，附件 ${files} 个${head.title === '' ? '' : `，${head.title}`}`,
    `校验值 ${tagmanifest}`,
  ]
}

/** To the letter for a script, and harmless on a terminal: what shows nothing or turns the line round is escaped. */
const valueToJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(/(?![\n])[\p{C}\p{Zl}\p{Zp}]/gu, (char) =>
    [...Array(char.length).keys()].map((at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  )
