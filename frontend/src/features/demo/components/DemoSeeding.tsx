import { Button } from "@mantine/core";
import { Link } from "react-router";
import { Icon } from "@/ui/icons";
import type { CurrentDemo } from "@/lib/api/types";
import { doneCount } from "../model/stages";
import { SceneStrip } from "./SceneStrip";
import { StageList } from "./StageList";
import classes from "./Demo.module.css";

/** The demo while it is being prepared: what happens, how far it is, and what can be looked at already. */
export function DemoSeeding({ demo }: { demo: CurrentDemo }) {
  const project = `/projects/${demo.projectId}`;
  const imported = demo.stages.some(({ name, state }) => name === "dataset" && state === "done");
  const dataset = imported ? demo.datasetId : null;
  return (
    <section className={`${classes.card} ${classes.split}`} aria-label="Demo">
      <div className={classes.about}>
        <p className={classes.over}>
          Demo · {doneCount(demo)} of {demo.stages.length} parts done
        </p>
        <h2 className={classes.title}>A demo is being made for you</h2>
        <p className={classes.lead}>
          2,400 rendered scenes, a teacher, and 20 readable students, one of them wrong for a reason that you
          will find. It is made on this machine and takes a few minutes; you may leave this page.
        </p>
        {dataset && <SceneStrip dataset={dataset} count={6} />}
        <div className={classes.actions}>
          {dataset && (
            <Button
              component={Link}
              to={`${project}/datasets/${dataset}`}
              leftSection={<Icon name="image" size={14} />}
            >
              Browse the scenes
            </Button>
          )}
          <Button component={Link} to={project} variant="default">
            Open the project
          </Button>
        </div>
      </div>
      <StageList demo={demo} />
    </section>
  );
}
