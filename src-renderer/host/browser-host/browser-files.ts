import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { FileKind, HostServices, IpcFailure, IpcRequest, IpcValue } from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/prelude/result'
import { chooseFile } from './choose-file'
import { toStorageFailure } from './storage-error'

type FileServices = Pick<HostServices, 'file.open' | 'file.read' | 'file.save'>
type SaveResult = Result<IpcValue<'file.save'>, IpcFailure<'file.save'>>

const kindWords: {
  readonly [K in FileKind]: {
    readonly label: string
    readonly extension: `.${string}` | undefined
    /** What the open dialog lets through, where that is more than the one extension. */
    readonly accept?: string
    readonly mime: `${string}/${string}`
  }
} = {
  bundle: { label: '交换包', extension: '.hlb', mime: 'application/octet-stream' },
  card: { label: '单位名片', extension: '.json', mime: 'application/json' },
  keys: { label: '密钥文件', extension: '.json', mime: 'application/json' },
  docx: {
    label: 'Word 文档',
    extension: '.docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: { label: 'PDF 文件', extension: '.pdf', mime: 'application/pdf' },
  xlsx: {
    label: 'Excel 工作簿',
    extension: '.xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  png: { label: '图片', extension: '.png', mime: 'image/png' },
  table: {
    label: '表格',
    extension: undefined,
    accept: '.xlsx,.xls,.et,.csv,.tsv,.txt',
    mime: 'application/octet-stream',
  },
  csv: { label: '表格文件', extension: '.csv', mime: 'text/csv' },
  zip: { label: '压缩包', extension: '.zip', mime: 'application/zip' },
  json: { label: '数据文件', extension: '.json', mime: 'application/json' },
  scan: { label: '扫描件', extension: undefined, accept: '.pdf,.jpg,.jpeg,.png', mime: 'application/octet-stream' },
  // Whatever the centre sent: the name keeps its own extension.
  attachment: { label: '附件', extension: undefined, mime: 'application/octet-stream' },
}

/** Opening by a file input; saving by the browser's save dialog where it has one, else as a download. */
export function createBrowserFiles(): FileServices {
  const filesByToken = new Map<string, File>()
  return {
    'file.open': async ({ kind }) => {
      const { accept, extension = '' } = kindWords[kind]
      const file = await chooseFile(accept ?? extension)
      if (file === undefined) return ok({ file: null })
      const token = crypto.randomUUID()
      filesByToken.set(token, file)
      return ok({ file: { token, name: file.name, bytes: file.size, modifiedAt: file.lastModified } })
    },
    'file.read': async ({ token, maxBytes }) => {
      const file = filesByToken.get(token)
      if (file === undefined) return fail({ type: 'FileGone' })
      if (file.size > maxBytes) return fail({ type: 'FileTooLarge', bytes: file.size, maxBytes })
      return readFile(file)
    },
    'file.save': (request) => {
      if (request.drive !== null) return Promise.resolve(fail({ type: 'WriteRefused', code: 'ONLY_IN_DESKTOP' }))
      return window.showSaveFilePicker === undefined
        ? Promise.resolve(saveAsDownload(request))
        : saveByPicker(request, window.showSaveFilePicker)
    },
  }
}

async function readFile(file: File): Promise<Result<IpcValue<'file.read'>, IpcFailure<'file.read'>>> {
  try {
    return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return fail(error.name === 'NotFoundError' ? { type: 'FileGone' } : { type: 'FileUnreadable', code: error.name })
  }
}

async function saveByPicker(
  request: IpcRequest<'file.save'>,
  showPicker: NonNullable<Window['showSaveFilePicker']>,
): Promise<SaveResult> {
  const { label, extension, mime } = kindWords[request.kind]
  let handle: FileSystemFileHandle
  try {
    handle = await showPicker.call(window, {
      suggestedName: request.name,
      ...(extension === undefined ? {} : { types: [{ description: label, accept: { [mime]: [extension] } }] }),
    })
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    if (error.name === 'AbortError') return ok({ saved: null })
    // Asked too long after the click, or forbidden by policy: a download needs neither.
    return saveAsDownload(request)
  }
  try {
    const writable = await handle.createWritable()
    await writable.write(request.bytes)
    await writable.close()
    const back = new Uint8Array(await (await handle.getFile()).arrayBuffer())
    const hash = hexOf(back)
    if (hash !== hexOf(request.bytes)) return fail({ type: 'ReadBackDiffers' })
    return ok({ saved: { name: handle.name, place: '您选择的文件夹', sha256: hash, readBack: true } })
  } catch (error) {
    const failure = toStorageFailure(error)
    if (failure.type === 'StorageFull') return fail({ type: 'DiskFull' })
    return fail(
      failure.code === 'NotFoundError' ? { type: 'DriveRemoved' } : { type: 'WriteRefused', code: failure.code },
    )
  }
}

const downloadKeptMs = 60_000

/** A download cannot be read back: the answer says so. */
function saveAsDownload(request: IpcRequest<'file.save'>): SaveResult {
  const url = URL.createObjectURL(new Blob([request.bytes], { type: kindWords[request.kind].mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = request.name
  link.click()
  // The browser reads it after the click, at a time of its own.
  setTimeout(() => URL.revokeObjectURL(url), downloadKeptMs)
  return ok({
    saved: { name: request.name, place: '浏览器的下载文件夹', sha256: hexOf(request.bytes), readBack: false },
  })
}

const hexOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))
