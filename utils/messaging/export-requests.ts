import { z } from '@/utils/model/z';

/** What surfaces ask of the background about exporting. */
export const exportRequests = {
  /** Shows the export page for the article at an address, in a new tab. False when it is not in the notebook. */
  'export.open': z.object({ address: z.string().check(z.maxLength(10_000)) }),
};

export interface ExportReplies {
  'export.open': boolean;
}
