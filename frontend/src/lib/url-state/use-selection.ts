import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { parseSelection, patchSelection, writeSelection, type Selection } from "./selection";

/** The selection in the address, and the function that changes it. A change of class or version can be gone back from. */
export function useSelection(): [Selection, (patch: Partial<Selection>) => void] {
  const [query, setQuery] = useSearchParams();
  const selection = useMemo(() => parseSelection(query), [query]);
  const select = useCallback(
    (patch: Partial<Selection>) => {
      const replace = patch.class === undefined && patch.version === undefined && !patch.image;
      setQuery((now) => writeSelection(patchSelection(parseSelection(now), patch), now), { replace });
    },
    [setQuery],
  );
  return [selection, select];
}
