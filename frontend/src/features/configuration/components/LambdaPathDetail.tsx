import { useState } from "react";
import { LambdaPathView } from "@/charts/lambda-path/view";
import type { Ensemble, LambdaPath } from "@/lib/api/student-types";
import { counted, plain, points as inPoints, power, signedPoints } from "@/lib/format";
import { chosenPlace, reason } from "../model/lambda";
import classes from "./Strip.module.css";

/** What lambda was chosen from: a chart, the figures of one point, and all of it as a table. */
export function LambdaPathDetail({ ensemble, path }: { ensemble: Ensemble; path: LambdaPath }) {
  const { points } = path;
  const chosen = chosenPlace(points, ensemble.lambda);
  const [hovered, setHovered] = useState<number | null>(null);
  const shown = hovered ?? chosen;
  const point = points[shown];
  return (
    <>
      <p className={classes.why}>{reason(ensemble, path)}</p>
      <LambdaPathView
        data={points.map((p) => ({ lambda: p.lambda, concepts: p.meanConcepts, ap: p.meanStudentAp }))}
        teacher={path.meanTeacherAp}
        chosen={chosen}
        shown={shown}
        onShow={setHovered}
        width={416}
        height={270}
        label="Mean AP on tune and concepts a class for each λ; the table below has the numbers"
      />
      {point && (
        <p className={classes.shown}>
          <strong>λ {power(point.lambda)}</strong>
          {shown === chosen ? " (chosen)" : ""}: mean AP {inPoints(point.meanStudentAp)}, concepts a class{" "}
          {plain(point.meanConcepts, 1)} on average, {plain(point.medianConcepts, 1)} in the median
        </p>
      )}
      <details className={classes.numbers}>
        <summary>As a table</summary>
        <div className={classes.scroll} tabIndex={0} role="region" aria-label="All λ that were tried">
          <table>
            <thead>
              <tr>
                <th scope="col">λ</th>
                <th scope="col">Concepts, mean</th>
                <th scope="col">Median</th>
                <th scope="col">Mean AP</th>
                <th scope="col">Against the best, 95 %</th>
              </tr>
            </thead>
            <tbody>
              {points.map((p, place) => (
                <tr key={p.lambda} className={place === chosen ? classes.taken : undefined}>
                  <th scope="row">
                    {power(p.lambda)}
                    {place === chosen ? " chosen" : ""}
                  </th>
                  <td>{plain(p.meanConcepts, 1)}</td>
                  <td>{plain(p.medianConcepts, 1)}</td>
                  <td>{inPoints(p.meanStudentAp)}</td>
                  <td>
                    {p.apChange ? `${signedPoints(p.apChange.low)} to ${signedPoints(p.apChange.high)}` : "–"}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <p className={classes.why}>
        AP is the mean over {counted(path.apClasses, "class", "classes")} with positives on tune; the
        teacher’s is {inPoints(path.meanTeacherAp)}. These students served the choice: the versions are fitted
        anew at the chosen λ.
      </p>
    </>
  );
}
