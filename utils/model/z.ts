// Without `jitless`, Zod probes `new Function`, which an extension page's CSP blocks and reports.
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
