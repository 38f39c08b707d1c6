import { fileURLToPath } from 'node:url'
import { writeLists } from './lists/write-lists'

// The tables of steps, acts, fields and forms, made of the files of their folders. Run before every build and test.
for (const file of writeLists(fileURLToPath(new URL('..', import.meta.url)))) console.log(`${file} written`)
