import { Button } from "@mantine/core";
import type { ClassConstraints } from "@/lib/api/student-types";
import { ago } from "@/lib/format";
import { anchor } from "@/ui/anchor";
import { tellAll } from "@/ui/constraint-words";
import classes from "./Tuning.module.css";

interface ActiveConstraintsProps {
  tunings: ClassConstraints[];
  now: number;
  readOnly: boolean;
  onWithdraw: (tuning: ClassConstraints) => void;
}

/** The tunings that shape this class now, and the way to take each back. */
export function ActiveConstraints({ tunings, now, readOnly, onWithdraw }: ActiveConstraintsProps) {
  if (tunings.length === 0) return null;
  return (
    <section className={classes.active} aria-label="Tunings in force">
      <h3 className={classes.activeTitle}>In force</h3>
      {tunings.map((tuning) => (
        <div key={tuning.tuningId} className={classes.force} {...anchor(`tuning/${tuning.tuningId}`)}>
          <p>
            {tellAll(tuning.constraints)}
            <br />
            <span className={classes.quiet}>
              “{tuning.reason}” · {ago(tuning.at, now)}
            </span>
          </p>
          {!readOnly && (
            <span className={classes.end}>
              <Button variant="default" size="compact-xs" onClick={() => onWithdraw(tuning)}>
                Withdraw
              </Button>
            </span>
          )}
        </div>
      ))}
    </section>
  );
}
