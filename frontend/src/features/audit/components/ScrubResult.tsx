import type { Scrub, ScrubFinding } from "@/lib/api/types";
import { count } from "@/lib/format";
import { Icon } from "@/ui/icons";
import { Tag } from "@/ui/Tag";
import { kindText } from "../model/filter";
import { allSound, scrubText } from "../model/scrub";
import classes from "./Audit.module.css";

/** More would be a store that is gone as a whole. */
const mostShown = 200;

interface ScrubResultProps {
  scrub: Scrub;
  findings: readonly ScrubFinding[];
  onStream: (stream: string) => void;
}

/** What a check of the store found: the sum in words, then every blob that is not what its events say. */
export function ScrubResult({ scrub, findings, onStream }: ScrubResultProps) {
  const good = allSound(scrub);
  return (
    <>
      <p className={classes.verdict} role="status">
        <Tag tone={good ? "positive" : "danger"}>
          <Icon name={good ? "check" : "cross"} size={12} /> {good ? "All sound" : "Damaged"}
        </Tag>
        {scrubText(scrub)} {!good && "Put these back from a backup, then check again."}
      </p>
      {findings.length > 0 && (
        <table className={classes.table} aria-label="Damaged blobs">
          <thead>
            <tr>
              <th scope="col">Blob</th>
              <th scope="col">Found</th>
              <th scope="col">Named by</th>
            </tr>
          </thead>
          <tbody>
            {findings.slice(0, mostShown).map((finding) => (
              <Finding key={finding.hash} finding={finding} onStream={onStream} />
            ))}
          </tbody>
        </table>
      )}
      {findings.length > mostShown && (
        <p className={classes.small}>And {count(findings.length - mostShown)} more, which the API lists.</p>
      )}
    </>
  );
}

function Finding({ finding, onStream }: { finding: ScrubFinding; onStream: (stream: string) => void }) {
  return (
    <tr>
      <th scope="row" className={`${classes.mono} ${classes.blob}`}>
        {finding.hash}
      </th>
      <td>
        <Tag tone={finding.condition === "missing" ? "danger" : "warn"}>{finding.condition}</Tag>
      </td>
      <td>
        {finding.namedBy.map(({ stream, version, kind }) => (
          <div key={`${stream} ${version}`}>
            {kindText(kind)},{" "}
            <button
              type="button"
              className={`${classes.link} ${classes.mono}`}
              title={`Only this stream: ${stream}`}
              onClick={() => onStream(stream)}
            >
              {stream.slice(0, 12)}
            </button>{" "}
            #{version}
          </div>
        ))}
      </td>
    </tr>
  );
}
