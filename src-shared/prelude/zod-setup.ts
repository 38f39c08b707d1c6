import { z } from 'zod'

// The window's content security policy forbids `eval`, which zod's compiled parsers need. Every composition root
// (window, worker, main, command line) imports this first.
z.config({ jitless: true })
