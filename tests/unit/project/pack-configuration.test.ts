import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { composeIco } from '../../../build/compose-ico'
import { packConfiguration } from '../../../build/electron-builder'
import { iconDrawings, iconSizes, icoSizes } from '../../../build/icon-sizes'

const icons = join(import.meta.dirname, '..', '..', '..', 'build', 'icon')
const readIcon = (name: string): Buffer => readFileSync(join(icons, name))
const png = (size: number): Buffer => readIcon(join('png', `${size}x${size}.png`))

describe('the package', () => {
  it('bears ASCII names in paths and Chinese ones where people read', () => {
    const { productName, linux, nsis, portable } = packConfiguration
    for (const name of [productName, linux?.executableName, nsis?.artifactName, portable?.artifactName])
      expect(name).toMatch(/^[\x21-\x7e]+$/)
    expect(nsis?.shortcutName).toBe('市长热线台账')
    expect(linux?.desktop?.entry?.['Name']).toBe('市长热线台账')
  })

  it('installs by a clerk without an administrator, into a folder of their choice, and leaves the ledger when it goes', () => {
    expect(packConfiguration.win?.target).toEqual(['nsis', 'portable'])
    expect(packConfiguration.linux?.target).toEqual(['deb', 'rpm'])
    expect(packConfiguration.nsis).toMatchObject({
      oneClick: false,
      perMachine: false,
      allowElevation: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
      installerLanguages: ['zh_CN'],
    })
  })

  it('opens bundles and backups by double click, also on Linux, which asks for a kind of content', () => {
    const kinds = [packConfiguration.fileAssociations ?? []].flat()
    expect(kinds.map(({ ext, mimeType }) => [ext, mimeType])).toEqual([
      ['hlb', 'application/x-hotline-bundle'],
      ['hlbak', 'application/x-hotline-backup'],
    ])
  })

  it('runs nothing but the program: as no Node, by no variable or switch, from no folder, with nothing changed in it', () => {
    expect(packConfiguration.asar).toBe(true)
    expect(packConfiguration.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      enableCookieEncryption: true,
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false,
    })
  })

  it('asks nobody for newer versions', () => expect(packConfiguration.publish).toBeNull())
})

describe('the icon', () => {
  it('is there in every size that Linux and Windows look for', () => {
    for (const size of iconSizes) {
      const picture = png(size)
      expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG')
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([size, size])
    }
    expect(new Uint8Array(readIcon('icon.ico'))).toEqual(composeIco(icoSizes.map((size) => ({ size, png: png(size) }))))
  })

  it('is what the drawings show: `npx tsx build/make-icon.ts` was run since they changed', () => {
    const drawn = createHash('sha256').update(readIcon(iconDrawings.large)).update(readIcon(iconDrawings.small))
    expect(readIcon('drawn-from').toString().trim()).toBe(drawn.digest('hex'))
  })
})

describe('an ICO', () => {
  it('names each picture with its size, kind, length and place, 256 as 0', () => {
    const ico = Buffer.from(
      composeIco([
        { size: 16, png: new Uint8Array([1, 2, 3]) },
        { size: 256, png: new Uint8Array([4]) },
      ]),
    )
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2])
    expect([ico[6], ico[7], ico.readUInt16LE(12), ico.readUInt32LE(14), ico.readUInt32LE(18)]).toEqual([
      16, 16, 32, 3, 38,
    ])
    expect([ico[22], ico[23], ico.readUInt32LE(30), ico.readUInt32LE(34)]).toEqual([0, 0, 1, 41])
    expect([...ico.subarray(38)]).toEqual([1, 2, 3, 4])
  })
})
