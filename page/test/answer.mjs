// node answer.mjs CORE ASKED ANSWERS: what the page answers, from JSON to JSON; run in page/.
import { readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const [core, asked, into] = process.argv.slice(2);
const { outputFiles } = await build({
  entryPoints: ["test/answers.ts"],
  bundle: true,
  write: false,
  format: "esm",
  logLevel: "error",
});
const { answers } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
);
const read = async (path) => JSON.parse(await readFile(path, "utf8"));
await writeFile(into, JSON.stringify(answers(await read(core), await read(asked))));
