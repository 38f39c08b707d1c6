import { dialog, type BrowserWindow } from 'electron'
import { dirname, join } from 'node:path'
import { fileKindWords } from '../file/file-kinds'
import type { BackupDialogs } from '../backup/create-backups'
import type { FileDialogs } from '../file/create-files'

export interface FileDialogPorts {
  readonly parent: () => BrowserWindow
  /** Where to begin when nothing was chosen yet: the first stick, else the documents. */
  readonly firstFolder: () => Promise<string>
}

// What it is, its content tells: a name may have been altered on its way.
const anyFile = { name: '所有文件', extensions: ['*'] }

/** The system's file dialogs. They begin in the folder last used: since Electron 43 the system no longer remembers it. */
export function createFileDialogs(ports: FileDialogPorts): FileDialogs & BackupDialogs {
  let lastFolder: string | undefined
  const remember = (path: string): string => {
    lastFolder = dirname(path)
    return path
  }
  return {
    chooseToOpen: async (kind) => {
      const { label, extensions } = fileKindWords[kind]
      const { canceled, filePaths } = await dialog.showOpenDialog(ports.parent(), {
        title: `打开${label}`,
        buttonLabel: '打开',
        defaultPath: lastFolder ?? (await ports.firstFolder()),
        filters: [{ name: label, extensions: [...extensions] }, anyFile],
        properties: ['openFile'],
      })
      const [path] = filePaths
      return canceled || path === undefined ? undefined : remember(path)
    },
    chooseToSave: async (kind, name) => {
      const { label, extensions } = fileKindWords[kind]
      const { canceled, filePath } = await dialog.showSaveDialog(ports.parent(), {
        title: `保存${label}`,
        buttonLabel: '保存',
        defaultPath: join(lastFolder ?? (await ports.firstFolder()), name),
        filters: [{ name: label, extensions: [...extensions] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return canceled || filePath === '' ? undefined : remember(filePath)
    },
    chooseFolder: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(ports.parent(), {
        title: '选择备份文件夹',
        buttonLabel: '选这个文件夹',
        properties: ['openDirectory', 'createDirectory'],
      })
      return canceled ? undefined : filePaths[0]
    },
    chooseBackup: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(ports.parent(), {
        title: '打开备份文件',
        buttonLabel: '打开',
        defaultPath: lastFolder ?? (await ports.firstFolder()),
        filters: [{ name: '台账备份', extensions: ['hlbak'] }, anyFile],
        properties: ['openFile'],
      })
      const [path] = filePaths
      return canceled || path === undefined ? undefined : remember(path)
    },
  }
}
