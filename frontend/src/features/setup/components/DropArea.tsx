import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { Icon } from "@/ui/icons";
import { chosen, dropped, nameOf, type NamedFile } from "../model/dropped";
import classes from "./Setup.module.css";

interface DropAreaProps {
  /** Its name for those who do not see it. */
  label: string;
  title: string;
  hint: string;
  /** What the button that chooses files says. */
  files: string;
  /** What files are called that have no folder. */
  usual: string;
  onFiles: (files: NamedFile[], name: string) => void;
}

/** Takes files, a whole folder or an archive, dropped or chosen. */
export function DropArea({ label, title, hint, files: chooseFiles, usual, onFiles }: DropAreaProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (found: NamedFile[]) => {
    if (found.length > 0) onFiles(found, nameOf(found, usual));
  };
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  // Anywhere on the page will do: a browser would leave the page for a picture that misses the frame.
  useEffect(() => {
    const stop = new AbortController();
    const listen = (kind: "dragover" | "dragleave" | "drop", act: (event: DragEvent) => void) =>
      window.addEventListener(kind, act, { signal: stop.signal });
    listen("dragover", (event) => {
      event.preventDefault();
      setOver(true);
    });
    listen("dragleave", () => setOver(false));
    listen("drop", (event) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) void dropped(event.dataTransfer).then((found) => latest.current(found));
    });
    return () => stop.abort();
  }, []);
  return (
    <div
      className={over ? `${classes.drop} ${classes.dropOver}` : classes.drop}
      role="group"
      aria-label={label}
    >
      <Icon name="image" size={28} />
      <p className={classes.dropTitle}>{title}</p>
      <p className={classes.small}>{hint}</p>
      <div className={classes.dropButtons}>
        <Button variant="default" size="sm" onClick={() => folder.current?.click()}>
          Choose a folder
        </Button>
        <Button variant="default" size="sm" onClick={() => files.current?.click()}>
          {chooseFiles}
        </Button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="Files or an archive"
        onChange={(event) => event.currentTarget.files && take(chosen(event.currentTarget.files))}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label="A folder"
        {...{ webkitdirectory: "" }}
        onChange={(event) => event.currentTarget.files && take(chosen(event.currentTarget.files))}
      />
    </div>
  );
}
