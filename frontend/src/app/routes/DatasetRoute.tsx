import { useParams } from "react-router";
import { DatasetPage } from "@/features/datasets/components/DatasetPage";

export function DatasetRoute() {
  const { dataset = "" } = useParams();
  return <DatasetPage id={dataset} key={dataset} />;
}
