import * as z from 'zod';

// The page's content policy forbids code made from strings, which zod's fast path is. Set before any schema is made.
z.config({ jitless: true });

export { z };
