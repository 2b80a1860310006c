import { count, counted } from "@/lib/format";
import type { Inspection } from "@/lib/api/types";
import classes from "./Setup.module.css";

/** What to know, what would be left out, and what plays no part, each with its reason. */
export function InspectionNotes({
  seen,
}: {
  seen: Pick<Inspection, "findings" | "refused" | "refusedCount" | "ignored">;
}) {
  const ignored = seen.ignored.reduce((sum, reason) => sum + reason.count, 0);
  return (
    <>
      {seen.findings.length > 0 && (
        <details open>
          <summary>To know</summary>
          <ul className={classes.small}>
            {seen.findings.map((found) => (
              <li key={found.code}>
                {found.message} {count(found.count)}: {found.examples.join(", ")}
              </li>
            ))}
          </ul>
        </details>
      )}
      {seen.refusedCount > 0 && (
        <details open>
          <summary>{counted(seen.refusedCount, "file or row", "files and rows")} left out</summary>
          <ul className={classes.small}>
            {seen.refused.slice(0, 20).map((file, index) => (
              <li key={`${file.file} ${index}`}>
                <strong>{file.file}</strong>: {file.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {ignored > 0 && (
        <details>
          <summary>{counted(ignored, "file")} ignored</summary>
          <ul className={classes.small}>
            {seen.ignored.map((reason) => (
              <li key={reason.code}>
                {count(reason.count)}: {reason.reason} {reason.examples.slice(0, 3).join(", ")}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
