import { ActionIcon, NativeSelect, NumberInput, Slider, Tooltip } from "@mantine/core";
import type { ConstraintKind, PreviewWeight } from "@/lib/api/student-types";
import { plain, signed } from "@/lib/format";
import { anchor } from "@/ui/anchor";
import { Icon } from "@/ui/icons";
import { kindWords } from "@/ui/constraint-words";
import { strengthRange, takesStrength, takesValue, type BasketItem } from "../model/basket";
import type { DraftAction } from "../model/draft";
import classes from "./Tuning.module.css";

const kinds = (Object.keys(kindWords) as ConstraintKind[]).map((kind) => ({
  value: kind,
  label: kindWords[kind].name,
}));

interface BasketItemProps {
  item: BasketItem;
  weight: number;
  preview: PreviewWeight | undefined;
  dispatch: (action: DraftAction) => void;
  onShow: () => void;
}

/** One wish: the concept, what should happen to it, how strongly, and what its weight would become. */
export function BasketItemView({ item, weight, preview, dispatch, onShow }: BasketItemProps) {
  const { index, concept, kind } = item;
  const short = kind === "exclude";
  const rest = () => dispatch({ type: "rest" });
  const becomes = <Becomes weight={weight} preview={preview} short={short} />;
  return (
    <li className={classes.item} {...anchor(`wish/${index}`)}>
      <div className={classes.itemHead}>
        <button type="button" className={classes.concept} title={concept} onClick={onShow}>
          {concept}
        </button>
        {short && <span className={classes.beside}>{becomes}</span>}
        <span className={classes.end}>
          <Tooltip label={kindWords[kind].help}>
            <NativeSelect
              size="xs"
              w={104}
              aria-label={`What should happen to ${concept}`}
              data={kinds}
              value={kind}
              onChange={(event) =>
                dispatch({ type: "kind", index, kind: event.currentTarget.value as ConstraintKind })
              }
            />
          </Tooltip>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={26}
            aria-label={`Take ${concept} out of the basket`}
            onClick={() => dispatch({ type: "remove", index })}
          >
            <Icon name="cross" size={14} />
          </ActionIcon>
        </span>
      </div>
      {takesStrength(kind) && (
        <div className={classes.control}>
          <Slider
            size="sm"
            min={strengthRange.low}
            max={strengthRange.high}
            step={0.1}
            label={null}
            thumbLabel={`Strength for ${concept}`}
            value={item.strength}
            onPointerDown={rest}
            onBlur={rest}
            onChange={(strength) =>
              dispatch({ type: "strength", index, strength: Math.round(strength * 10) / 10 })
            }
          />
          <span className={classes.strength}>× {item.strength.toFixed(1)}</span>
        </div>
      )}
      {takesValue(kind) && (
        <NumberInput
          size="xs"
          mt={8}
          w={120}
          step={0.1}
          decimalScale={3}
          aria-label={`Weight for ${concept}`}
          value={item.value}
          onBlur={rest}
          onChange={(value) => {
            if (typeof value === "number") dispatch({ type: "value", index, value });
          }}
        />
      )}
      {!short && <div className={classes.weights}>{becomes}</div>}
    </li>
  );
}

interface BecomesProps {
  weight: number;
  preview: PreviewWeight | undefined;
  /** Zero says it all, and has room beside the name. */
  short: boolean;
}

/** What the weight is and would become. */
function Becomes({ weight, preview, short }: BecomesProps) {
  const before = signed(preview?.before ?? weight);
  if (!preview) return <>{short ? before : `Weight ${before}`}</>;
  return (
    <>
      {short ? before : `Weight ${before}`} → <b>{signed(preview.after)}</b>
      {!short && (
        <>
          {boxText(preview.lower, preview.upper)}
          {preview.binding ? "" : ", not needed: the fit stays inside by itself"}
        </>
      )}
    </>
  );
}

function boxText(lower: number | null, upper: number | null): string {
  if (lower !== null && upper !== null)
    return lower === upper ? "" : ` in [${plain(lower)}, ${plain(upper)}]`;
  if (lower !== null) return ` (≥ ${plain(lower)})`;
  return upper === null ? "" : ` (≤ ${plain(upper)})`;
}
