import { Button } from "@mantine/core";
import { Icon } from "@/ui/icons";
import { useResetDemo } from "../api/demo-actions";
import classes from "./Demo.module.css";

/** There is no demo project yet. */
export function DemoAbsent() {
  const make = useResetDemo(() => undefined);
  return (
    <section className={`${classes.card} ${classes.row}`} aria-label="Demo">
      <div className={classes.words}>
        <h2 className={classes.title}>Try it on a demo</h2>
        <p className={classes.lead}>
          2,400 rendered scenes, a teacher and its students, made on this machine in a few minutes.
        </p>
        {make.error && (
          <p className={classes.problem} role="alert">
            {make.error.message}
          </p>
        )}
      </div>
      <div className={classes.actions}>
        <Button
          leftSection={<Icon name="plus" size={14} />}
          loading={make.isPending}
          onClick={() => make.mutate()}
        >
          Set up the demo
        </Button>
      </div>
    </section>
  );
}
