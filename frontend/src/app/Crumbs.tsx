import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { ensembleQuery } from "@/lib/api/queries/ensembles";
import { datasetQuery } from "@/lib/api/queries/inputs";
import { projectQuery } from "@/lib/api/queries/projects";
import { Icon } from "@/ui/icons";
import classes from "./Shell.module.css";

/** Where one is: the project and, in it, the ensemble or dataset. */
export function Crumbs() {
  const { project, ensemble, dataset } = useParams();
  const about = useQuery({ ...projectQuery(project ?? ""), enabled: project !== undefined });
  const students = useQuery({ ...ensembleQuery(ensemble ?? ""), enabled: ensemble !== undefined });
  const photographs = useQuery({ ...datasetQuery(dataset ?? ""), enabled: dataset !== undefined });
  if (project === undefined) return null;
  const leaf = students.data?.value.name ?? photographs.data?.name;
  return (
    <nav className={classes.crumbs} aria-label="Where you are">
      <Link to={`/projects/${project}`} className={classes.crumb}>
        {about.data?.name ?? "Project"}
      </Link>
      {leaf && (
        <>
          <Icon name="chevron" size={12} />
          <span className={classes.crumb} aria-current="page">
            {leaf}
          </span>
        </>
      )}
    </nav>
  );
}
