import { expect, test } from "vitest";
import { dropped, nameOf, soleArchive, type NamedFile } from "./dropped";

const named = (path: string): NamedFile => ({ path, file: new File(["x"], path.split("/").at(-1) ?? path) });

test("one archive alone is an archive, among others it is a file", () => {
  expect(soleArchive([named("a.zip")])?.name).toBe("a.zip");
  expect(soleArchive([named("a.tar.gz")])?.name).toBe("a.tar.gz");
  expect(soleArchive([named("a.zip"), named("b.zip")])).toBeNull();
  expect(soleArchive([named("a.jpg")])).toBeNull();
});

test("what was brought is called like its folder or archive", () => {
  expect(nameOf([named("pets/cat/1.jpg"), named("pets/dog/2.jpg")], "Photographs")).toBe("pets");
  expect(nameOf([named("pets.tar.gz")], "Photographs")).toBe("pets");
  expect(nameOf([named("1.jpg"), named("2.jpg")], "Photographs")).toBe("Photographs");
  expect(nameOf([named("a/1.jpg"), named("b/2.jpg")], "Photographs")).toBe("Photographs");
});

function file(path: string): FileSystemEntry {
  const entry = {
    isFile: true,
    fullPath: `/${path}`,
    file: (done: (found: File) => void) => done(new File(["x"], path.split("/").at(-1) ?? path)),
  };
  return entry as unknown as FileSystemEntry;
}

function folder(path: string, children: FileSystemEntry[], atOnce = 2): FileSystemEntry {
  const createReader = () => {
    let from = 0;
    return {
      readEntries: (done: (some: FileSystemEntry[]) => void) => {
        done(children.slice(from, from + atOnce));
        from += atOnce;
      },
    };
  };
  return { isFile: false, fullPath: `/${path}`, createReader } as unknown as FileSystemEntry;
}

test("folders are read to their last file, in the order of their paths", async () => {
  const cats = folder(
    "set/cat",
    [1, 2, 3, 4, 5].map((n) => file(`set/cat/${n}.jpg`)),
  );
  const items = [folder("set", [cats, file("set/b.jpg")]), file("a.jpg")].map((entry) => ({
    webkitGetAsEntry: () => entry,
  }));
  const found = await dropped({ items, files: [] } as unknown as DataTransfer);
  expect(found.map(({ path }) => path)).toEqual([
    "a.jpg",
    "set/b.jpg",
    "set/cat/1.jpg",
    "set/cat/2.jpg",
    "set/cat/3.jpg",
    "set/cat/4.jpg",
    "set/cat/5.jpg",
  ]);
});
