import { VisuallyHidden } from "@mantine/core";
import { imageUrl } from "@/lib/api/images";
import type { Instance } from "@/lib/api/student-types";
import { percent, points } from "@/lib/format";
import { useTaughtBy } from "@/lib/taught-by";
import { StudentMark, TeacherMark } from "@/ui/Marks";
import classes from "./Instances.module.css";

interface InstanceTileProps {
  instance: Instance;
  cls: string;
  /** Whether there are pictures; ready-made arrays may have names only. */
  hasImages: boolean;
  open: boolean;
  onOpen: () => void;
}

/** One image with what teacher and student say about the class. */
export function InstanceTile({ instance, cls, hasImages, open, onOpen }: InstanceTileProps) {
  const { label, teacherProbability, studentProbability, previousProbability } = instance;
  const { short } = useTaughtBy();
  const truth = label === null ? "unlabelled" : label === 1 ? cls : `not ${cls}`;
  const moved = previousProbability != null && Math.abs(previousProbability - studentProbability) >= 0.005;
  return (
    <button type="button" className={`${classes.tile} ${open ? classes.open : ""}`} onClick={onOpen}>
      <VisuallyHidden>{`${instance.name}, labelled `}</VisuallyHidden>
      <span className={classes.picture}>
        {hasImages ? (
          <img src={imageUrl(instance.sha)} alt="" loading="lazy" decoding="async" />
        ) : (
          <span className={classes.nameOnly} aria-hidden>
            {instance.name}
          </span>
        )}
        <span className={classes.truth}>{truth}</span>
      </span>
      <span className={classes.values}>
        <TeacherMark size={10} />
        <VisuallyHidden>{`, ${short} `}</VisuallyHidden> {percent(teacherProbability)}
        <StudentMark size={10} />
        <VisuallyHidden>{", student "}</VisuallyHidden>
        {moved && <span className={classes.before}>{points(previousProbability, 0)} →</span>}
        {percent(studentProbability)}
      </span>
    </button>
  );
}
