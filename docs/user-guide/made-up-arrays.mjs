// Writes a small made-up collection to try InFiConD with: node docs/user-guide/made-up-arrays.mjs FOLDER
//
// 600 images, 10 concepts, 3 classes, no pictures. The teacher has a flaw that a person can name: it takes sky for a sign of trains.
// The labels know better. The same files every time.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
if (!folder) {
  console.error("Name a folder: node docs/user-guide/made-up-arrays.mjs FOLDER");
  process.exit(1);
}

const images = 600;
const concepts = ["rail", "wagon", "wheel", "road", "headlight", "fur", "whiskers", "sky", "grass", "window"];
const classes = ["train", "car", "cat"];
// What each class looks like, and what the teacher makes of it.
const shows = { train: ["rail", "wagon", "window"], car: ["wheel", "road", "headlight"], cat: ["fur", "whiskers"] };
const flaw = { train: ["sky", 12], car: ["grass", 0], cat: ["grass", 0] };

// mulberry32
let state = 20240617;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const noise = () => random() + random() + random() - 1.5;
const clamp = (x) => Math.min(1, Math.max(0, x));

const [x, logits, labels] = [[], [], []];
for (let i = 0; i < images; i++) {
  const truth = classes.map(() => (random() < 0.25 ? 1 : 0));
  const seen = Object.fromEntries(concepts.map((concept) => [concept, random() < 0.3 ? 0.55 : 0.15]));
  classes.forEach((name, c) => shows[name].forEach((concept) => (seen[concept] = truth[c] && random() < 0.85 ? 0.5 : 0.25)));
  for (const concept of concepts) seen[concept] = clamp(seen[concept] + 0.18 * noise());
  x.push(...concepts.map((concept) => seen[concept]));
  logits.push(...classes.map((name) => {
    const [misleading, pull] = flaw[name];
    const evidence = shows[name].reduce((sum, concept) => sum + seen[concept], 0) / shows[name].length;
    return 12 * (evidence - 0.36) + pull * (seen[misleading] - 0.3) + 0.8 * noise();
  }));
  labels.push(truth);
}

/** An .npy file, version 1.0: float32, row after row. */
function npy(values, rows, columns) {
  const text = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${columns}), }`;
  const header = text.padEnd(Math.ceil((text.length + 11) / 64) * 64 - 11) + "\n";
  const length = Buffer.alloc(2);
  length.writeUInt16LE(header.length);
  return Buffer.concat([Buffer.from("\x93NUMPY\x01\x00", "latin1"), length, Buffer.from(header), Buffer.from(Float32Array.from(values).buffer)]);
}

const names = Array.from({ length: images }, (_, i) => `image-${String(i + 1).padStart(3, "0")}`);
const files = {
  "X.npy": npy(x, images, concepts.length),
  "concepts.txt": concepts.join("\n"),
  "images.txt": names.join("\n"),
  "labels.csv": [`image,${classes}`, ...names.map((name, i) => `${name},${labels[i]}`)].join("\n"),
  "logits.npy": npy(logits, images, classes.length),
  "labels.txt": classes.join("\n"),
};
mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
console.log(`Wrote ${Object.keys(files).join(", ")} to ${folder}`);
