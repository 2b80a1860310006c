import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { Icon } from "@/ui/icons";
import { chosen, dropped, nameOf, type NamedFile } from "../model/dropped";
import classes from "./Setup.module.css";

interface DropAreaProps {
  onFiles: (files: NamedFile[], name: string) => void;
}

/** Takes pictures, a whole folder or an archive, dropped or chosen. */
export function DropArea({ onFiles }: DropAreaProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (found: NamedFile[]) => {
    if (found.length > 0) onFiles(found, nameOf(found));
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
      aria-label="Bring photographs"
    >
      <Icon name="image" size={28} />
      <p className={classes.dropTitle}>Drop pictures or a whole folder here</p>
      <p className={classes.small}>
        A zip or tar is as good. Nothing is brought in before you have seen what was understood.
      </p>
      <div className={classes.dropButtons}>
        <Button variant="default" size="sm" onClick={() => folder.current?.click()}>
          Choose a folder
        </Button>
        <Button variant="default" size="sm" onClick={() => files.current?.click()}>
          Choose pictures or an archive
        </Button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="Pictures or an archive"
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
