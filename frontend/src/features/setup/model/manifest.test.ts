import { expect, test } from "vitest";
import { asText, asValue, valueAt, withValue } from "./manifest";

const manifest = { name: "CLIP", image: { size: [224, 224], resize: "stretch" } };

test("a value is found by its path", () => {
  expect(valueAt(manifest, "image.size")).toEqual([224, 224]);
  expect(valueAt(manifest, "image.global.output")).toBeUndefined();
});

test("a value is changed without changing the manifest it was in", () => {
  const changed = withValue(manifest, "image.resize", "letterbox");
  expect(changed).toEqual({ name: "CLIP", image: { size: [224, 224], resize: "letterbox" } });
  expect(manifest.image.resize).toBe("stretch");
  expect(withValue(manifest, "image.resize", undefined)).toEqual({
    name: "CLIP",
    image: { size: [224, 224] },
  });
  expect(withValue(manifest, "logits.output", "y")).toMatchObject({ logits: { output: "y" } });
});

test("values are typed as people write them", () => {
  expect(asText([0.5, 0.4])).toBe("0.5, 0.4");
  expect(asText(["a {}", "the {}"])).toBe("a {}\nthe {}");
  expect(asText(undefined)).toBe("");
  expect(asValue("224 224", "numbers", [1, 1])).toEqual([224, 224]);
  expect(asValue("256", "numbers", 224)).toBe(256);
  expect(asValue("", "numbers", 224)).toBeUndefined();
  expect(asValue("a {}\n\nthe {}", "lines", [])).toEqual(["a {}", "the {}"]);
});
