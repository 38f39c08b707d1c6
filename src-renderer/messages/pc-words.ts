/** An enrolled PC, by its card. */
export interface PcCalling {
  readonly officeName: string
  /** What this office calls it: 一楼登记室; '' while it has no name. */
  readonly name: string
}

/** What names the PCs of the log: this PC, and those whose cards are enrolled. */
export interface PcNames {
  readonly ownDevice: string
  readonly callingByDevice: ReadonlyMap<string, PcCalling>
}

/**
 * The PC that wrote under a replica's name: 本机, the name it was given here, or its office with the first four signs of
 * its number, which stand in its card too.
 */
export function replicaToPcName(replica: string, { ownDevice, callingByDevice }: PcNames): string {
  const [device = ''] = replica.split('.')
  if (device === ownDevice) return '本机'
  const calling = callingByDevice.get(device)
  if (calling !== undefined && calling.name.trim() !== '') return calling.name.trim()
  return `${calling === undefined ? '' : `${calling.officeName} `}电脑 ${device.slice(0, 4)}`
}
