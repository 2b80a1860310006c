import type { Replay, ReplayedStudent } from "@/lib/api/types";
import { power } from "@/lib/format";
import { Icon } from "@/ui/icons";
import { Tag } from "@/ui/Tag";
import { asRecorded, byVersion, lambdaText, versionText, weightsText } from "../model/replay";
import classes from "./Audit.module.css";

interface ReplayResultProps {
  replay: Replay;
  students: readonly ReplayedStudent[];
}

/** What a replay found: the sum in words, then every version, and every student that came out otherwise. */
export function ReplayResult({ replay, students }: ReplayResultProps) {
  const good = asRecorded(replay);
  const lambda = lambdaText(replay);
  return (
    <>
      <p className={classes.verdict} role="status">
        <Tag tone={good ? "positive" : "danger"}>
          <Icon name={good ? "check" : "cross"} size={12} /> {good ? "As recorded" : "Not as recorded"}
        </Tag>
        {weightsText(replay)} {lambda}
      </p>
      <p className={classes.small}>Fitted by {replay.solver}.</p>
      <div className={classes.results} tabIndex={0} role="region" aria-label="Result of each version">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {byVersion(students).map((version) => (
              <tr key={version.version}>
                <th scope="row">{version.version}</th>
                <td>
                  {versionText(version)}
                  {version.differing.map((student) => (
                    <Difference key={student.class} student={student} />
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Difference({ student }: { student: ReplayedStudent }) {
  return (
    <span className={classes.bad}>
      {student.class}: a weight differs by {power(student.largestDifference)}; recorded{" "}
      <span className={classes.mono} title={student.recordedHash}>
        {student.recordedHash.slice(0, 12)}
      </span>
      , rebuilt{" "}
      <span className={classes.mono} title={student.rebuiltHash}>
        {student.rebuiltHash.slice(0, 12)}
      </span>
    </span>
  );
}
