import { archFromString, build, Platform } from 'electron-builder'
import { packConfiguration, packedFiles } from './electron-builder'
import { ensureBuilt, projectRoot } from './ensure-built'
import { listImports } from './list-imports'

export interface PackOptions {
  /** Where the result goes. */
  readonly output: string
  /** An unpacked Electron for this system. */
  readonly electronDist: string
  /** `dir` leaves the unpacked program; without targets the installers of this system are made. */
  readonly targets?: readonly string[]
}

/** Builds the program and packs it for this system. Answers the installers made; throws electron-builder's own words. */
export async function packProgram({ output, electronDist, targets }: PackOptions): Promise<readonly string[]> {
  await ensureBuilt()
  return build({
    projectDir: projectRoot,
    // Of this machine's own kind: the Electron that goes in is of that kind.
    targets: Platform.current().createTarget(targets === undefined ? null : [...targets], archFromString(process.arch)),
    config: {
      ...packConfiguration,
      // Of the main process what a start loads: the command line's own parts stay here.
      files: [...listImports(projectRoot, 'out/main/index.js'), ...packedFiles],
      electronDist,
      directories: { ...packConfiguration.directories, output },
    },
  })
}
