import { Button } from "@mantine/core";
import { Link } from "react-router";
import { Icon } from "@/ui/icons";
import type { CurrentDemo } from "@/lib/api/types";
import { DemoMenu } from "./DemoMenu";
import { SceneStrip } from "./SceneStrip";
import classes from "./Demo.module.css";

interface DemoReadyProps {
  demo: CurrentDemo;
  tourWord: (ensemble: string) => string;
  onReset: () => void;
  onHide: () => void;
}

/** The demo can be opened. */
export function DemoReady({ demo, tourWord, onReset, onHide }: DemoReadyProps) {
  const project = `/projects/${demo.projectId}`;
  const students = demo.ensembleId ? `${project}/ensembles/${demo.ensembleId}` : null;
  return (
    <section className={`${classes.card} ${classes.row}`} aria-label="Demo">
      {demo.datasetId && <SceneStrip dataset={demo.datasetId} count={4} />}
      <div className={classes.words}>
        <h2 className={classes.title}>
          {demo.number > 1 ? `Demo ${demo.number} is ready` : "The demo is ready"}
        </h2>
        <p className={classes.lead}>
          One of its students is wrong for a reason you can name. The tour leads you to it: five minutes, on
          the real thing.
        </p>
      </div>
      <div className={classes.actions}>
        {demo.ensembleId && students && (
          <Button
            component={Link}
            to={`${students}?tour=start`}
            leftSection={<Icon name="compass" size={14} />}
          >
            {tourWord(demo.ensembleId)}
          </Button>
        )}
        <Button component={Link} to={students ?? project} variant="default">
          Open the demo
        </Button>
        <DemoMenu onReset={onReset} onHide={onHide} />
      </div>
    </section>
  );
}
