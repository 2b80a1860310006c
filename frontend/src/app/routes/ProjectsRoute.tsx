import { DemoCard } from "@/features/demo/components/DemoCard";
import { ProjectList } from "@/features/projects/components/ProjectList";
import { tourWord } from "@/features/tour/model/tour-word";
import { tours } from "@/features/tour/model/tour-store";

export function ProjectsRoute() {
  return <ProjectList lead={<DemoCard tourWord={(ensemble) => tourWord(tours.read(ensemble))} />} />;
}
