import { Button } from "@mantine/core";
import type { TimelineEntry } from "@/lib/api/student-types";
import { Icon } from "@/ui/icons";
import { Changes } from "./Changes";
import classes from "./Tuning.module.css";

interface MovedGroundProps {
  cls: string;
  /** The version that the draft was begun on, and the one that the preview is of now. */
  from: number;
  to: number;
  since: readonly TimelineEntry[];
  onAgree: () => void;
}

/** Says beside a draft that its class was changed since it was begun. */
export function MovedGround({ cls, from, to, since, onAgree }: MovedGroundProps) {
  return (
    <section className={classes.moved} role="status" aria-label={`${cls} was changed meanwhile`}>
      <p>
        <Icon name="warning" size={13} /> <strong>{cls} was changed since you began</strong>, on version{" "}
        {from}. The preview is of your wishes on version {to}.
      </p>
      <Changes entries={since} />
      <Button variant="default" size="compact-xs" onClick={onAgree}>
        Go on from version {to}
      </Button>
    </section>
  );
}
