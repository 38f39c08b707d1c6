import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listLinuxPlaces, parseMounts } from '#main/drives/linux-places'
import { temporaryFolder } from '../temporary-folder'

test('finds sticks that the desktop mounted, and disks on USB or marked removable wherever they are mounted', async () => {
  const root = await temporaryFolder()
  const devices = join(root, 'devices')
  const block = join(root, 'block')
  await mkdir(block)
  for (const [disk, partition, bus, removable] of [
    ['sda', 'sda1', 'pci0000:00/ata1', '0'],
    ['sdb', 'sdb1', 'pci0000:00/usb2', '0'],
    ['sdc', 'sdc1', 'pci0000:00/ata2', '1'],
  ] as const) {
    const folder = join(devices, bus, disk, partition)
    await mkdir(folder, { recursive: true })
    await writeFile(join(devices, bus, disk, 'removable'), `${removable}\n`)
    await symlink(folder, join(block, partition))
  }
  const mounts = join(root, 'mounts')
  await writeFile(
    mounts,
    [
      'proc /proc proc rw 0 0',
      '/dev/sda1 / ext4 rw 0 0',
      '/dev/sda1 /mnt/data ext4 rw 0 0',
      '/dev/sdb1 /mnt/usb vfat rw 0 0',
      '/dev/sdc1 /opt/card exfat rw 0 0',
      '/dev/sdd1 /run/media/zhang/KING\\040STON vfat rw 0 0',
      '/dev/sde1 /media/zhang/热线 vfat rw 0 0',
      '/dev/loop3 /media/snap squashfs ro 0 0',
      '/dev/sr0 /media/cdrom iso9660 ro 0 0',
      'tmpfs /media/tmp tmpfs rw 0 0',
    ].join('\n'),
  )
  expect(await listLinuxPlaces({ mountsFile: mounts, blockFolder: block })).toEqual([
    { path: '/mnt/usb', label: 'usb' },
    { path: '/opt/card', label: 'card' },
    { path: '/run/media/zhang/KING STON', label: 'KING STON' },
    { path: '/media/zhang/热线', label: '热线' },
  ])
})

test('reads the octal escapes of /proc/mounts', () => {
  expect(parseMounts('/dev/sdb1 /media/a\\040b\\134c vfat rw 0 0\n')).toEqual([
    { device: '/dev/sdb1', path: '/media/a b\\c', type: 'vfat' },
  ])
})
