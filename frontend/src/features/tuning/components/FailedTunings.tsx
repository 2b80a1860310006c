import type { Ensemble } from "@/lib/api/student-types";
import type { Footing } from "../model/commit";
import { FailedTuning } from "./FailedTuning";
import classes from "./Tuning.module.css";

interface FailedTuningsProps {
  ensemble: Ensemble;
  cls: string;
  footing: Footing;
}

/** The changes of a class whose refit failed, until each is tried again or dismissed. */
export function FailedTunings({ ensemble, cls, footing }: FailedTuningsProps) {
  const failed = ensemble.pending.filter((pending) => pending.class === cls && pending.state === "failed");
  if (failed.length === 0) return null;
  return (
    <section className={classes.active} aria-label="Failed changes">
      <h3 className={classes.activeTitle}>Failed</h3>
      {failed.map((pending) => (
        <div key={pending.jobId}>
          <p className={classes.quiet}>
            {pending.kind === "withdraw" ? "Withdrawal" : "Tuning"}: “{pending.reason}”
          </p>
          <FailedTuning ensemble={ensemble.id} footing={footing} failed={pending} />
        </div>
      ))}
    </section>
  );
}
