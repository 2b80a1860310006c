import { Progress } from "@mantine/core";
import { counted, percent } from "@/lib/format";
import type { Brought } from "../model/dropped";
import classes from "./Setup.module.css";

/** How far files are sent, and then that the server looks into them. */
export function Sending({ brought, share }: { brought: Brought; share: number }) {
  if ("folder" in brought || share >= 1)
    return (
      <p className={classes.small} role="status">
        The server looks into {brought.name}.
      </p>
    );
  return (
    <>
      <Progress mt="sm" value={share * 100} aria-label="Upload" />
      <p className={classes.small} role="status">
        {counted(brought.files.length, "file")}: {percent(share)} sent
      </p>
    </>
  );
}
