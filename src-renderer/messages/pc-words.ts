/** What names the PCs of the log: this PC, and those whose cards are enrolled. */
export interface PcNames {
  readonly ownDevice: string
  readonly officeByDevice: ReadonlyMap<string, string>
}

/** The PC that wrote under a replica's name: 本机, or another by the first four signs of its number, which stand in its card too. */
export function replicaToPcName(replica: string, { ownDevice, officeByDevice }: PcNames): string {
  const [device = ''] = replica.split('.')
  if (device === ownDevice) return '本机'
  const office = officeByDevice.get(device)
  return `${office === undefined ? '' : `${office} `}电脑 ${device.slice(0, 4)}`
}
