import { Switch, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { messageOf } from "@/lib/api/problem";
import { systemQuery } from "@/lib/api/queries/session";
import type { Ensemble, Preview, PreviewRequest } from "@/lib/api/student-types";
import { points, power, signedPoints } from "@/lib/format";
import { usePreview } from "../api/preview";
import type { PreviewState } from "../api/preview-feed";
import classes from "./Tuning.module.css";

interface PaperComparisonProps {
  ensemble: Ensemble;
  cls: string;
  /** What the panel's own preview asks. */
  request: PreviewRequest;
  /** The panel's own preview, fitted as the ensemble is. */
  usual: PreviewState;
}

/** The same wishes fitted exactly and by the paper's descent, side by side, on demand. */
export function PaperComparison({ ensemble, cls, request, usual }: PaperComparisonProps) {
  const { data: system } = useQuery(systemQuery);
  const [wanted, setWanted] = useState(false);
  const available = system?.paperMode.available ?? false;
  const on = wanted && available;
  const trainer = ensemble.trainer === "exact" ? "sgd" : "exact";
  const other = usePreview(ensemble.id, cls, on ? { ...request, trainer } : null);
  const [exact, paper] = ensemble.trainer === "exact" ? [usual, other] : [other, usual];
  if (!system) return null;
  return (
    <div className={classes.comparison}>
      <Tooltip label={system.paperMode.reason} disabled={available} multiline maw={280}>
        <span className={classes.switch}>
          <Switch
            size="xs"
            label="Compare with paper mode"
            checked={on}
            disabled={!available}
            onChange={(event) => setWanted(event.currentTarget.checked)}
          />
        </span>
      </Tooltip>
      {on && <Columns exact={exact} paper={paper} />}
    </div>
  );
}

const rows: [string, (preview: Preview) => string][] = [
  ["AP", ({ studentAp }) => points(studentAp)],
  [
    "Change",
    ({ studentAp, baseAp }) =>
      signedPoints(studentAp === null || baseAp === null ? null : studentAp - baseAp),
  ],
  ["Distance to the optimum", ({ dualityGap }) => power(dualityGap)],
  ["Time", ({ solveMs }) => `${Math.max(1, Math.round(solveMs))} ms`],
];

function Columns({ exact, paper }: { exact: PreviewState; paper: PreviewState }) {
  const error = exact.error ?? paper.error;
  if (error != null) {
    return (
      <p className={classes.problem} role="alert">
        {messageOf(error)}
      </p>
    );
  }
  const cell = (state: PreviewState, text: (preview: Preview) => string) => (
    <td className={state.behind ? classes.behind : undefined}>
      {state.preview && !state.preview.approximate ? text(state.preview) : "…"}
    </td>
  );
  return (
    <table className={classes.sideBySide} aria-label="Exact and paper mode">
      <thead>
        <tr>
          <td />
          <th scope="col">Exact</th>
          <th scope="col">Paper mode</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([word, text]) => (
          <tr key={word}>
            <th scope="row">{word}</th>
            {cell(exact, text)}
            {cell(paper, text)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
