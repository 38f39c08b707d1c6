import type { BundlePorts } from '../bundle/ports'
import { ageSealer } from './age-sealer'
import { zipArchive } from './zip-archive'

/** The product's ports: age and zip on web standards, the same in the worker and in Node. */
export const webPorts: BundlePorts = { seal: ageSealer, archive: zipArchive }
