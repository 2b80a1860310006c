import { useParams } from "react-router";
import { SetupPage } from "@/features/setup/components/SetupPage";

export function SetupRoute() {
  const { project = "" } = useParams();
  return <SetupPage project={project} key={project} />;
}
