const PACKER = /write-excel-file[/\\](?:modules|commonjs)[/\\]zip[/\\]zipToArrayBuffer\.js$/;
const WORKING = "import { zip } from 'fflate';";

/**
 * Makes the workbook writer compress its files with our own zip code: by itself it starts a worker for a sheet of more
 * than 160 kB, which the policy of extension pages forbids. Throws when a new version is written differently.
 */
export const xlsxWithoutWorker = {
  name: 'xlsx-without-worker',
  transform(code: string, id: string): { code: string; map: null } | undefined {
    if (!PACKER.test(id)) return undefined;
    if (!code.includes(WORKING))
      throw new Error(`The workbook writer is written anew: ${WORKING} is not in it (${id}).`);
    return { code: "export { zippedInSlices as default } from '@/utils/export/zipped-in-slices';", map: null };
  },
};
