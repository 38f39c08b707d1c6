import { claimFolder } from '#main/journal/claim-folder'

// Run as a process of its own: claims the folder it is given and stays until it is killed.
const claimed = await claimFolder(process.argv[2] ?? '')
console.log(claimed.ok ? 'held' : claimed.failure.type)
setInterval(() => undefined, 1_000)
