/** A file and its path in what was dropped or chosen. */
export interface NamedFile {
  path: string;
  file: File;
}

/** What a person brings: files of this computer, or a folder on the server. */
export type Brought = { files: NamedFile[]; name: string } | { folder: string; name: string };

const archive = /\.(zip|tar|tgz|tar\.gz|tar\.zst)$/i;

/** The archive, when one file that is an archive is all there is. */
export function soleArchive(files: readonly NamedFile[]): File | null {
  const [only, ...more] = files;
  return only && more.length === 0 && archive.test(only.file.name) ? only.file : null;
}

/** A name for what was brought: its folder's or the archive's, else the usual one. */
export function nameOf(files: readonly NamedFile[], usual: string): string {
  const packed = soleArchive(files);
  if (packed) return packed.name.replace(archive, "");
  const tops = new Set(files.map(({ path }) => (path.includes("/") ? path.slice(0, path.indexOf("/")) : "")));
  const [top] = tops;
  return tops.size === 1 && top !== undefined && top !== "" ? top : usual;
}

/** Files of a file chooser; those of a folder know their path in it. */
export function chosen(list: FileList): NamedFile[] {
  return [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** Files of a drop, those in folders too, in the order of their paths. */
export async function dropped(data: DataTransfer): Promise<NamedFile[]> {
  // The list of items is empty as soon as the event is over: entries are taken at once.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  const plain = [...data.files];
  const found = await Promise.all(
    entries.map(async (entry, index) => {
      const file = plain[index];
      if (entry) return walk(entry);
      return file ? [{ path: file.name, file }] : [];
    }),
  );
  return found.flat().sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function walk(entry: FileSystemEntry): Promise<NamedFile[]> {
  const path = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: NamedFile[] = [];
  for (;;) {
    // A reader hands out a hundred entries at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    for (const child of some) all.push(...(await walk(child)));
  }
}
