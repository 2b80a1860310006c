import { useLocalStorage } from "@mantine/hooks";

/** Whether this browser has put the card of one demo project away; a fresh demo shows it again. */
export function useHidden(project: string): [boolean, () => void] {
  const [hidden, setHidden] = useLocalStorage({ key: "demo:hidden", defaultValue: "" });
  return [project !== "" && hidden === project, () => setHidden(project)];
}
