import { imageUrl } from "@/lib/api/images";
import type { Instance } from "@/lib/api/student-types";
import { percent } from "@/lib/format";
import { StudentMark, TeacherMark } from "@/ui/Marks";
import classes from "./Instances.module.css";

interface InstanceTileProps {
  instance: Instance;
  cls: string;
  open: boolean;
  onOpen: () => void;
}

/** One image with what teacher and student say about the class. */
export function InstanceTile({ instance, cls, open, onOpen }: InstanceTileProps) {
  const { label, teacherProbability, studentProbability, previousProbability } = instance;
  const truth = label === null ? "unlabelled" : label === 1 ? cls : `not ${cls}`;
  const moved = previousProbability != null && Math.abs(previousProbability - studentProbability) >= 0.005;
  return (
    <button
      type="button"
      className={`${classes.tile} ${open ? classes.open : ""}`}
      onClick={onOpen}
      aria-label={`${instance.name}, labelled ${truth}: teacher ${percent(teacherProbability)}, student ${percent(studentProbability)}`}
    >
      <span className={classes.picture}>
        <img src={imageUrl(instance.sha)} alt="" loading="lazy" decoding="async" />
        <span className={classes.truth}>{truth}</span>
      </span>
      <span className={classes.values}>
        <TeacherMark size={10} /> {percent(teacherProbability)}
        <StudentMark size={10} /> {percent(studentProbability)}
        {moved && <span className={classes.before}>was {percent(previousProbability)}</span>}
      </span>
    </button>
  );
}
