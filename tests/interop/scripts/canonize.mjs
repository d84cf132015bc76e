// node canonize.mjs FILE: FILE (N-Quads) in the canonical form of RDFC-1.0, by rdf-canonize.
import { readFileSync } from "node:fs";
import jsonld from "jsonld";

process.stdout.write(await jsonld.canonize(readFileSync(process.argv[2], "utf8"), {
  algorithm: "RDFC-1.0", inputFormat: "application/n-quads", format: "application/n-quads",
}));
