import { count } from "@/lib/format";
import type { Dataset } from "@/lib/api/types";
import { Panel } from "@/ui/Panel";
import { Empty } from "@/ui/States";
import classes from "./Dataset.module.css";

/** Files that played no part, by reason, and what to know about the rest. */
export function Understood({ dataset }: { dataset: Dataset }) {
  const ignored = dataset.ignored.reduce((sum, reason) => sum + reason.count, 0);
  const lines = [
    ...dataset.ignored.map(({ code, reason, count: many, examples }) => ({
      code,
      text: reason,
      many,
      examples,
    })),
    ...dataset.findings.map(({ code, message, count: many, examples }) => ({
      code,
      text: message,
      many,
      examples,
    })),
  ];
  return (
    <Panel title="Ignored files and notes" note={count(ignored)}>
      {lines.length === 0 ? (
        <Empty title="None" icon="check">
          Every file played its part.
        </Empty>
      ) : (
        <ul className={classes.refused}>
          {lines.map((line) => (
            <li key={line.code}>
              <strong>{count(line.many)}</strong>
              <br />
              <span>
                {line.text} {line.examples.join(", ")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
