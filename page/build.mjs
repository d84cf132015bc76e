// Builds the script and style of the page into one folder; the same sources always give the same bytes.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { slim } from "./world.mjs";

const into = process.argv[2];
const queryPage = process.argv[3] ?? "../src/intgraph/web/static";
const notice = await readFile("licences.txt", "utf8");

const common = {
  bundle: true,
  minify: true,
  charset: "utf8",
  target: ["chrome90", "firefox100", "safari15"],
  legalComments: "none",
  logLevel: "warning",
};

await mkdir(into, { recursive: true });
await build({
  ...common,
  entryPoints: { page: "src/main.tsx", loader: "src/loader.ts" },
  outdir: into,
  format: "iife",
  define: { "process.env.NODE_ENV": '"production"' },
});
await build({ ...common, entryPoints: { page: "src/style/page.css" }, outdir: into });
await build({
  ...common,
  entryPoints: ["src/query/query.ts", "src/query/query.css"],
  outdir: queryPage,
  format: "iife",
  banner: { js: await readFile("src/query/licence.txt", "utf8") },
});
const world = JSON.parse(await readFile("node_modules/world-atlas/countries-50m.json", "utf8"));
await writeFile(join(into, "world.json"), JSON.stringify(slim(world)));
await writeFile(join(into, "licences.txt"), notice);
