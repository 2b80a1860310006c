import { useEffect, useMemo } from "react";
import type { Brought } from "../model/dropped";
import classes from "./Setup.module.css";

const most = 3;

/** Example pictures of a class: shown where this computer has them, else named. */
export function ExampleThumbs({ examples, brought }: { examples: readonly string[]; brought: Brought }) {
  const shown = useMemo(
    () =>
      examples.slice(0, most).map((path) => {
        const file =
          "files" in brought ? brought.files.find((named) => named.path === path)?.file : undefined;
        return { path, url: file ? URL.createObjectURL(file) : null };
      }),
    [examples, brought],
  );
  useEffect(() => () => shown.forEach(({ url }) => url !== null && URL.revokeObjectURL(url)), [shown]);
  return (
    <span className={classes.examples}>
      {shown.map(({ path, url }) =>
        url === null ? (
          <span key={path} className={classes.example}>
            {path.split("/").at(-1)}
          </span>
        ) : (
          <img key={path} src={url} alt={path} title={path} loading="lazy" decoding="async" />
        ),
      )}
    </span>
  );
}
