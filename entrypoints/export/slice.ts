import { browser } from 'wxt/browser';
import { z } from '@/utils/model/z';
import { exportKey } from '@/utils/protocol/export-address';

/** The part of the notebook to export: these articles and these annotations. All of it when both are absent. */
export const ExportSlice = z.object({
  articles: z.optional(z.array(z.uuid())),
  /** Only these annotations; their articles are included. */
  annotations: z.optional(z.array(z.uuid())),
  /** Only what belongs to this project. */
  project: z.optional(z.uuid()),
});
export type ExportSlice = z.infer<typeof ExportSlice>;

/** Whether the address says what to export; otherwise it is the current project. */
export const isNamed = (address: string): boolean =>
  ['article', 'project', 'slice', 'all'].some((name) => new URL(address).searchParams.has(name));

/**
 * The slice named by an address of this page: `?article=ID` one article, `?project=ID` one project, `?slice=TOKEN` what
 * `exportAddress` stored, `?all` the whole notebook. Undefined when the slice was stored in an earlier session of the
 * browser, since it is forgotten then.
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
