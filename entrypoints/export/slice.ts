import { browser } from 'wxt/browser';
import { z } from '@/utils/model/z';
import { exportKey } from '@/utils/protocol/export-address';

/** Which part of the notebook is to be exported: these articles and those annotations. Both absent: all of it. */
export const ExportSlice = z.object({
  articles: z.optional(z.array(z.uuid())),
  /** Only these; their articles come along. */
  annotations: z.optional(z.array(z.uuid())),
  /** Only what belongs to this project. */
  project: z.optional(z.uuid()),
});
export type ExportSlice = z.infer<typeof ExportSlice>;

/** Does the address name what is to be exported? Else it is the project at hand. */
export const isNamed = (address: string): boolean =>
  ['article', 'project', 'slice', 'all'].some((name) => new URL(address).searchParams.has(name));

/**
 * The slice that an address of this page names: `?article=ID` one article, `?project=ID` one project, `?slice=TOKEN` what
 * `exportAddress` kept, `?all` the whole notebook. Undefined where it was kept in another session of the browser, which
 * forgets it.
 */
export async function sliceOf(address: string): Promise<ExportSlice | undefined> {
  const parameters = new URL(address).searchParams;
  const article = parameters.get('article');
  const token = parameters.get('slice');
  const project = parameters.get('project');
  if (project) return ExportSlice.safeParse({ project }).data;
  if (article) return ExportSlice.safeParse({ articles: [article] }).data;
  if (!token) return {};
  const kept = await browser.storage.session.get(exportKey(token));
  return ExportSlice.safeParse(kept[exportKey(token)]).data;
}
