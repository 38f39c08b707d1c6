import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import { appId } from '../src-main/app-id'

// electron-builder leaves these in place where the Electron that it is given was unpacked before.
async function removeElectronsOwn(folder: string): Promise<void> {
  for (const name of ['resources/default_app.asar', 'version']) await rm(join(folder, name), { force: true })
}

const chineseName = '市长热线台账'
const icons = 'build/icon'

/** What goes into the package beside the main process: of the build alone, without its maps, and no module, as all were bundled. */
export const packedFiles = ['out/preload/index.cjs', 'out/renderer/**/*', '!**/*.map', '!node_modules/**/*'] as const

/**
 * How the program is packed. Names that become paths are ASCII, as some tools still fail on others; what people read is Chinese.
 */
export const packConfiguration: Configuration = {
  appId,
  productName: 'HotlineLedger',
  // deb and rpm ask for an address; there is none.
  extraMetadata: { homepage: 'https://hotline-ledger.invalid/' },
  directories: { output: 'dist', buildResources: icons },
  asar: true,
  // The ledger never leaves the PC unasked, and neither does a question about newer versions.
  publish: null,
  npmRebuild: false,
  afterExtract: ({ appOutDir }) => removeElectronsOwn(appOutDir),
  electronLanguages: ['zh-CN', 'en-US'],
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    enableCookieEncryption: true,
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
  },
  fileAssociations: [
    {
      ext: 'hlb',
      name: 'HotlineLedger.Bundle',
      description: '市长热线交换包',
      mimeType: 'application/x-hotline-bundle',
      role: 'Editor',
      icon: 'icon.ico',
    },
    {
      ext: 'hlbak',
      name: 'HotlineLedger.Backup',
      description: '市长热线台账备份',
      mimeType: 'application/x-hotline-backup',
      role: 'Editor',
      icon: 'icon.ico',
    },
  ],
  win: {
    icon: `${icons}/icon.ico`,
    target: ['nsis', 'portable'],
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    allowToChangeInstallationDirectory: true,
    createDesktopShortcut: true,
    createStartMenuShortcut: true,
    shortcutName: chineseName,
    uninstallDisplayName: `${chineseName} \${version}`,
    // The ledger stays when the program goes.
    deleteAppDataOnUninstall: false,
    installerLanguages: ['zh_CN'],
    language: '2052',
    displayLanguageSelector: false,
    differentialPackage: false,
    artifactName: 'HotlineLedger-Setup-${version}-${arch}.${ext}',
  },
  portable: { artifactName: 'HotlineLedger-Portable-${version}-${arch}.${ext}' },
  linux: {
    icon: `${icons}/png`,
    executableName: 'hotline-ledger',
    syncDesktopName: true,
    category: 'Office',
    synopsis: chineseName,
    description: '乡镇、部门办理市长热线诉求的台账，离线使用',
    maintainer: 'hotline-ledger <hotline-ledger@localhost>',
    // One file a start; a path, where the default would be an address.
    executableArgs: ['%f'],
    desktop: { entry: { Name: chineseName, 'Name[en]': 'Hotline Ledger', Keywords: '热线;台账;12345;' } },
    target: ['deb', 'rpm'],
  },
}
